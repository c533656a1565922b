import { concentration } from "../share.js";

export const measure = concentration("imports");
