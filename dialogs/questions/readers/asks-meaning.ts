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
export function isAskedAtOnce(found: FoundPhrase<Asks>, utterance: Utterance): boolean {
  const { start, end, ids } = found;
  const { text, words } = utterance;
  // «No acabo de veure quina diferència hi ha entre la 3 i la 4»
  if (text.includes('?') || ids.includes('difference') || endsAskingIt(found, utterance)) return true;
  const mayTell = isAlsoTold(found, words) && !/qu[èé]/i.test(text);
  // «Sabemos cuántos tiene cada área y lo viejos que son»: it ends so, after telling something.
  if (end === words.length) return !(mayTell && start > mostBefore);
  return !(mayTell && start > 0) && start <= mostBefore;
}

/** «…exactament», «…ben bé»: so many words, and it has been asked all the same. */
const exactly = 2;

/** «Les bàsiques quines són exactament»: an option that is named and then asked about has not been chosen. */
export function endsAskingIt(found: FoundPhrase<Asks>, { words }: Utterance): boolean {
  return found.start > 0 && found.end + exactly >= words.length && !isAlsoTold(found, words);
}

/** «No acabo d'entendre la diferència entre la 1 i la 2»: who asks for it chooses neither, wherever it is said. */
export function asksForDifference({ start, end, ids }: FoundPhrase<Asks>, words: readonly string[]): boolean {
  return (
    ids.includes('difference') &&
    (start === 0 || words.slice(start, end).some((word) => /^diferenci|^difference/.test(word)))
  );
}

/** «Explica'm el tercer»: who asks for it first has not chosen it. */
export function asksToExplain({ start, end }: FoundPhrase<Asks>, words: readonly string[]): boolean {
  return start <= 1 && explaining.test(words.slice(start, end).join(' '));
}

const explaining = /^(?:explica|explicam|explica m|m expliques|em pots explicar|explicame|explain)\b/;

const isAlsoTold = ({ start, end }: FoundPhrase<Asks>, words: readonly string[]) =>
  alsoTells.test(words.slice(start, end).join(' '));
