import { questionsOf } from '../../../knowledge/subjects.ts';
import { compact } from '../../../knowledge/understand/utterance/fold.ts';
import { asksSomething } from '../asks-us.ts';
import type { OpenTurn } from '../open-turn.ts';
import { type Reading, wholly } from '../reading.ts';

const likely = 0.9;
/** How likely an own question has to be the one asked, to be told in spite of the name. */
const sureOfOwn = 0.6;
/** A name of ours with a place in it has so many words; «PortaFIB» only looks like one of ours. */
const wordsOfAPlacedName = 3;

/**
 * A service of another administration that resembles one of ours: «com donem d'alta una unitat a FACe?». Beside one of ours
 * it is that one that is asked about.
 */
export const lookalike: Reading = {
  name: 'lookalike',
  when: (turn) =>
    (turn.question === null || (turn.reply.kind === 'none' && asksSomething(turn))) &&
    turn.utterance.lookalike !== null,
  read(turn) {
    const { lookalike: found } = turn.utterance;
    return found !== null && !namesOurs(turn, found) && !isAnswered(turn, found)
      ? wholly(turn, { type: 'show-lookalike', lookalike: found }, likely)
      : null;
  },
};

/** Whether one of ours is named by its own name, and not by words that may be anybody's: «la sede electrónica de la Junta». */
function namesOurs({ knowledge, utterance: { terms, text, tokens, words } }: OpenTurn, found: string): boolean {
  return terms.names.some(({ service, start, end }) => {
    const said = words.slice(start, end).join('');
    // «VÀLid», «T-CAT»: nobody writes so what is not a name.
    const written = text.slice(tokens[start]?.start, tokens[end - 1]?.end);
    const isWrittenSo =
      /\p{Ll}\p{Lu}|-\p{Lu}|\p{Lu}{2}\p{Ll}/u.test(written) && knowledge.serviceCalled(said) === service;
    // «El tauler edictal de Madrid» is one of ours, its place being in its name.
    const isInOurs =
      end - start >= wordsOfAPlacedName && knowledge.read(words.slice(start, end).join(' ')).lookalike === found;
    return (
      isInOurs ||
      isWrittenSo ||
      said === compact(service) ||
      said === compact(knowledge.content.services.get(service)?.name ?? '')
    );
  });
}

/** Whether a question of one of our services, about that name too, is the one asked: «a qui pregunto un dubte sobre FACe?». */
function isAnswered({ asked, knowledge }: OpenTurn, found: string): boolean {
  if (asked.kind !== 'answers') return false;
  const [{ target, probability }] = asked.answers;
  const own =
    probability >= sureOfOwn && knowledge.content.services.has(target.service)
      ? questionsOf(knowledge.content, target.service).find(({ id }) => id === target.question)
      : undefined;
  return own !== undefined && [own.q, ...own.also].some((text) => knowledge.read(text).lookalike === found);
}
