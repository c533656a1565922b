import { z } from "zod";
import { scanned } from "../../rerouting/schema.js";
import { goodsSource } from "../goods/schema.js";
import { edition } from "../schema.js";

/** A flow period by period, in the scan's currency; null: not reported. */
const course = z.array(z.number().nullable());

/** The legs of one rerouting period by period, each as both sides say it. */
export const rerouteCourse = z.strictObject({
  product: z.string(),
  via: z.string(),
  hub: z.string(),
  inflow: z.strictObject({ byExporter: course, byImporter: course }),
  outflow: z.strictObject({ byExporter: course, byImporter: course }),
  direct: z.strictObject({ byExporter: course, byImporter: course }),
});

/** Which goods travel through third countries, with the evidence, what could not be tried, and how much the data can see. */
export const reroutesAnswer = z.strictObject({
  asked: z.strictObject({
    hubs: z.array(z.string()),
    vias: z.array(z.string()),
    goods: z.string(),
    title: z.string(),
    codes: z.int(),
    break: z.string(),
    /** Partners through which nothing is taken to go to the hub. */
    unexposed: z.array(z.string()),
    /** Destinations to which nothing is rerouted; `rest`: all others of the source. */
    unexposedHubs: z.union([z.literal("rest"), z.array(z.string())]),
  }),
  /** The source of trade by code, and what it sees of the list. */
  source: goodsSource,
  /** Countries asked for, as whatever, about which the source has no row at all. */
  silent: z.array(z.string()),
  periods: z.array(z.string()),
  scanned,
  /** What each good is called, where the list says. */
  names: z.record(z.string(), z.string()),
  /** Of those that are told one by one. */
  courses: z.array(rerouteCourse),
  editions: z.array(edition),
});

export type ReroutesAnswer = z.infer<typeof reroutesAnswer>;
export type RerouteCourse = z.infer<typeof rerouteCourse>;
