import { expect, test } from 'vitest';
import { knowledge } from './real-knowledge.ts';
import { said, Talk } from './talk.ts';

/** What lacks to integrate e-NOTUM: all but a records manager. */
const lacking = () => {
  const talk = new Talk(knowledge).say('què em falta per integrar?').say('e-NOTUM').say('sí');
  while (talk.question) talk.say('no');
  return talk;
};

test('where to begin, and then one thing after another', () => {
  const talk = lacking().say('què faig primer?');
  expect(said(talk)).toMatch(/^1\. \*\*Adhesió a EACAT\*\*/);
  expect(said(talk.say('i la següent?'))).toMatch(/^2\. \*\*Alta al servei\*\*/);
  expect(said(talk.say('explica’m el quart punt'))).toMatch(/^4\. /);
});

test.each(['què em falta?', 'això és tot?', "repeteix-m'ho"])('«%s» tells it once more', (text) => {
  expect(said(lacking().say(text))).toMatch(/Integrar e-NOTUM: teniu 1 de 10 requisits/);
});

test('what is asked of the service that is integrated is answered of it', () => {
  expect(lacking().say('quant costa?').intent).toMatchObject({ target: { service: 'enotum', topic: 'cost' } });
  expect(lacking().say('quina llei ho exigeix?').intent).toMatchObject({
    target: { service: 'enotum', topic: 'normativa' },
  });
});

test.each(['fes-me la diagnosi', 'gràcies', 'què és Via Oberta?', 'vull integrar MUX'])(
  '«%s» is nothing of it',
  (text) => {
    expect(lacking().say(text).intent?.type).not.toBe('ask-of-checklist');
  },
);
