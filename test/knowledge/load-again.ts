import type { Content } from '../../knowledge/content.ts';
import { loadContent } from '../../knowledge/load/load-content.ts';
import { rememberingTexts } from '../../knowledge/load/remembering-texts.ts';

/** Remembers the texts of all the tests of a worker. */
export const rememberedCheck = rememberingTexts();

/** Loads a copy of the content where little has changed, which happens hundreds of times: only what changed is parsed. */
export function loadAgain(folder: string): Content {
  return loadContent(folder, rememberedCheck);
}
