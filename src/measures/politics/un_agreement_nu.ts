import { issueAgreement } from "../votes.js";

export const measure = issueAgreement("nu", "nuclear weapons");
