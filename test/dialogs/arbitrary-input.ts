import fc from 'fast-check';
import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import type { Talk } from './talk.ts';

/** Something a person, or a program in their place, may do. It is only known what exactly once it is their turn. */
export type Doing = (talk: Talk) => void;

const odd = [
  '',
  ' ',
  '\n\t\r',
  '\u0000\u0007\u001b[31m',
  '\u202eanoT\u202c',
  'شنو هي إيكات؟',
  '👩‍👩‍👧‍👦🏳️‍🌈🤷🏽',
  '\ud800',
  'ﷺ'.repeat(300),
  'a\u0301'.repeat(500),
  '<script>alert(1)</script>',
  '**negreta** [enllaç](javascript:alert(1)) | taula |',
  '{{population}} %s $& $1',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'null',
  '1e309',
  '-0',
  '1,'.repeat(2000),
  'mil '.repeat(2000),
  'què és EACAT? '.repeat(200),
  'x'.repeat(20_000),
];

const hostileKeys = ['command', 'guide', 'question', 'option', 'options', 'service', 'topic', 'from', '__proto__'];

/** Any input of any kind: typed, tapped, stale, or made up. */
export function anyDoing(knowledge: Knowledge): fc.Arbitrary<Doing> {
  const { content } = knowledge;
  const phrases = content.commands.commands.flatMap((command) => command.phrases);
  const questionIds = ['poblacio', 'franja', 'orientacio', 'eines', ...content.dimensions.map(({ id }) => id), 'cap'];
  const optionIds = [
    'si',
    'no',
    'no-ho-se',
    'no-aplica',
    ...content.dimensions.flatMap((each) => each.steps.map(({ id }) => id)),
  ];
  const say =
    (text: string): Doing =>
    (talk) =>
      talk.say(text);
  const send =
    (value: unknown): Doing =>
    (talk) =>
      talk.take({ type: 'message', text: '', value });

  const typed = fc.oneof(
    fc.constantFrom(...phrases, 'fes-me la diagnosi', 'torna a començar', 'sí', 'no'),
    fc.constantFrom(...odd),
    fc.constantFrom(...content.towns.map(({ name }) => name), 'la Bisbal', 'Alpens', 'Manlleu', 'Tona'),
    fc.constantFrom(
      '¿qué es EACAT y cuánto cuesta el T-CAT?',
      'en castellano, por favor',
      'english please',
      'diferència entre e-TRAM i FUE',
      'i a e-TRAM?',
      'quant costa?',
      'què és EACAT?',
      'quant costa e-NOTUM?',
      'i quins requisits té?',
      'com demano el certificat?',
    ),
    fc.integer({ min: -20, max: 30_000 }).map(String),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );
  const tap = fc.nat({ max: 40 }).map(
    (at): Doing =>
      (talk) => {
        const button = talk.buttons[at % Math.max(talk.buttons.length, 1)];
        if (button) talk.press(button);
      },
  );
  const type = fc.nat({ max: 40 }).map(
    (at): Doing =>
      (talk) => {
        talk.say(talk.buttons[at % Math.max(talk.buttons.length, 1)]?.label ?? String(at));
      },
  );
  const value = fc.oneof(
    fc.record({
      guide: fc.constant('diagnosi'),
      question: fc.constantFrom(...questionIds),
      option: fc.constantFrom(...optionIds),
    }),
    fc.record({ guide: fc.constant('diagnosi'), question: fc.constantFrom(...questionIds) }),
    fc.record({
      guide: fc.constant('diagnosi'),
      question: fc.constant('poblacio'),
      option: fc.constantFrom(...content.towns.map(({ code }) => code)),
    }),
    fc.record({
      command: fc.constantFrom('plan', 'plan-summary', 'change', 'restart-now', 'delete-data-now', 'decline'),
    }),
    fc.record({ guide: fc.constantFrom(...content.guides.keys()) }),
    fc.record({ command: fc.constant('language'), language: fc.constantFrom('ca', 'es', 'en', 'fr', null) }),
    fc.record({
      service: fc.constantFrom(...content.services.keys()),
      topic: fc.constantFrom(...content.topics.map(({ id }) => id), 'altres'),
      from: fc.nat(),
    }),
    fc.dictionary(fc.constantFrom(...hostileKeys), fc.anything()),
    fc.anything(),
  );
  return fc.oneof(
    { weight: 4, arbitrary: typed.map(say) },
    { weight: 3, arbitrary: tap },
    { weight: 2, arbitrary: type },
    { weight: 3, arbitrary: value.map(send) },
    { weight: 1, arbitrary: fc.constant<Doing>((talk) => talk.take({ type: 'start' })) },
  );
}
