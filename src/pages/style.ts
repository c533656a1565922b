import { CHART_LOOKS } from "./html/lean.js";
import { CHECK } from "./style/check.js";
import { COLOURS } from "./style/colours.js";
import { ENDS } from "./style/ends.js";
import { EXPLAINED } from "./style/explained.js";
import { FACETS } from "./style/facets.js";
import { LAWS } from "./style/laws.js";
import { LEAD } from "./style/lead.js";
import { MAP } from "./style/map.js";
import { NARROW } from "./style/narrow.js";
import { PRINT } from "./style/print.js";
import { REROUTES } from "./style/reroutes.js";
import { TABLES } from "./style/tables.js";
import { TEXT } from "./style/text.js";
import { WEIGHTS } from "./style/weights.js";

const SCREEN = [COLOURS, TEXT, LEAD, TABLES, MAP, WEIGHTS, FACETS, CHART_LOOKS, ENDS, EXPLAINED, NARROW];

/** The style sheet of the page: no fonts, pictures or addresses of anywhere else. */
export const STYLE = [...SCREEN, PRINT].join("").trim();

/** The same, for two laws side by side. */
export const LAWS_STYLE = [...SCREEN, LAWS, PRINT].join("").trim();

/** The same, for an article that is checked. */
export const CHECK_STYLE = [...SCREEN, CHECK, PRINT].join("").trim();

/** The same, for reroutings. */
export const REROUTES_STYLE = [...SCREEN, REROUTES, PRINT].join("").trim();
