import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import { type CheckText, checkText } from '../../knowledge/load/content-file.ts';
import { folders, singleFiles } from '../../knowledge/load/content-files.ts';

const kinds = [...Object.values(singleFiles), ...Object.values(folders)];
const sumLength = 4;

/**
 * Checks texts as `checkText` does, and keeps in a file what those without mistakes say: content that is read again, by a process
 * of its own each time, costs the files that changed.
 * @param file where it is kept, beside the code that it was made with: other code may read the same text otherwise
 */
export function keptTexts(file: string): { check: CheckText; keep(): void } {
  const before = readKept(file);
  const now = new Map<string, unknown>();
  return {
    check(text, schema) {
      const kind = kinds.find((each) => each.schema === schema)?.path ?? '';
      const key = createHash('sha256').update(`${kind}\0${text}`).digest('base64');
      const data = before.get(key);
      if (data !== undefined) {
        now.set(key, data);
        return { ok: true, data, mistake: (path, message) => placed(checkText(text, schema), path, message) };
      }
      const checked = checkText(text, schema);
      if (checked.ok) now.set(key, checked.data);
      return checked;
    },
    /** Keeps those that were checked since this began, and no others. Where it cannot be written, they are read anew each time. */
    keep() {
      if (now.size === before.size && [...now.keys()].every((key) => before.has(key))) return;
      try {
        writeKept(file, now);
      } catch {
        // Nothing is lost but time.
      }
    },
  };
}

/** Where a mistake is that only shows beside other files: the text is parsed for it, and not before. */
function placed(checked: ReturnType<CheckText>, ...[path, message]: Parameters<Placing>): ReturnType<Placing> {
  return checked.ok ? checked.mistake(path, message) : { line: 1, column: 1, message };
}
type Placing = Extract<ReturnType<CheckText>, { ok: true }>['mistake'];

function readKept(file: string): ReadonlyMap<string, unknown> {
  try {
    const kept = readFileSync(file);
    const data = kept.subarray(sumLength);
    if (crc32(data) === kept.readUInt32LE(0)) return deserialize(data) as Map<string, unknown>;
  } catch {
    // It is not there, or is of another Node.
  }
  return new Map();
}

function writeKept(file: string, texts: ReadonlyMap<string, unknown>): void {
  const data = serialize(texts);
  const sum = Buffer.alloc(sumLength);
  sum.writeUInt32LE(crc32(data));
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, Buffer.concat([sum, data]));
  renameSync(draft, file);
}
