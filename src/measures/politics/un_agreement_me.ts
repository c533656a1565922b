import { issueAgreement } from "../votes.js";

export const measure = issueAgreement("me", "Palestine and the Middle East");
