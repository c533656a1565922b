import { resolve } from "node:path";
import type { Effects } from "../effects.js";
import type { GoodsAsked } from "../question/goods/asked.js";
import type { Entry } from "../question/goods/list.js";
import { Input } from "../sources/input.js";
import { readGoodsFile } from "../sources/own/goods.js";
import { bytesOf } from "../sources/read.js";

/** The lines of the user's own file of goods; none where another list is asked for. */
export async function fileOf(asked: GoodsAsked, effects: Effects): Promise<Entry[]> {
  if (asked.kind !== "file") return [];
  const path = resolve(effects.cwd, asked.path);
  return readGoodsFile(new Input(path, await bytesOf(path)));
}
