import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { buildGuide } from '../../dialogs/engine/build-guide.ts';
import { assess } from '../../dialogs/plan/assess.ts';
import { optionIds } from '../../dialogs/questions/labelled-options.ts';
import { content } from './real-content.ts';
import { knowledge } from './real-knowledge.ts';
import { Talk } from './talk.ts';

vi.setConfig({ testTimeout: 60_000 });

const file = content.guides.get('diagnosi');
if (!file) throw new Error('there is no diagnosis');
const closed = buildGuide(content, file).questions.flatMap(({ question }) =>
  question.type === 'level-step' || question.type === 'group-step' || question.id === 'abast' ? [question] : [],
);
const town = fc.constantFrom('Tona', 'Berga', 'Solsona', 'Argentona');

/** An answer to every question that a tap answers. */
const taps = fc.record(
  Object.fromEntries(closed.map((question) => [question.id, fc.constantFrom(...optionIds(question))])),
);

/** Answers the diagnosis from the start, in order, and ends with no tool missing. */
function straight(talk: Talk, place: string, answers: Record<string, string>): Talk {
  talk.say('fes-me la diagnosi').say(place);
  if (answers.abast === 'rapida') talk.choose('rapida');
  while (talk.question && !talk.question.several) talk.choose(answers[talk.question.question] ?? '');
  return talk.question ? talk.say('totes menys iArxiu') : talk;
}

/** Sends an answer to a question by its ids, as a tap on an old card does. */
function tap(talk: Talk, question: string, option: string): Talk {
  return talk.take({ type: 'message', text: '', value: { guide: 'diagnosi', question, option } });
}

type Meddling = { question: string; option: string } | 'back' | 'summary' | 'stop' | 'why';
const meddling: fc.Arbitrary<Meddling> = fc.oneof(
  fc
    .constantFrom(...closed)
    .chain((question) =>
      fc.record({ question: fc.constant(question.id), option: fc.constantFrom(...optionIds(question)) }),
    ),
  fc.constantFrom('back' as const, 'summary' as const, 'stop' as const, 'why' as const),
);

function meddle(talk: Talk, done: Meddling): void {
  if (typeof done !== 'string') tap(talk, done.question, done.option);
  else talk.say({ back: 'enrere', summary: 'resum', stop: 'deixa-ho', why: 'per què ho preguntes?' }[done]);
}

describe('answers changed, taken back and given in any order', () => {
  test('lead to the same plan as answering straight', () => {
    fc.assert(
      fc.property(
        town,
        taps,
        fc.array(meddling, { maxLength: 12 }),
        fc.infiniteStream(fc.nat()),
        (place, answers, all, order) => {
          const wanted = straight(new Talk(knowledge), place, answers);
          const talk = straight(new Talk(knowledge), place, { ...answers, abast: 'completa' });
          for (const done of all) meddle(talk, done);
          talk.say('diagnosi');
          const shuffled = [...closed]
            .map((question) => ({ question, at: order.next().value as number }))
            .sort((a, b) => a.at - b.at);
          for (const { question } of shuffled) {
            const answer = wanted.memory.guide?.answers[question.id];
            if (typeof answer === 'string') tap(talk, question.id, answer);
          }
          talk.say('diagnosi');
          if (talk.question?.question === 'poblacio') talk.say(place);
          // What the meddling left out and its band does not ask.
          if (talk.question?.several) talk.say('totes menys iArxiu');
          const planOf = ({ memory }: Talk) => {
            const all = answers.abast === 'completa' ? content.dimensions : content.groups;
            // What the band of the town does not ask may have been answered on an old card: it changes nothing that is asked.
            const asked = all.filter(({ id }) => wanted.memory.guide?.answers[id] !== undefined);
            const own = Object.fromEntries(asked.map(({ id }) => [id, memory.guide?.answers[id]]));
            return assess(content, { ...own, poblacio: memory.guide?.answers.poblacio });
          };
          expect(planOf(talk)).toEqual(planOf(wanted));
          expect(talk.question).toBeNull();
        },
      ),
      { numRuns: 40 },
    );
  });

  test('an answer that is being changed is not lost when nothing comes instead', () => {
    fc.assert(
      fc.property(town, taps, fc.constantFrom(...content.dimensions), (place, answers, { id }) => {
        const talk = straight(new Talk(knowledge), place, { ...answers, abast: 'completa' });
        const before = talk.memory.guide?.answers;
        talk.take({ type: 'message', text: '', value: { guide: 'diagnosi', question: id } });
        expect(talk.question?.question).toBe(id);
        talk.say('deixa-ho');
        expect(talk.memory.guide?.answers).toEqual(before);
        expect(talk.plan).not.toBeNull();
      }),
      { numRuns: 20 },
    );
  });
});
