#!/usr/bin/env node
import { run } from "./program.js";

// A reader that closes the pipe early (head, less) is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : 1);
});

process.exitCode = await run(process.argv.slice(2));
