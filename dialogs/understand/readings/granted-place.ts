import { currentPlace } from '../../engine/current-place.ts';
import type { OpenTurn } from '../open-turn.ts';
import { type Reading, wholly } from '../reading.ts';

const likely = 0.9;
/** Says of what was just said that it is not so; folded, in Catalan, Spanish and English. */
const denial =
  /^(?:no|nope|wrong|(?:it|that|this)(?:'?s| is) (?:not|n't) (?:right|correct|us)|incorrecte|incorrecto|(?:no|not) (?:es|esta|som|soc|soy|somos|it'?s|is it|that'?s|is)?\s*(?:correct\w*|right|be|bien|aixi|asi|(?:d'|de )?(?:aquest|aquesta|este|esta|this|our)(?: (?:municipi|poble|ciutat|municipio|pueblo|ciudad|town))?|(?:el|la) (?:nostre|nostra)|(?:el|la) (?:nuestro|nuestra)))[.!]*$/;

/**
 * «Correcte» or «no», to the first question after a town that was taken for certain and told: it is of the town that it is said, and it
 * is no answer to the question.
 */
export const grantedPlace: Reading = {
  name: 'granted-place',
  when: ({ question, memory, reply, utterance }) =>
    question !== null &&
    memory.guide !== null &&
    memory.reopened === null &&
    (denial.test(utterance.folded.trim())
      ? utterance.folded.includes(' ') || reply.kind !== 'answer'
      : utterance.order === 'yes' && reply.kind !== 'answer'),
  read(turn) {
    const confirmation = placeJustGranted(turn);
    const guide = turn.memory.guide?.id;
    if (confirmation === null || guide === undefined) return null;
    if (turn.utterance.order === 'yes') return wholly(turn, { type: 'ask-again' }, likely);
    return wholly(turn, { type: 'answer-question', guide, question: confirmation, answer: 'no', taken: null }, likely);
  },
};

/** The confirmation of the place, when nobody has answered anything else since. */
function placeJustGranted({ knowledge: { content }, memory }: OpenTurn): string | null {
  const answered = currentPlace(content, memory)?.place.answered ?? [];
  const own = answered.filter(({ question }) => !(question.type === 'choice' && question.assumed));
  const last = own.at(-1)?.question;
  return own.length === 2 && last?.type === 'confirm' ? last.id : null;
}
