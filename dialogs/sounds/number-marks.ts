/**
 * What the letters of a mark come to (FNV-1a, 32 bits, never 0). Marks are known by it, and not kept: tens of thousands of
 * strings take more room than all that is learnt of them, and it is rare that two of them come to the same.
 */
export function hashOf(mark: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < mark.length; at++) hash = Math.imul(hash ^ mark.charCodeAt(at), 0x01000193);
  return hash >>> 0 || 1;
}

/** Numbers for some marks, from 0 on. */
export interface MarkNumbers {
  /** How many texts have each mark, by its number. */
  having: Uint32Array;
  table: Table;
}

/** A number of each key that is a hash: in the first free place from its own on. A key of 0 is none. */
interface Table {
  keys: Uint32Array;
  values: Uint32Array;
}

/**
 * Numbers the marks of some texts, as they come: those of one text are near one another.
 * @param hashes those of each text, one text after another, each once in its text
 * @param leastTexts a mark that fewer texts have gets none
 */
export function numberMarks(hashes: Uint32Array, leastTexts: number): MarkNumbers {
  const counts = tableOf(hashes.length);
  let enough = 0;
  for (const hash of hashes) {
    const slot = slotOf(counts, hash);
    counts.keys[slot] = hash;
    const times = (counts.values[slot] as number) + 1;
    counts.values[slot] = times;
    if (times === leastTexts) enough++;
  }
  const table = tableOf(enough);
  const having = new Uint32Array(enough);
  let next = 0;
  for (const hash of hashes) {
    const times = counts.values[slotOf(counts, hash)] as number;
    const slot = slotOf(table, hash);
    if (times < leastTexts || table.keys[slot] === hash) continue;
    table.keys[slot] = hash;
    table.values[slot] = next;
    having[next++] = times;
  }
  return { having, table };
}

/** The number of a mark, by its hash; -1 where it has none. */
export function numberOf({ table }: MarkNumbers, hash: number): number {
  const slot = slotOf(table, hash);
  return table.keys[slot] === hash ? (table.values[slot] as number) : -1;
}

function tableOf(most: number): Table {
  const size = 2 ** Math.ceil(Math.log2(1.5 * most + 2));
  return { keys: new Uint32Array(size), values: new Uint32Array(size) };
}

/** The place of a key, or the free one where it would be. */
function slotOf({ keys }: Table, key: number): number {
  const last = keys.length - 1;
  let slot = key & last;
  while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & last;
  return slot;
}
