import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Town } from '../../knowledge/content.ts';
import { builtFolder } from '../prepare/built-folder.ts';

/** The limits of the towns, to be drawn. */
export interface Outlines {
  /** Paths of SVG by the five digits of the INE. */
  towns: Readonly<Record<string, string>>;
  /** The box of each province: left, top, right and bottom. */
  boxes: Readonly<Record<string, readonly [number, number, number, number]>>;
  /** The limits of the comarques, one path. */
  comarques: string;
}

/** What they are kept in, where the service was prepared. */
export const outlinesFile = 'outlines.json';

let made: Promise<Outlines> | null = null;

/** The limits as they were prepared; from the sources, they are drawn the first time. */
export function readOutlines(towns: readonly Town[]): Promise<Outlines> {
  made ??= readOrMake(towns);
  return made;
}

async function readOrMake(towns: readonly Town[]): Promise<Outlines> {
  if (builtFolder) return JSON.parse(readFileSync(join(builtFolder, outlinesFile), 'utf8')) as Outlines;
  const { makeOutlines } = await import('./make-outlines.ts');
  return makeOutlines(towns);
}
