import { issueAgreement } from "../votes.js";

export const measure = issueAgreement("di", "arms control and disarmament");
