import { describe, expect, test } from 'vitest';
import { askOnce } from '../../bot/commands/ask-once.ts';
import { converse } from '../../dialogs/converse.ts';
import { emptyMemory, type Memory } from '../../dialogs/memory.ts';
import { createKnowledge } from '../../knowledge/create-knowledge.ts';
import { nameOf } from '../../knowledge/subjects.ts';
import { locales } from '../../locales/sentences.ts';
import { content } from './real-content.ts';
import { knowledge } from './real-knowledge.ts';

const ask = (text: string) => askOnce(knowledge, text);
/** What an answer says after its title, without its sources. */
const said = (text: string) =>
  (ask(text).text.split('\n\nFonts: ')[0] ?? '')
    .split('\n\n')
    .slice(1)
    .join('\n\n')
    .replace(/^[-\s]+/, '');

describe('an answer says first what answers, and what is near with its question', () => {
  test('of a neighbour who does not open a notification, how many days', () => {
    const { service, text } = ask('si el veí no obre la notificació, al cap de quants dies es dona per rebutjada?');
    expect(service).toBe('enotum');
    expect(text).toContain('10 dies naturals');
  });

  test('within ninety words, and with the sources of what is said alone', () => {
    for (const text of [
      'com es demana un usuari nou de l’EACAT?',
      'quina mida poden tenir els annexos?',
      'caduca la T-CAT?',
    ]) {
      const answer = said(text);
      expect(answer.split(/\s+/).length).toBeLessThanOrEqual(100);
      expect(ask(text).sources.length).toBeGreaterThan(0);
    }
  });

  test('the age of a source goes with its fact, and not with the whole answer', () => {
    const lines = said('puc notificar algú que no té ni correu ni mòbil?').split('\n');
    expect(lines.filter((line) => line.startsWith('⚠'))).toEqual([]);
    expect(lines.join('\n')).toContain('⚠ Font antiga (2023)');
  });
});

describe('no answer opens with the «sí» or the «no» of another question', () => {
  test.each([
    'puc notificar a una empresa en paper?',
    'no fem servir e-tram, podem estar igualment a la finestreta única empresarial?',
    'es pot signar amb el mòbil al portasignatures sense T-CAT ni idCAT?',
    'puc deixar la meva T-CAT a la companya si estic de baixa?',
  ])('«%s»', (text) => {
    expect(said(text)).not.toMatch(/^(sí|no)\b\s*[,:.;]/i);
  });

  test('nor when «com» is asked of what may be done', () => {
    expect(said('per convocar el ple per notificació electrònica, com es fa?')).not.toMatch(/^(sí|no)\b/i);
  });

  test('but when it is that very question', () => {
    expect(said('Em cal e-TRAM per a la FUE?')).toMatch(/^(sí|no)/i);
  });
});

describe('of what does not work', () => {
  test.each(['no em deixa entrar al portasignatures, surt error', 'no em surt el botó nou anunci a l’e-tauler'])(
    '«%s»: what is known of it, and whom to call',
    (text) => {
      expect(ask(text).kind).toBe('answer');
      expect(ask(text).topic).not.toBe('que-es');
      expect(ask(text).text).toContain('900 90 50 90');
    },
  );

  test('of a general matter too', () => {
    const { resource, text } = ask('el pagament en línia no funciona, hi estem obligats?');
    expect(resource).toBe('tramitacio');
    expect(text).toContain('900 90 50 90');
  });

  test('who does not say that something fails is not sent to call', () => {
    expect(ask('vull allargar uns dies un edicte que ja està penjat').text).not.toContain('900 90 50 90');
    expect(ask('quants dies dura un edicte a l’e-TAULER?').text).not.toContain('900 90 50 90');
  });
});

test('who names the AOC in a question that we have is answered it, and not told what the AOC is', () => {
  expect(ask("on es gestionen els usuaris dels serveis de l'AOC?").service).toBe('eacat');
  expect(ask("què és l'AOC?").resource).toBe('aoc');
});

test('an area of the model is called in the language of the turn', () => {
  const names = locales.map((locale) => nameOf(knowledge.localised[locale], 'dimension/seguretat'));
  expect(new Set(names).size).toBe(locales.length);
});

test('«no és això» offers what else it could have been, and whom to ask', () => {
  const say = (memory: Memory, text: string) => converse(knowledge, memory, { type: 'message', text }, '2026-11-28');
  const answered = say(emptyMemory, 'quants dies hi ha per obrir una notificació?');
  const { replies } = say(answered.memory, 'no és això');
  const [offer] = replies;
  if (offer?.type !== 'text') throw new Error('nothing is offered');
  expect(offer.text).toContain('potser');
  expect(offer.buttons.length).toBeGreaterThan(1);
  expect(offer.buttons.at(-1)?.value).toEqual({ command: 'none-of-these' });
});

describe('who wants a person', () => {
  test('is told the telephone of the AOC', () => {
    expect(ask('vull parlar amb una persona').text).toContain('900 90 50 90');
  });

  test('and where whoever runs this answers, when they have said it', () => {
    const ofCouncil = { ...createKnowledge(content), supportUrl: 'mailto:suport@exemple.cat' };
    const { text } = askOnce(ofCouncil, 'vull parlar amb una persona');
    expect(text).toContain('[suport@exemple.cat](mailto:suport@exemple.cat?subject=');
    expect(ask('vull parlar amb una persona').text).not.toContain('mailto:');
  });

  test('in a message that says what they asked, as they typed it', () => {
    const ofCouncil = { ...createKnowledge(content), supportUrl: 'mailto:suport@exemple.cat' };
    const say = (memory: Memory, text: string) => converse(ofCouncil, memory, { type: 'message', text }, '2026-11-28');
    const asked = say(emptyMemory, 'quant costa (més o menys) el T-CAT?');
    const tapped = converse(
      ofCouncil,
      asked.memory,
      { type: 'message', text: 'Què és?', value: { service: 'enotum', topic: 'que-es' } },
      '2026-11-28',
    );
    const [reply] = say(tapped.memory, 'vull parlar amb una persona').replies;
    if (reply?.type !== 'text') throw new Error('nobody is named');
    const [, subject = ''] = /\?subject=([^)\s]+)\)/.exec(reply.text) ?? [];
    expect(decodeURIComponent(subject)).toContain('quant costa (més o menys) el T-CAT?');
  });
});
