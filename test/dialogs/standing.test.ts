import { expect, test } from 'vitest';
import { standingOf } from '../../dialogs/reply/standing-of.ts';
import { sentences } from '../../locales/sentences.ts';
import { knowledge } from './real-knowledge.ts';
import { Talk } from './talk.ts';

const t = sentences('ca');
const standing = ({ memory }: Talk) => standingOf(knowledge.content, t, memory);
const movesOf = (talk: Talk) => standing(talk).moves.map(({ label }) => label);

test('the moves appear with the first answer, and the progress with the first question of a list', () => {
  const talk = new Talk(knowledge).take({ type: 'start' });
  expect(standing(talk)).toEqual({ progress: null, moves: [] });
  talk.say('diagnosi').say('Tona');
  expect(standing(talk).progress).toEqual({ position: 1, total: 11 });
  expect(movesOf(talk)).toEqual([t('moves.back'), t('moves.summary')]);
  talk.say('què és l’e-NOTUM?');
  expect(standing(talk).progress).toEqual({ position: 1, total: 11 });
  talk.say('deixa-ho');
  expect(standing(talk)).toEqual({ progress: null, moves: [] });
});

test('after the summary one goes on where one was, and at the end, back to the plan', () => {
  const talk = new Talk(knowledge).say('diagnosi').say('Tona');
  talk.choose('una-persona').say('resum').tap(t('goOn'));
  expect(talk.question?.question).toBe('plataforma');
  talk
    .answerUntil(() => false)
    .say('quines respostes he donat?')
    .tap(t('diagnosis.show'));
  expect(talk.plan?.place.town).toBe('Tona');
});

test('the areas to look at in detail come with what they were estimated to be', () => {
  const talk = new Talk(knowledge)
    .say('diagnosi')
    .say('Tona')
    .tap('Ràpida')
    .answerUntil(() => false);
  talk.tap(t('plan.deepen'));
  const [reply] = talk.replies;
  const details = reply?.type === 'text' ? reply.items?.map(({ detail }) => detail) : [];
  expect(details).toHaveLength(15);
  expect(details?.filter((detail) => detail?.includes('aproximadament'))).not.toEqual([]);
});
