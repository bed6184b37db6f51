import { expect, test } from 'vitest';
import { knowledge } from './real-knowledge.ts';
import { Talk } from './talk.ts';

const asked = { type: 'show-model', dimension: 'seguretat', level: 'obligatori', place: { population: 16000 } };

test('what follows on a question about the model is another level, area or size of the same', () => {
  const talk = new Talk(knowledge).say('quin és el nivell obligatori de seguretat per a 16.000 habitants?');
  expect(talk.intent).toMatchObject(asked);
  expect(talk.say('i el recomanat?').intent).toMatchObject({ ...asked, level: 'recomanat' });
  expect(talk.say('i per a 6000?').intent).toMatchObject({ ...asked, level: 'recomanat', place: { population: 6000 } });
  expect(talk.say('i la transparència?').intent).toMatchObject({ dimension: 'transparencia', level: 'recomanat' });
  expect(talk.say('i a Tona?').intent).toMatchObject({ dimension: 'transparencia', place: { town: '08283' } });
});

test('«i avançat?», after all that the model says of a size, is of that size', () => {
  const talk = new Talk(knowledge).say('què diu el model per a un municipi de 16.000 habitants?').say('i avançat?');
  expect(talk.intent).toMatchObject({
    type: 'show-model',
    dimension: null,
    level: 'avancat',
    place: { population: 16000 },
  });
});

test('once something else was asked, it follows on that', () => {
  const talk = new Talk(knowledge).say('metadades a Tona').say('quant costa e-NOTUM?').say('i el nivell avançat?');
  expect(talk.intent).not.toMatchObject({ dimension: 'metadades' });
});

test.each(['gràcies', 'què és e-NOTUM?', 'fes-me la diagnosi', 'ajuda'])('«%s» does not follow on it', (text) => {
  expect(new Talk(knowledge).say('metadades a Tona').say(text).intent?.type).not.toBe('show-model');
});
