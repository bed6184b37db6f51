import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder } from '../../knowledge/load/load-content.ts';

const lessonsFolder = join(import.meta.dirname, '../understanding');

/** What a model is made from: when any of it changes, the model has to be made again. */
export function fingerprint(): { content: string; lessons: string } {
  return { content: hashOf(contentFolder), lessons: hashOf(lessonsFolder) };
}

/**
 * Of the YAML files of a folder, by name and text. Blind sets are there too: half of each is for tuning. Comments teach nothing, and the
 * examples of the content are asked of what was learnt, not learnt from.
 */
function hashOf(folder: string): string {
  const hash = createHash('sha256');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.ya?ml$/.test(name));
  for (const name of names.map((each) => each.replaceAll('\\', '/')).sort()) {
    hash.update(`${name}\n${taught(readFileSync(join(folder, name), 'utf8'))}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

function taught(text: string): string {
  return text.replace(/^\s*#.*\n/gm, '').replace(/^examples:\n(?:[ -].*\n|\n)*/m, '');
}
