import { thirdShare } from "../share.js";

export const measure = thirdShare("turkiye", "TUR", "Türkiye", ["TUR"]);
