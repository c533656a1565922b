import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

export const executablePath = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find((path) => existsSync(path));

/** Whether there is a browser to look with. */
export const CHROMIUM = executablePath !== undefined;

export function launch(): Promise<Browser> {
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
}
