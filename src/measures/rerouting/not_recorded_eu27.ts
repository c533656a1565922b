import { findGroup } from "../../question/question.js";
import { thirdNotRecorded } from "../share.js";

const members = (findGroup("EU27")?.members ?? []).map(({ code }) => code);

export const measure = thirdNotRecorded("eu27", "EU27", "the European Union (27)", members);
