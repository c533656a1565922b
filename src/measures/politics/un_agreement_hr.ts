import { issueAgreement } from "../votes.js";

export const measure = issueAgreement("hr", "human rights");
