import { findGroup } from "../../question/question.js";
import { thirdShare } from "../share.js";

const members = (findGroup("EU27")?.members ?? []).map(({ code }) => code);

export const measure = thirdShare("eu27", "EU27", "the European Union (27)", members);
