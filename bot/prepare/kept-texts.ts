import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import { type CheckText, checkText, mistakesIn } from '../../knowledge/load/content-file.ts';
import { folders, singleFiles } from '../../knowledge/load/content-files.ts';
import type { Spot } from '../../knowledge/load/spots.ts';

const kinds = [...Object.values(singleFiles), ...Object.values(folders)];
const sumLength = 4;

/** What a text says, and where each thing is in it, for what only shows beside other files. */
interface KeptText {
  data: unknown;
  /** JSON of a `Spot`: most are never asked for, and as a text they cost nothing until then. */
  spots: string;
}

export interface KeptTexts {
  check: CheckText;
  /** Keeps those that were checked since it last did, and no others. Where it cannot be written, they are read anew each time. */
  keep(): void;
}

/**
 * Checks texts as `checkText` does, and keeps in a file what those without mistakes say: content that is read again, by a process
 * of its own each time, costs the files that changed.
 * @param file where it is kept
 * @param code what tells the code that reads from any other, which may read the same text otherwise; nothing where the file is beside it
 */
export function keptTexts(file: string, code = ''): KeptTexts {
  let before = readKept(file);
  let now = new Map<string, KeptText>();
  return {
    check(text, schema) {
      const kind = kinds.find((each) => each.schema === schema)?.path ?? '';
      const key = createHash('sha256').update(`${code}\0${kind}\0${text}`).digest('base64');
      const kept = before.get(key);
      if (kept) {
        now.set(key, kept);
        const spots = () => JSON.parse(kept.spots) as Spot | null;
        return { ok: true, data: kept.data, spots, mistake: mistakesIn(text, spots) };
      }
      const checked = checkText(text, schema);
      if (checked.ok) now.set(key, { data: checked.data, spots: JSON.stringify(checked.spots()) });
      return checked;
    },
    keep() {
      const isSame = now.size === before.size && [...now.keys()].every((key) => before.has(key));
      [before, now] = [now, new Map()];
      if (isSame) return;
      try {
        writeKept(file, before);
      } catch {
        // Nothing is lost but time.
      }
    },
  };
}

function readKept(file: string): ReadonlyMap<string, KeptText> {
  try {
    const kept = readFileSync(file);
    const data = kept.subarray(sumLength);
    if (crc32(data) === kept.readUInt32LE(0)) return deserialize(data) as Map<string, KeptText>;
  } catch {
    // It is not there, or is of another Node.
  }
  return new Map();
}

function writeKept(file: string, texts: ReadonlyMap<string, KeptText>): void {
  const data = serialize(texts);
  const sum = Buffer.alloc(sumLength);
  sum.writeUInt32LE(crc32(data));
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, Buffer.concat([sum, data]));
  renameSync(draft, file);
}
