import { hubShareOfTurnover } from "../share.js";

export const measure = hubShareOfTurnover();
