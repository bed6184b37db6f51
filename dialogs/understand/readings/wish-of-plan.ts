import type { Content } from '../../../knowledge/content.ts';
import { onceForEach } from '../../../knowledge/understand/once-for-each.ts';
import { words as wordsOf } from '../../../knowledge/understand/utterance/fold.ts';
import { planOfTurn } from '../asks-plan/plan-of-turn.ts';
import { bareMove } from '../bare-move.ts';
import type { OpenTurn } from '../open-turn.ts';
import { readTerm } from '../read-term.ts';
import { type Reading, wholly } from '../reading.ts';

const likely = 0.9;
/** «Me», «l»: words so short are of any matter. */
const shortest = 3;
/** What one will do with it then: «avisa'm al gener per tornar-ho a mirar». */
const lookingAgain = new Set(
  wordsOf(
    'tornar tornem torno mirar miri mirem miro revisar revisi revisem repassar repassi repassem seguir seguim continuar continuem acabar refer volver mirarlo revisarlo repasar retomar look again check review',
  ),
);
/** How it is asked for, and what for: «dona'm el full resum per a la reunió de demà». */
const asking = new Set(
  wordsOf(
    "dona'm doneu-me passa'm fes-me vull voldria necessito dame quiero necesito give need want reunió ple pleno demà avui pressupost presupuesto comissió junta meeting tomorrow budget",
  ),
);
/** Whom it may be for. */
const people = onceForEach(({ commands }: Content) => new Set(commands.others.flatMap(wordsOf)));

/**
 * What is wished of the plan that the conversation has, in words of one's own: «com comparteixo el pla amb el secretari?», «passa'm
 * el PDF», «què és el més urgent?».
 */
export const wishOfPlan: Reading = {
  name: 'wish-of-plan',
  when: (turn) => turn.question === null && turn.utterance.wish !== null && planOfTurn(turn) !== null,
  read(turn) {
    const { wish, words } = turn.utterance;
    const when = readTerm(words);
    if (wish === null || saysMore(turn, when?.rest ?? words)) return null;
    const intent = bareMove(turn, wish.id);
    if (intent === null) return null;
    return wholly(turn, intent.type === 'remind' ? { ...intent, term: when?.term ?? null } : intent, likely);
  },
};

/**
 * Whether something else is told than the wish, and for whom: «passa el document al registre» is of another matter.
 * @param besidesWhen the words that do not say when
 */
function saysMore({ knowledge, utterance: { terms, words, wish } }: OpenTurn, besidesWhen: readonly string[]): boolean {
  return (
    terms.names.length > 0 ||
    words.some(
      (word, at) =>
        word.length >= shortest &&
        terms.telling[at] === true &&
        !wish?.at.has(at) &&
        besidesWhen.includes(word) &&
        !people(knowledge.content).has(word) &&
        !lookingAgain.has(word) &&
        !asking.has(word) &&
        !knowledge.isAroundModel(word),
    )
  );
}
