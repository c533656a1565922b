// Written by `npm run generate`. Do not edit.
import type { FobReporter } from "./basis.js";

export const FOB_REPORTERS: readonly FobReporter[] = [
  {"reporter":"CAN","comtrade":true,"publisher":"United Nations Statistics Division, UN Comtrade, Trade valuation; Statistics Canada says the same","url":"https://uncomtrade.org/docs/trade-valuation"},
  {"reporter":"MEX","comtrade":true,"publisher":"United Nations Statistics Division, UN Comtrade, Trade valuation","url":"https://uncomtrade.org/docs/trade-valuation"},
  {"reporter":"BRA","comtrade":true,"publisher":"World Bank, World Integrated Trade Solution, of UN Comtrade's figures; Banco Central do Brasil says the same of the country's own","url":"https://wits.worldbank.org/visualization/merchandisetradebalancewithpartners.html"},
  {"reporter":"AUS","comtrade":false,"publisher":"Australian Bureau of Statistics, International Merchandise Trade, Concepts, Sources and Methods, 2015, paragraph 3.13","url":"https://www.abs.gov.au/ausstats/abs@.nsf/Lookup/by%20Subject/5489.0~2015~Main%20Features~Valuation~10014"},
];
