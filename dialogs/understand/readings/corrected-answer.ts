import { words as wordsOf } from '../../../knowledge/understand/utterance/fold.ts';
import { currentPlace } from '../../engine/current-place.ts';
import { labelledOptions } from '../../questions/labelled-options.ts';
import { isPopulationAnswer } from '../../questions/population-answer.ts';
import type { Question } from '../../questions/question-types.ts';
import { readReply } from '../../questions/read-reply.ts';
import type { OpenTurn } from '../open-turn.ts';
import { type Reading, wholly } from '../reading.ts';

const likely = 0.9;
const longest = 25;
/** Says that something said before was not so; folded, in Catalan, Spanish and English. */
const correcting =
  /\b(?:equivoca\w*|confos\w*|confus|confundid\w*|malament|rectific\w*|corregei\w*|corregi\w*|he dit (?:una cosa|el) que no|ho he dit mal|mistake|wrong|mistaken)\b/;
/** Asks to change something, and is a correction when what it is changed for is said too. */
const changing = /\b(?:canvi\w*|cambi\w*|change)\b/;

/**
 * An earlier answer that is corrected while another question waits, with the right one or without: «m'he equivocat a seguretat», «espera,
 * a seguretat m'he equivocat, fem servir la mateixa clau tots». It is no reply to the question that waits.
 */
export const correctedAnswer: Reading = {
  name: 'corrected-answer',
  when: ({ question, memory, utterance }) =>
    question !== null &&
    memory.guide !== null &&
    utterance.words.length <= longest &&
    !utterance.text.includes('?') &&
    (correcting.test(utterance.folded) || changing.test(utterance.folded)),
  read(turn) {
    const target = answeredNamed(turn);
    const guide = turn.memory.guide?.id;
    if (!target || guide === undefined) return null;
    const answered = answerBeside(turn, target);
    if (!answered && !correcting.test(turn.utterance.folded)) return null;
    return wholly(
      turn,
      answered
        ? { type: 'answer-question', guide, question: target.id, ...answered }
        : { type: 'change-question', guide, question: target.id },
      likely,
    );
  },
};

/** The one question, of those answered before the one that waits, that is named. */
function answeredNamed({ knowledge, memory, question, utterance }: OpenTurn): Question | null {
  const answered = currentPlace(knowledge.content, memory)?.place.answered ?? [];
  const said = ` ${utterance.words.join(' ')} `;
  const named = answered
    .map((each) => each.question)
    .filter(({ id, of }) => of === undefined && id !== question?.id)
    .filter((each) => namesOf(each).some((name) => name !== '' && said.includes(` ${name} `)));
  return named.length === 1 ? (named[0] ?? null) : null;
}

function namesOf({ title, names, dimension }: Question): string[] {
  return [title, ...names, ...(dimension?.names ?? [])].map((name) => wordsOf(name).join(' '));
}

/** The right answer, when it is said beside what was wrong. */
function answerBeside({ knowledge, t, utterance }: OpenTurn, target: Question) {
  const names = namesOf(target);
  const rest = utterance.text
    .split(/[,;:.]+\s+|\s+[–-]\s+/)
    .filter((part) => {
      const words = wordsOf(part);
      const said = ` ${words.join(' ')} `;
      const isAboutIt = correcting.test(said) || changing.test(said);
      return words.length > 1 && !isAboutIt && !names.some((name) => said.includes(` ${name} `));
    })
    .join(', ');
  if (rest === '') return null;
  const reply = readReply(knowledge, t, target, knowledge.read(rest));
  if (reply.kind !== 'answer') return null;
  const { answer } = reply;
  if (isPopulationAnswer(answer) && answer.town) return { answer, taken: answer.town };
  const label = labelledOptions(t, target).find(({ id }) => id === answer)?.label;
  return { answer, taken: label === undefined ? target.title : `${target.title} · ${label}` };
}
