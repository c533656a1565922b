import { issueAgreement } from "../votes.js";

export const measure = issueAgreement("co", "colonialism");
