import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knownWords } from '../../dialogs/gaps/known-words.ts';
import { longestKept, withoutPeople } from '../../dialogs/gaps/without-people.ts';
import { compact, words } from '../../knowledge/understand/utterance/fold.ts';
import { knowledge } from '../dialogs/real-knowledge.ts';

const known = knownWords(knowledge);
const kept = (text: string) => withoutPeople(text, known);

test.for([
  ['com demano el certificat T-CAT?', 'com demano el certificat t-cat?'],
  ['COM PUC ENTRAR A L’EACAT?', "com puc entrar a l'eacat?"],
  [
    'que diu la llei 39/2015 dels pobles de 20.000 habitants?',
    'que diu la llei 39/2015 dels pobles de 20.000 habitants?',
  ],
  ['Som a Sant Joan de Vilatorrada: cal doble factor?', 'som a sant joan de vilatorrada: cal doble factor?'],
  ['Costa molt entrar-hi? I la PSCP?', 'costa molt entrar-hi? i la pscp?'],
  ['el PDF de 100mb de 2024 no es pot pujar', 'el pdf de 100mb de 2024 no es pot pujar'],
  ['puc fer servir un kanban?', 'puc fer servir un kanban?'],
  ['marc legal de la signatura', 'marc legal de la signatura'],
])('«%s» has nobody in it: only its spelling changes', ([typed, folded]) => {
  expect(kept(typed ?? '')).toBe(folded);
});

test.for([
  ['soc en joan garcia, com faig servir el kanban?', 'soc en … , com faig servir el kanban?'],
  ['Em dic Xènia Vilaregut i treballo a Tona', 'em dic … i treballo a tona'],
  ['la Maria Puig de la Torre no pot entrar', 'la … de la … no pot entrar'],
  ['en Marc i la Rosa no poden signar', 'en … i la … no poden signar'],
  ['Puc signar amb Nomestrany?', 'puc signar amb … ?'],
  ['my name is John Smith and I sign', 'my name is … and i sign'],
  ['el meu dni és 12.345.678-Z, gràcies', 'el meu dni … gracies'],
  ['truqueu-me al (+34) 931 23 45 67 avui', 'truqueu-me … avui'],
  ['ho paga ES91 2100 0418 4502 0005 1332 avui', 'ho paga …'],
  ['el cotxe 1234 BCD o el B-1234-CD', 'el cotxe … o el …'],
  ['pots escriure avui mateix sense por a joan punt puig arroba tona punt cat', 'pots escriure avui mateix sense …'],
  ['el padró de 08551', 'el padro de …'],
])('«%s» is kept without whoever is in it', ([typed, without]) => {
  expect(kept(typed ?? '')).toBe(without);
});

test('what has nothing but somebody in it is nothing', () => {
  for (const text of ['Joan Puig', 'joan', '12345678Z', 'maria@tona.cat', '', '   ', '?!', '600 123 123']) {
    expect(kept(text), text).toBeNull();
  }
});

const figure = fc.integer({ min: 0, max: 9 }).map(String);
const figures = (length: number) =>
  fc.array(figure, { minLength: length, maxLength: length }).map((all) => all.join(''));
const letter = fc.constantFrom(...'TRWAGMYFPDXBNJZSQVHLCKE');
const between = fc.constantFrom('', ' ', '-', '.');
const nif = fc.tuple(figures(8), between, letter).map((parts) => parts.join(''));
const nie = fc
  .tuple(fc.constantFrom('X', 'Y', 'Z'), between, figures(7), between, letter)
  .map((parts) => parts.join(''));
const company = fc.tuple(fc.constantFrom(...'ABCDEFGHJPQRSUVNW'), between, figures(8)).map((parts) => parts.join(''));
const phone = fc
  .tuple(
    fc.constantFrom('', '+34 ', '0034', '(+34) '),
    fc.constantFrom('6', '7', '8', '9'),
    figures(2),
    between,
    figures(3),
    between,
    figures(3),
  )
  .map((parts) => parts.join(''));
const account = fc
  .tuple(
    fc.constantFrom('ES', 'es', 'AD', 'FR'),
    figures(2),
    fc.constantFrom('', ' ', '-'),
    fc.array(figures(4), { minLength: 5, maxLength: 5 }),
  )
  .map(([country, control, sign, groups]) => `${country}${control}${sign}${groups.join(sign)}`);
const plate = fc
  .tuple(
    figures(4),
    fc.constantFrom('', ' ', '-'),
    fc.array(fc.constantFrom(...'BCDFGHJKLMNPRSTVWXYZ'), { minLength: 3, maxLength: 3 }),
  )
  .map(([number, sign, letters]) => `${number}${sign}${letters.join('')}`);
const word = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: 2, maxLength: 9 });
const mail = fc
  .tuple(word, fc.constantFrom('.', '_', '-', '+', ''), word, word, fc.constantFrom('cat', 'com', 'es'))
  .map(([one, sign, other, host, end]) => `${one}${sign}${other}@${host}.${end}`);

const sentences = fc.constantFrom(
  'com demano el certificat T-CAT per a una persona?',
  'Voldria saber què diu la llei 39/2015, si us plau; som 8.527 habitants',
  "No puc entrar a l'EACAT des d'ahir, em surt un error.\nQuè faig?",
  '¿Cómo se firma un documento con el portafirmas? Gracias',
  '',
);

describe.for([
  ['a NIF', nif],
  ['a NIE', nie],
  ['the number of a company', company],
  ['a telephone', phone],
  ['an account', account],
  ['a plate', plate],
  ['a mail', mail],
] as const)('%s', ([, personal]) => {
  test('never survives, wherever it is', () => {
    fc.assert(
      fc.property(sentences, personal, fc.nat(), fc.boolean(), (sentence, secret, place, isApart) => {
        const at = place % (sentence.length + 1);
        const inserted = isApart ? ` ${secret} ` : secret;
        const text = kept(sentence.slice(0, at) + inserted + sentence.slice(at)) ?? '';
        expect(compact(text)).not.toContain(compact(secret));
        // But for the figures of the sentence: the «3» of «39/2015» may go with what was put after it.
        expect(
          text
            .replace(/\D{0,2}/g, '')
            .replace(/3?92015/, '')
            .replace('8527', ''),
        ).not.toMatch(/\d{5}/);
      }),
      { numRuns: 400 },
    );
  });
});

test('a name with its capital, that is no word of ours nor a town, never survives inside a sentence', () => {
  const ofTowns = new Set(knowledge.content.towns.flatMap(({ name }) => words(name)));
  const name = word
    .filter((each) => each.length > 3 && !known.isWord(each) && !ofTowns.has(each))
    .map((each) => each.charAt(0).toUpperCase() + each.slice(1));
  fc.assert(
    fc.property(name, name, (given, family) => {
      for (const text of [
        `ho porta ${given} ${family} des de fa temps`,
        `l'${given} no pot signar`,
        `Gràcies, ${given}`,
      ]) {
        const left = (kept(text) ?? '').split(/[^\p{L}]+/u);
        expect(left).not.toContain(given.toLowerCase());
        expect(left).not.toContain(family.toLowerCase());
      }
    }),
  );
});

test('whatever is typed, it is short, folded, in a line, and taking out again takes nothing', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ maxLength: 600 }),
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.lorem({ maxCount: 90 }),
      ),
      (typed) => {
        const text = kept(typed);
        if (text === null) return;
        expect(text.length).toBeLessThanOrEqual(longestKept + 2);
        expect(text).toBe(text.toLowerCase());
        expect(text).not.toMatch(/[\n\r\t]/);
        expect(text).not.toMatch(/\p{Nd}{5}/u);
      },
    ),
  );
});

test('a very long message takes no longer than it should', () => {
  const long = `${'a'.repeat(4000)} ${'1 '.repeat(2000)} ${'a@'.repeat(1000)}`;
  expect(kept(long)).toContain('aaa');
});
