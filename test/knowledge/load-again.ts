import type { Content } from '../../knowledge/knowledge.ts';
import { loadContent } from '../../knowledge/load.ts';
import { rememberingTexts } from '../../knowledge/remembering-texts.ts';

const check = rememberingTexts();

/** Loads a copy of the content where little has changed, which happens hundreds of times: only what changed is parsed. */
export function loadAgain(folder: string): Content {
  return loadContent(folder, check);
}
