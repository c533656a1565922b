// Written by `npm run generate`. Do not edit.
import type { Theme } from "./unseen.js";

export const THEMES: readonly Theme[] = [
  {"id":"goods-passed-on","facet":"rerouting"},
  {"id":"goods-from-china","facet":"rerouting"},
  {"id":"institutions-and-media","facet":"politics"},
  {"id":"laws-alike","facet":"politics"},
  {"id":"answers-to-war","facet":"politics","hub":"RUS"},
  {"id":"monthly-migration","facet":"people"},
  {"id":"opinion-polls","facet":"culture","among":"central-asia","filledBy":"culture.opinion"},
  {"id":"language-shift","facet":"culture"},
  {"id":"shared-past","facet":"culture"},
];
