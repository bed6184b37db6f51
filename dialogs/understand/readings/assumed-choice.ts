import { onceForEach } from '../../../knowledge/understand/once-for-each.ts';
import { compact, fold, words as wordsOf } from '../../../knowledge/understand/utterance/fold.ts';
import { isAssumed } from '../../engine/answered.ts';
import { buildGuide } from '../../engine/build-guide.ts';
import { currentPlace } from '../../engine/current-place.ts';
import type { Intent } from '../../intent.ts';
import type { ChoiceQuestion } from '../../questions/choice.ts';
import { readReply } from '../../questions/read-reply.ts';
import type { OpenTurn } from '../open-turn.ts';
import { type Reading, wholly } from '../reading.ts';

const likely = 0.9;
/** «Full», alone, is a sheet as well: with other words around it, only what is longer is the name of an option. */
const shortest = 5;
const explaining =
  /\b(?:que (?:vol dir|significa|es|quiere decir|vol ser)|diferenci\w*|difference|what (?:is|does)|quina es (?:la )?millor|quant dura|cuanto dura|how long)\b/;
/** What is said around the name of an option: «fem-la ràpida», «passem a la completa». */
const around = new Set(
  wordsOf(
    "fem-la fes-la fer-la feu-la fem fer fes vull volem voldria vol prefereixo preferim millor passem passar passa canvia canviem tornem torna a la el les que sigui sí ara doncs perquè sisplau si us plau va hacerla hazla hagámosla quiero queremos prefiero mejor pasemos vamos ahora por favor make it the let's do go for i we want would like please now diagnosi diagnosis diagnóstico versió versión version one",
  ),
);

/**
 * Another option of what was taken for granted, or what it is: «tinc pressa», to the first question after it; «ràpida», «fem-la ràpida», and nothing
 * else, to any, and back: «completa»; and before anything else is told too.
 */
export const assumedChoice: Reading = {
  name: 'assumed-choice',
  when: ({ question, memory }) => question !== null && memory.guide !== null && memory.reopened === null,
  read(turn) {
    const beforehand = saidFirst(turn);
    if (beforehand) return wholly(turn, beforehand, likely);
    const assumed = assumedBefore(turn);
    if (!assumed) return null;
    const { question, isStill, isJustBefore } = assumed;
    if (isJustBefore && asksWhatItIs(turn, question)) {
      return wholly(
        turn,
        { type: 'change-question', guide: turn.memory.guide?.id ?? '', question: question.id },
        likely,
      );
    }
    const named = optionNamed(turn, question);
    const isRead = (turn.reply.kind === 'answer' && turn.reply.sure) || isPosition(turn);
    if (named) return isRead && !isJustBefore ? null : wholly(turn, choosing(turn, question, named), likely);
    if (isRead || !isJustBefore || !isStill) return null;
    const reply = readReply(turn.knowledge, turn.t, question, turn.utterance);
    if (reply.kind !== 'answer' || !reply.sure) return null;
    const guide = turn.memory.guide?.id ?? '';
    const { answer, taken } = reply;
    return wholly(turn, { type: 'answer-question', guide, question: question.id, answer, taken }, likely);
  },
};

/** «Ràpida», before it is said of which town: it is no misspelt «la Ràpita». */
function saidFirst(turn: OpenTurn): Intent | null {
  if (turn.question?.type !== 'population') return null;
  for (const { question } of questionsOf(turn)) {
    if (question.type !== 'choice' || !question.assumed) continue;
    const named = optionNamed(turn, question);
    if (named) return choosing(turn, question, named);
  }
  return null;
}

function choosing({ memory }: OpenTurn, question: ChoiceQuestion, { id, label }: Option): Intent {
  const guide = memory.guide?.id ?? '';
  return { type: 'answer-question', guide, question: question.id, answer: id, taken: label };
}

function questionsOf({ knowledge: { content }, memory }: OpenTurn) {
  const file = memory.guide && content.guides.get(memory.guide.id);
  return file ? buildGuide(content, file).questions : [];
}

/**
 * The question whose answer is taken for granted, whether it still is that, and whether nothing has been answered since.
 */
function assumedBefore(turn: OpenTurn): { question: ChoiceQuestion; isStill: boolean; isJustBefore: boolean } | null {
  const answered = currentPlace(turn.knowledge.content, turn.memory)?.place.answered ?? [];
  for (const [at, each] of answered.entries()) {
    const { question } = each;
    if (question.type !== 'choice' || !question.assumed) continue;
    return { question, isStill: isAssumed(each), isJustBefore: at === answered.length - 1 };
  }
  return null;
}

type Option = ChoiceQuestion['options'][number];

/** The names of each option as they are compared: without spaces, and without what is said around them too. */
const namesOf = onceForEach((options: readonly Option[]) =>
  options.map((option) => {
    const names = [option.label, ...(option.names ?? [])];
    return { option, whole: new Set(names.map(compact)), bare: new Set(names.map((name) => bare(wordsOf(name)))) };
  }),
);

/** The option whose name the message is, and nothing else: that of no option of the question that is seen. */
function optionNamed({ utterance }: OpenTurn, { options }: ChoiceQuestion): Option | null {
  const said = bare(utterance.words);
  const found = namesOf(options).find(
    (names) => names.whole.has(utterance.compact) || (said.length >= shortest && names.bare.has(said)),
  );
  return found?.option ?? null;
}

/** «Què vol dir ràpida?», «quina diferència hi ha?»: its options say it. */
function asksWhatItIs({ utterance: { folded, words } }: OpenTurn, { options }: ChoiceQuestion): boolean {
  return explaining.test(folded) && options.some(({ label }) => words.includes(fold(label)));
}

/** What is left of it without what is said around a name. */
function bare(words: readonly string[]): string {
  return words.filter((word) => !around.has(word)).join('');
}

/** «La 2» is an option of the question that is seen. */
function isPosition({ utterance: { words } }: OpenTurn): boolean {
  return words.some((word) => /^\d+$/.test(word));
}
