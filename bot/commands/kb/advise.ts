import type { Advice } from '../../../knowledge/lint/advice.ts';
import { lint } from '../../../knowledge/lint/lint.ts';
import type { Library } from '../../../knowledge/load/load-content.ts';
import { catalanDictionary } from './catalan-dictionary.ts';
import { interfaceTexts } from './interface-texts.ts';

/**
 * What an editor should look at in some content.
 * @param library null when it could not be read: nothing is said of it
 * @param asked every way of asking an own question is asked too; `today` is an ISO date
 * @returns whether the spelling was looked at, too
 */
export async function advise(
  library: Library | null,
  { today, asked }: { today: string; asked: boolean },
): Promise<{ advice: Advice[]; isSpelt: boolean }> {
  const dictionary = await catalanDictionary();
  const isSpelt = dictionary !== null;
  if (!library) return { advice: [], isSpelt };
  const advice = lint(library, { today, dictionary, beside: interfaceTexts() });
  dictionary?.keep();
  if (!asked) return { advice, isSpelt };
  const { createKnowledge } = await import('../../../knowledge/create-knowledge.ts');
  const { foundElsewhere } = await import('./found-elsewhere.ts');
  return { advice: [...advice, ...foundElsewhere(library.files, createKnowledge(library.content), today)], isSpelt };
}
