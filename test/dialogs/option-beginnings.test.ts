import { describe, expect, test } from 'vitest';
import { converse } from '../../dialogs/converse.ts';
import { buildGuide } from '../../dialogs/engine/build-guide.ts';
import { emptyMemory, type Memory } from '../../dialogs/memory.ts';
import type { Button, ButtonValue, QuestionReply, Reply } from '../../dialogs/replies.ts';
import type { GuideFile } from '../../knowledge/schema/guide.ts';
import { words } from '../../knowledge/understand/utterance/fold.ts';
import { type Locale, locales } from '../../locales/sentences.ts';
import { knowledge } from './real-knowledge.ts';

const today = '2026-10-12';
const turn = (memory: Memory, text: string, value?: ButtonValue) =>
  converse(knowledge, memory, { type: 'message', text, value }, today);

/** A question with options that waits for its reply. */
interface Waiting {
  place: string;
  memory: Memory;
  options: Option[];
  /** Whether what is ticked is in place: what is kept is the rest. */
  inPlace: boolean;
}
interface Option {
  id: string;
  label: string[];
  button: Button;
}

/** Every question with options of the guides, reached by answering those before it in every way that leads elsewhere. */
function waitingIn(locale: Locale): Waiting[] {
  const waiting = new Map<string, Waiting>();
  for (const [guide, file] of knowledge.content.guides) {
    const deciding = decidingQuestions(file);
    const presumed = file.questions.flatMap((item) =>
      ('presumed' in item && item.presumed) || ('assumed' in item && item.assumed) ? [item.id] : [],
    );
    const visit = (memory: Memory, replies: Reply[]): void => {
      const question = replies.find((reply) => reply.type === 'question');
      if (!question) {
        // What is presumed, or taken for granted, is only asked of who wants it.
        for (const id of presumed) {
          const next = turn(memory, '', { guide, question: id });
          const isAsked = next.replies.some((reply) => reply.type === 'question' && reply.question === id);
          if (isAsked && !waiting.has(id)) visit(next.memory, next.replies);
        }
        return;
      }
      const options = optionsOf(question);
      const inPlace = question.several?.all !== undefined;
      waiting.set(question.question, { place: `${guide}/${question.question}`, memory, options, inPlace });
      const { none, all } = question.several ?? {};
      const buttons = none ? [none, all ?? none] : options.map(({ button }) => button);
      // Towns of the bands that ask the least and the most, on either side of the model, and one to be confirmed.
      const answers: (Button | { label: string; value?: undefined })[] =
        buttons.length > 0 ? buttons : ['Tona', 'Berga', 'Barcelona', 'Gósol', 'Taradel'].map((label) => ({ label }));
      for (const { label, value } of deciding.has(question.question) ? answers : answers.slice(0, 1)) {
        const next = turn(memory, label, value);
        visit(next.memory, next.replies);
      }
      // The other answers to what was taken for granted.
      for (const { label, value } of question.extras.filter((each) => !isOf(question, each))) {
        if (!('option' in value) || waiting.has(value.question)) continue;
        const next = turn(memory, label, value);
        visit(next.memory, next.replies);
      }
    };
    const begun = turn({ ...emptyMemory, locale, localeChosen: true }, '', { guide });
    visit(begun.memory, begun.replies);
  }
  return [...waiting.values()].filter(({ options }) => options.length > 0);
}

/** The questions on whose answer it depends what is asked next; the one about the population, that gives the band, too. */
function decidingQuestions({ questions }: GuideFile): ReadonlySet<string> {
  return new Set([
    'poblacio',
    ...questions.flatMap(({ when, unless }) => Object.keys({ ...when, ...unless })),
    ...questions.flatMap((item) => ('each' in item && item.each === 'requirements' ? [item.of] : [])),
  ]);
}

function isOf({ question }: QuestionReply, { value }: Button): boolean {
  return 'question' in value && value.question === question;
}

function optionsOf(asked: QuestionReply): Option[] {
  return [...asked.options, ...asked.extras].flatMap((button) =>
    'option' in button.value && isOf(asked, button)
      ? [{ id: button.value.option, label: words(button.label), button }]
      : [],
  );
}

const small = new Set('el la els les l un una uns unes en hi ho ens us em es se s'.split(' '));
const compact = (tokens: readonly string[]) => tokens.join('');
const afterArticle = (label: readonly string[]) => label.slice(label.findIndex((word) => !small.has(word)));

/**
 * What may be typed of a label, from three letters on, cut at the end of a word or inside it: from its beginning, and
 * from after its article. Left out is what also begins another label, or is another label.
 */
function beginnings(option: Option, options: readonly Option[]): string[] {
  const others = options.filter((other) => other !== option);
  const cuts = (label: readonly string[]) =>
    [...label.join(' ')].map((_, at) => label.join(' ').slice(0, at + 1)).filter((cut) => !cut.endsWith(' '));
  const typed = (cut: string) => cut.replaceAll(' ', '');
  const own = cuts(option.label).filter((cut) => !others.some(({ label }) => compact(label).startsWith(typed(cut))));
  const short = cuts(afterArticle(option.label)).filter(
    (cut) =>
      !others.some(({ label }) => [label, afterArticle(label)].some((each) => compact(each).startsWith(typed(cut)))),
  );
  return [...new Set([...own, ...short])].filter((cut) => typed(cut).length >= 3);
}

describe.each(locales)('in %s, each beginning that belongs to one option alone is that option', (locale) => {
  const waiting = waitingIn(locale);

  test.each(waiting)('$place', ({ memory, options, inPlace }) => {
    const misread = options.flatMap((option) =>
      beginnings(option, options).flatMap((text) => {
        const { intent } = turn(memory, text);
        const said = intent.type === 'answer-question' ? [intent.answer].flat() : [intent.type];
        const isList = inPlace && intent.type === 'answer-question' && Array.isArray(intent.answer);
        const own = options.map(({ id }) => id).filter((id) => id !== 'no-ho-se');
        const answer = isList ? own.filter((id) => !said.includes(id)) : said;
        return answer.length === 1 && answer[0] === option.id ? [] : [`«${text}» is ${answer}, and not ${option.id}`];
      }),
    );
    expect(misread).toEqual([]);
  });

  test('at every question of every guide', () => {
    const closed = [...knowledge.content.guides.values()].flatMap((file) =>
      buildGuide(knowledge.content, file).questions.filter(({ question }) => question.type !== 'population'),
    );
    expect(new Set(waiting.map(({ place }) => place.split('/')[1]))).toEqual(
      new Set(closed.map(({ question }) => question.id)),
    );
    const probes = waiting.flatMap(({ options }) => options.flatMap((option) => beginnings(option, options)));
    expect(probes.length).toBeGreaterThan(3000);
  });
});

test('accents, apostrophes, capitals and l·l make no difference', () => {
  const [step] = waitingIn('ca').filter(({ place }) => place === 'diagnosi/plataforma');
  const read = (text: string) => step && turn(step.memory, text).intent;
  for (const text of ['tot a mà', 'TOT A M', 'Tot a ma']) expect(read(text)).toMatchObject({ answer: 'tot-manual' });
  for (const text of ['un gestor d’exp', "gestor d'exp", 'UN GESTOR D']) {
    expect(read(text)).toMatchObject({ answer: 'gestor-petit' });
  }
});

test('what asks something is no beginning', () => {
  const [which] = waitingIn('ca').filter(({ place }) => place === 'quin-servei/dada');
  expect(which && turn(which.memory, 'què?').intent.type).not.toBe('answer-question');
  expect(which && turn(which.memory, 'que altres').intent).toMatchObject({ answer: 'padro' });
});
