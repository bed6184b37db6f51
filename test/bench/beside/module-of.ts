import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Where each module is, the newest place first: rooms are tidied, and older commits have it in the last. */
const places = {
  converse: ['dialogs/converse.ts'],
  memory: ['dialogs/memory.ts'],
  createKnowledge: ['knowledge/create-knowledge.ts'],
  load: ['knowledge/load/load-content.ts', 'knowledge/load.ts'],
  answerers: ['test/bench/answerers.ts'],
  assess: ['dialogs/plan/assess.ts'],
  planDocument: ['bot/documents/plan-document.ts'],
  writeDocx: ['bot/documents/write-docx.ts'],
  writePdf: ['bot/documents/write-pdf.ts'],
};

interface Modules {
  converse: typeof import('../../../dialogs/converse.ts');
  memory: typeof import('../../../dialogs/memory.ts');
  createKnowledge: typeof import('../../../knowledge/create-knowledge.ts');
  load: typeof import('../../../knowledge/load/load-content.ts');
  answerers: typeof import('../answerers.ts');
  assess: typeof import('../../../dialogs/plan/assess.ts');
  planDocument: typeof import('../../../bot/documents/plan-document.ts');
  writeDocx: typeof import('../../../bot/documents/write-docx.ts');
  writePdf: typeof import('../../../bot/documents/write-pdf.ts');
}

/**
 * A module of the project as it is in some checkout.
 * @param folder the checkout
 * @throws when it is in none of the places known here
 */
export async function moduleOf<Name extends keyof Modules>(folder: string, name: Name): Promise<Modules[Name]> {
  const paths = places[name].map((place) => join(folder, place));
  const path = paths.find((each) => existsSync(each));
  if (!path) throw new Error(`Of «${name}» there is none of ${paths.join(', ')}: say where it is in module-of.ts.`);
  return import(pathToFileURL(path).href);
}
