import { describe, expect, test } from 'vitest';
import { knowledge } from './real-knowledge.ts';
import { Talk } from './talk.ts';

const begun = () => new Talk(knowledge).say('fes-me la diagnosi');
const townOf = (talk: Talk) => talk.memory.guide?.answers.poblacio;

describe('a town that was taken for certain, and is another', () => {
  test.each([
    ['Torelló', 'no, és Tona'],
    ['Torelló', 'me he equivocado, es Tona'],
    ['Torelló', 'me he equivocado de municipio, es Tona'],
    ['Torelló', "wrong town, it's Tona"],
    // Outside the model the first question is which tools there are, and «no» is an answer to it.
    ['Olot', 'no, és Tona'],
  ])('%s, «%s»', (town, text) => {
    const talk = begun().say(town).say(text);
    expect(townOf(talk)).toMatchObject({ town: 'Tona' });
    expect(talk.memory.guide?.answers).not.toHaveProperty('organitzacio');
    expect(talk.memory.guide?.answers).not.toHaveProperty('eines');
  });

  test.each([
    ['Torelló', 'no'],
    ['Torelló', 'no és correcte'],
    ['Torelló', 'no és aquest municipi'],
    ['Torelló', 'no som d’aquest poble'],
    ['Olot', 'no és correcte'],
    ['Torelló', "that's not right", 'How many inhabitants does it have, then?'],
  ])('%s, «%s» asks for the right one', (town, text, asked = 'Quants habitants té, doncs?') => {
    const talk = begun().say(town).say(text);
    expect(talk.question?.text).toContain(asked);
    expect(townOf(talk.say('Tona'))).toMatchObject({ town: 'Tona' });
    expect(talk.question?.question).toBe('organitzacio');
  });

  test.each(['sí', 'correcte', 'perfecte, endavant'])('«%s» is of the town, and goes on', (text) => {
    const talk = begun().say('Torelló').say(text);
    expect(talk.question).toMatchObject({ question: 'organitzacio', hint: null });
  });

  test('another figure is no list of tools', () => {
    const talk = begun().say('4.999').say('no, som 5.001');
    expect(townOf(talk)).toMatchObject({ population: 5001 });
    expect(talk.question).toMatchObject({ question: 'organitzacio' });
  });

  test('near a threshold, it is said on which side the model ends', () => {
    const hint = (population: string) => begun().say(population).question?.hint;
    expect(hint('5.001')).toContain('si en baixeu, quedareu fora del model');
    expect(hint('19.998')).toContain('si els passeu, quedareu fora del model');
  });

  test('«no» is what it is to any other question', () => {
    expect(begun().say('Olot').say('no').question?.question).toBe('deures-grans');
    expect(begun().say('Torelló').say('2').say('2').say('no').question?.question).toBe('seguretat');
  });

  test('who says that it is not the one that was said is asked which', () => {
    expect(begun().say('Torelló').say('no som de Torelló').question?.question).toBe('poblacio');
  });

  test('what nobody answered is not said to be needed no more', () => {
    expect(begun().say('Torelló').say('perdó, som de Manlleu').question?.hint).not.toContain('Ràpida o completa');
  });

  test('two towns in a message are not said to have one name', () => {
    const text = (talk: Talk) => talk.replies.map((reply) => (reply.type === 'text' ? reply.text : '')).join();
    expect(text(begun().say('Manlleu i Torelló'))).toContain("Has dit més d'un municipi");
    expect(text(begun().say('Santa Coloma'))).toContain('es diu així');
  });
});

describe('the quick diagnosis and the complete one', () => {
  test.each(['Torelló, la ràpida', 'som de Torelló i volem la ràpida', 'Torelló, the quick one'])(
    '«%s» says both the town and which',
    (text) => expect(begun().say(text).question?.question).toBe('grup-equip'),
  );

  test.each(['ràpida', 'quick', 'fem-la ràpida'])('«%s», before any town, is no misspelt «la Ràpita»', (text) => {
    const talk = begun().say(text);
    expect(talk.question?.question).toBe('poblacio');
    expect(talk.say('Torelló').question?.question).toBe('grup-equip');
  });

  test.each(['què vol dir ràpida?', 'quina diferència hi ha entre la ràpida i la completa?'])(
    '«%s» is told',
    (text) => {
      const talk = begun().say('Torelló').say(text);
      expect(talk.question).toMatchObject({ question: 'abast' });
      expect(talk.say('completa').question?.question).toBe('organitzacio');
    },
  );

  test('whoever is of la Ràpita is', () => {
    expect(townOf(begun().say('la rapita'))).toMatchObject({ town: 'la Ràpita' });
  });

  test.each(['ràpida', 'fem-la ràpida', 'vull la ràpida', 'rápida, por favor', 'make it quick'])(
    '«%s» makes it quick from any question',
    (text) => expect(begun().say('Torelló').say('2').say('2').say(text).question?.question).toBe('grup-equip'),
  );

  test.each(['completa', 'passem a la completa', 'la completa, por favor', 'ara completa'])(
    '«%s» makes it complete again, and keeps what was answered of it',
    (text) => {
      const talk = begun().say('Torelló').say('2').say('ràpida').say('1').say(text);
      expect(talk.question?.question).toBe('plataforma');
      expect(talk.say('ràpida').question?.question).toBe('grup-gestor');
    },
  );
});
