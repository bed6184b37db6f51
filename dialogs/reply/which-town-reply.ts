import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { words as wordsOf } from '../../knowledge/understand/utterance/fold.ts';
import type { Sentences } from '../../locales/sentences.ts';
import { currentPlace } from '../engine/current-place.ts';
import type { Memory } from '../memory.ts';
import type { TextReply } from '../replies.ts';

/** «De», «la»: words so short are of any name. */
const shortest = 3;

/**
 * «Quin d'aquests?»: the towns that share a name, each a button that answers the question that waits.
 * @param codes five digits of the INE
 */
export function whichTownReply(
  knowledge: Knowledge,
  t: Sentences,
  memory: Memory,
  codes: readonly string[],
): TextReply {
  const current = currentPlace(knowledge.content, memory);
  const question = current?.place.current?.id;
  const buttons = codes.flatMap((code) => {
    const town = knowledge.townByCode(code);
    if (!town || !current || question === undefined) return [];
    return [{ label: `${town.name} (${town.comarca})`, value: { guide: current.guide.id, question, option: code } }];
  });
  const names = codes.flatMap((code) => knowledge.townByCode(code)?.name ?? []);
  return { type: 'text', text: t(shareAName(names) ? 'population.whichTown' : 'population.whichOfThem'), buttons };
}

/** Whether they are called alike: «Manlleu i Torelló» are not. */
function shareAName([first = '', ...others]: readonly string[]): boolean {
  return wordsOf(first).some((word) => word.length >= shortest && others.every((name) => wordsOf(name).includes(word)));
}
