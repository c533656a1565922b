// Written by `npm run generate`. Do not edit.
import type { PublishedFinding } from "./published.js";

export const PUBLISHED: readonly PublishedFinding[] = [
  {"id":"eurasian-roundabout","facet":"rerouting","hub":"RUS","partners":["ARM","KAZ","KGZ"],"from":"2022","to":"2023","publisher":"Chupilkin, Javorcik and Plekhanov, CEPR Discussion Paper 20097 (2025)","url":"https://cepr.org/publications/DP20097","measure":"rerouting.not_recorded_eu27","command":"parallax mirror EU27 KGZ,KAZ --from 2021 --to 2023"},
  {"id":"trade-anomalies","facet":"rerouting","hub":"RUS","partners":["ARM","BLR","GEO","KAZ","KGZ","UZB"],"from":"2022-03","to":"2022-11","publisher":"Euromonitor International, as reported by TELS (2023)","url":"https://telsglobal.com/media_center/tels_news/trade-anomalies-show-the-ineffectiveness-of-sanctions-against-russia/","measure":"rerouting.listed_share_eu27","command":"parallax growth EU27 ARM,BLR,GEO,KAZ,KGZ,UZB --goods eu-ban --period 2022-03..2022-11 --without 27"},
];
