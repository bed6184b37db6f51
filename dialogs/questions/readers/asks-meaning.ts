import type { ReplyLanguage } from '../../../knowledge/content.ts';
import { onceForEach } from '../../../knowledge/understand/once-for-each.ts';
import { createPhraseFinder, type FoundPhrase } from '../../../knowledge/understand/utterance/phrase-finder.ts';
import type { Utterance } from '../../../knowledge/understand/utterance.ts';

type Asks = 'meaning' | 'difference';
const finderOf = onceForEach((replies: ReplyLanguage) =>
  createPhraseFinder<Asks>([
    { id: 'meaning', phrases: replies.meaning },
    { id: 'difference', phrases: replies.difference },
  ]),
);

/** The words that ask what something means, or how two things differ; the difference goes first. */
export function asksMeaning(replies: ReplyLanguage, words: readonly string[]): FoundPhrase<Asks> | undefined {
  const found = finderOf(replies).find(words);
  return found.find(({ ids }) => ids.includes('difference')) ?? found[0];
}

/** «I la tercera què vol dir»: a question that has no mark begins as one, or ends so. */
const mostBefore = 3;
/** «Un semàfor que es posa vermell»: the same letters as «què és», inside of what tells something. */
const alsoTells = /^que (?:es|son)$/;

/** Whether those words are the question of a text, and not a part of what it tells: «hi ha una comissió que és de seguretat». */
export function isAskedAtOnce({ start, end, ids }: FoundPhrase<Asks>, { text, words }: Utterance): boolean {
  // «No acabo de veure quina diferència hi ha entre la 3 i la 4»
  if (text.includes('?') || ids.includes('difference')) return true;
  const mayTell = alsoTells.test(words.slice(start, end).join(' ')) && !/qu[èé]/i.test(text);
  // «Sabemos cuántos tiene cada área y lo viejos que son»: it ends so, after telling something.
  if (end === words.length) return !(mayTell && start > mostBefore);
  return !(mayTell && start > 0) && start <= mostBefore;
}
