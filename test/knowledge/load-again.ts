import type { Content } from '../../knowledge/content.ts';
import { loadContent } from '../../knowledge/load/load-content.ts';
import { rememberingTexts } from '../../knowledge/load/remembering-texts.ts';

const check = rememberingTexts();

/** Loads a copy of the content where little has changed, which happens hundreds of times: only what changed is parsed. */
export function loadAgain(folder: string): Content {
  return loadContent(folder, check);
}
