import { closeSync, fstatSync, openSync, readSync, renameSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import type { LearntMemory } from '../../knowledge/understand/learnt-memory.ts';

/** Where each thing is in the file, from the end of this index on, how long it is, and its CRC-32. */
type Index = Record<string, [from: number, length: number, sum: number]>;

const lengthOfLength = 4;

/**
 * What was learnt, as `writeLearnt` kept it in a file: each thing is read when it is asked for. What cannot be read was not
 * learnt.
 */
export function keptLearnt(file: string): Pick<LearntMemory, 'get'> {
  let index: { all: Index; end: number } | null = null;
  return {
    get(key) {
      try {
        return withFile(file, (open) => {
          index ??= readIndex(open);
          const [from, length, sum] = index.all[key] ?? [0, 0, 0];
          if (length === 0) return undefined;
          const data = read(open, index.end + from, length);
          return crc32(data) === sum ? deserialize(data) : undefined;
        });
      } catch {
        // It is not there, or is of another Node.
        return undefined;
      }
    },
  };
}

/** @throws Error of the system when it cannot be written there */
export function writeLearnt(file: string, learnt: ReadonlyMap<string, unknown>): void {
  const index: Index = {};
  const things: Buffer[] = [];
  let from = 0;
  for (const [key, thing] of learnt) {
    const data = serialize(thing);
    index[key] = [from, data.length, crc32(data)];
    things.push(data);
    from += data.length;
  }
  const told = Buffer.from(JSON.stringify(index));
  const length = Buffer.alloc(lengthOfLength);
  length.writeUInt32LE(told.length);
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, Buffer.concat([length, told, ...things]));
  renameSync(draft, file);
}

function readIndex(open: number) {
  const length = read(open, 0, lengthOfLength).readUInt32LE(0);
  const all = JSON.parse(read(open, lengthOfLength, length).toString()) as Index;
  return { all, end: lengthOfLength + length };
}

function read(open: number, from: number, length: number): Buffer {
  // A length that is damaged may be of any size.
  if (from + length > fstatSync(open).size) throw new RangeError('beyond its end');
  const data = Buffer.alloc(length);
  readSync(open, data, 0, length, from);
  return data;
}

function withFile<Read>(file: string, use: (open: number) => Read): Read {
  const open = openSync(file, 'r');
  try {
    return use(open);
  } finally {
    closeSync(open);
  }
}
