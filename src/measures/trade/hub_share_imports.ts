import { hubShare } from "../share.js";

export const measure = hubShare("imports");
