import { join } from 'node:path';
import { builtFolder } from './built-folder.ts';
import { codeKey, sourceTexts, textsName } from './kept.js';
import { type KeptTexts, keptTexts } from './kept-texts.ts';

/** The texts that this very code keeps: beside what was prepared or, when it runs from its sources, where those keep theirs. */
export function ownTexts(): KeptTexts {
  return builtFolder ? keptTexts(join(builtFolder, textsName)) : keptTexts(sourceTexts, codeKey());
}
