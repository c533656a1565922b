// Written by `npm run generate`. Do not edit.
import type { Measure } from "./measure.js";
import { measure as peopleRemittancesGdp } from "./people/remittances_gdp.js";
import { measure as politicsEs11 } from "./politics/es11.js";
import { measure as politicsUnAgreement } from "./politics/un_agreement.js";
import { measure as tradeHubExports } from "./trade/hub_exports.js";
import { measure as tradeHubShareExports } from "./trade/hub_share_exports.js";
import { measure as tradeHubShareImports } from "./trade/hub_share_imports.js";
import { measure as tradeNotRecorded } from "./trade/not_recorded.js";
import { measure as tradeTurnover } from "./trade/turnover.js";

export const MEASURES: readonly Measure[] = [peopleRemittancesGdp, politicsEs11, politicsUnAgreement, tradeHubExports, tradeHubShareExports, tradeHubShareImports, tradeNotRecorded, tradeTurnover];
