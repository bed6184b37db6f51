import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locales } from '../../locales/sentences.ts';
import { knowledge } from '../dialogs/real-knowledge.ts';
import { Talk } from '../dialogs/talk.ts';
import { anything } from './anything.ts';
import { labelled } from './labelled.ts';

const languages = {
  detect: (text: string) => knowledge.read(text).language,
  asked: (text: string) => knowledge.read(text).languageAsked,
};

describe('the language of a text is told', () => {
  test.each([
    ['què és e-NOTUM?', 'ca'],
    ['com demano el certificado de T-CAT', 'ca'],
    ['vull saber com es demana, por favor', 'ca'],
    ['¿qué es e-NOTUM?', 'es'],
    ['y cómo se pide', 'es'],
    ['necesito saber cuanto cuesta', 'es'],
    ['how much does e-NOTUM cost?', 'en'],
    ['is it mandatory', 'en'],
  ])('«%s»: %s', (text, language) => expect(languages.detect(text)).toBe(language));
});

describe('and not by a word, nor when it is not clear', () => {
  test.each([
    'hola',
    'no',
    'sí',
    'gracias',
    'ok',
    'español',
    'EACAT',
    'T-CAT idCAT',
    'e-NOTUM, gracias',
    'La Bisbal del Penedès',
    'Los Rosales',
    '12.345 habitants',
    'com o como',
  ])('«%s»', (text) => expect(languages.detect(text)).toBeNull());

  test('most questions in Catalan are told to be, and hardly any is taken for another language', () => {
    const written = labelled('tuning').questions.filter(({ style }) => !/spanish|mixed/.test(style));
    const found = written.map(({ q }) => languages.detect(q));
    expect(found.filter((language) => language !== null && language !== 'ca').length / found.length).toBeLessThan(0.01);
    expect(found.filter((language) => language === 'ca').length / found.length).toBeGreaterThan(0.7);
  });

  test('and questions in Spanish are told to be', () => {
    const written = labelled('tuning').questions.filter(({ style }) => style === 'spanish');
    const found = written.map(({ q }) => languages.detect(q));
    expect(found.length).toBeGreaterThan(10);
    expect(found.filter((language) => language === 'es').length / found.length).toBeGreaterThan(0.9);
    expect(found).not.toContain('en');
  });
});

describe('an order to change the language says which', () => {
  test.each([
    ['en castellano, por favor', 'es'],
    ["parla'm en anglès", 'en'],
    ['english please', 'en'],
    ['torna al català', 'ca'],
    ['del castellà al català', 'ca'],
    ['en castella sisplau', 'es'],
    ['en castelano', 'es'],
    ['no hablo catalán, ¿puede ser en castellano?', 'es'],
    ['no entiendo el catalán y no sé qué hacer', 'es'],
    ["I don't speak Catalan, what can I do?", 'en'],
    ["canvia d'idioma", null],
    ['no entenc el català', null],
  ])('«%s»: %s', (text, language) => expect(languages.asked(text)).toBe(language));
});

describe('whatever is typed', () => {
  test('a language, or none, is told, and never fails', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect([null, ...locales]).toContain(languages.detect(text));
        expect([null, ...locales]).toContain(languages.asked(text));
      }),
    );
  });

  test('what follows the beginning of a text changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 600, maxLength: 900 }), anything, (text, more) => {
        expect(languages.detect(text + more)).toBe(languages.detect(text));
      }),
    );
  });

  test('once a language is asked for, it stays', () => {
    fc.assert(
      fc.property(fc.constantFrom(...locales), fc.array(anything, { maxLength: 4 }), (locale, texts) => {
        const talk = new Talk(knowledge).take({
          type: 'message',
          text: '',
          value: { command: 'language', language: locale },
        });
        for (const text of texts) if (!languages.asked(text)) talk.say(text);
        expect(talk.memory.locale).toBe(locale);
      }),
      { numRuns: 40 },
    );
  });
});
