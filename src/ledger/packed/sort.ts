/**
 * Puts places of rows in the order of keys that are small whole numbers; rows of the same key stay as they stand.
 * @param keys of each row, below `many`
 */
export function sortBy(rows: Uint32Array, keys: Uint16Array | Uint32Array, many: number): Uint32Array {
  const { length } = rows;
  const next = new Uint32Array(many + 1);
  let rising = true;
  let last = 0;
  for (let place = 0; place < length; place++) {
    const key = keys[rows[place] ?? 0] ?? 0;
    if (key < last) rising = false;
    last = key;
    next[key + 1] = (next[key + 1] ?? 0) + 1;
  }
  if (rising) return rows;
  for (let key = 1; key <= many; key++) next[key] = (next[key] ?? 0) + (next[key - 1] ?? 0);
  const sorted = new Uint32Array(length);
  for (let place = 0; place < length; place++) {
    const row = rows[place] ?? 0;
    const key = keys[row] ?? 0;
    const to = next[key] ?? 0;
    sorted[to] = row;
    next[key] = to + 1;
  }
  return sorted;
}

/** Of values the ranks among those that occur, and how many occur. The values must lie within a few millions of each other. */
export function ranks(values: Uint32Array): { keys: Uint32Array; many: number } {
  let least = 0xffffffff;
  let most = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? 0;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const rank = new Uint32Array(values.length === 0 ? 0 : most - least + 1);
  for (let row = 0; row < values.length; row++) rank[(values[row] ?? 0) - least] = 1;
  let many = 0;
  for (let value = 0; value < rank.length; value++) if (rank[value] === 1) rank[value] = many++;
  const keys = new Uint32Array(values.length);
  for (let row = 0; row < values.length; row++) keys[row] = rank[(values[row] ?? 0) - least] ?? 0;
  return { keys, many };
}
