import { issueAgreement } from "../votes.js";

export const measure = issueAgreement("ec", "economic development");
