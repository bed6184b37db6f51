import { expect, test } from 'vitest';
import { after } from '../../dialogs/term.ts';
import { readTerm } from '../../dialogs/understand/read-term.ts';
import { words } from '../../knowledge/understand/utterance/fold.ts';
import { knowledge } from './real-knowledge.ts';
import { Talk } from './talk.ts';

const withPlan = new Talk(knowledge).say('fes-me la diagnosi ràpida de Tona').answerUntil(() => false).memory;

function afterPlan(text: string) {
  const talk = new Talk(knowledge);
  talk.memory = withPlan;
  return talk.say(text).intent;
}

test.each([
  ['com comparteixo el pla amb el secretari?', 'share'],
  ["passa'm el PDF", 'share'],
  ['el vull en word', 'share'],
  ["envia-m'ho al meu correu", 'send'],
  ["me'l passes per mail?", 'send'],
  ['el necessito en paper', 'print'],
  ['vull imprimirho', 'print'],
  ['posa-ho al meu outlook', 'calendar'],
  ["l'enllaç quant dura?", 'expiry'],
])('with a plan, «%s» is what to do with it', (text, wish) => {
  expect(afterPlan(text)).toMatchObject({ type: 'keep-plan', wish });
});

test.each([
  ["recorda'm el pla al gener", { month: 1, date: 1 }],
  ["avisa'm al març per tornar-ho a mirar", { month: 3, date: 1 }],
  ["el 15 de gener recorda'm que ho miri", { month: 1, date: 15 }],
  ['recuérdamelo en enero', { month: 1, date: 1 }],
  ["recorda-m'ho d'aquí a tres mesos", { unit: 'month', amount: 3 }],
])('with a plan, «%s» is a reminder', (text, term) => {
  expect(afterPlan(text)).toEqual({ type: 'remind', term });
});

test.each([
  'passa el document al registre',
  "quin és el primer pas per donar-nos d'alta a EACAT?",
  'quants dies de termini té una notificació?',
  'com imprimeixo una notificació?',
])('with a plan, «%s» still asks of something else', (text) => {
  expect(['keep-plan', 'show-plan', 'remind']).not.toContain(afterPlan(text)?.type);
});

test('without a plan nothing is wished of it', () => {
  expect(new Talk(knowledge).say('què és el més urgent?').intent?.type).not.toBe('show-plan');
});

test.each([
  ['2026-11-29', 'al gener', '2027-01-01'],
  ['2026-11-29', 'el 30 de novembre', '2026-11-30'],
  ['2026-11-29', 'el 29 de novembre', '2027-11-29'],
  ['2026-11-29', 'el 31 de febrer', '2027-02-28'],
  ['2026-11-29', 'on March 3', '2027-03-03'],
])('on %s, «%s» is %s', (today, said, day) => {
  const found = readTerm(words(`avisa'm ${said}`));
  expect(found && after(today, found.term)).toBe(day);
});
