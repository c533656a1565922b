import { serve } from "../../ledger/threads.js";
import { scanRange } from "./range.js";

serve(scanRange);
