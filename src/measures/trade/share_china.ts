import { thirdShare } from "../share.js";

export const measure = thirdShare("china", "CHN", "China", ["CHN"]);
