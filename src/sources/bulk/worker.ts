import { serve } from "../../ledger/threads.js";
import { work } from "./job.js";

serve(work);
