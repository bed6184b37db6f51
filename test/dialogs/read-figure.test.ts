import { describe, expect, test } from 'vitest';
import { type FigureProblem, readFigure } from '../../knowledge/understand/entities/read-figure.ts';
import { knowledge } from './real-knowledge.ts';

/** What people write when asked how many live in their town, and the figure they mean. */
const figures: Record<string, number> = {
  '12345': 12_345,
  '12.345': 12_345,
  '12 345': 12_345,
  "12'345": 12_345,
  '12,345': 12_345,
  '12·345': 12_345,
  '12.345 habitants': 12_345,
  '12345 hab.': 12_345,
  '20.000': 20_000,
  '1.500.000': 1_500_000,
  '850': 850,
  '25': 25,
  '12,3 mil': 12_300,
  '12.3k': 12_300,
  '7k': 7000,
  '30K': 30_000,
  '7,5k': 7500,
  '4mil': 4000,
  '0,9 mil': 900,
  '12 mil': 12_000,
  '12 mil 300': 12_300,
  '12 milers': 12_000,
  '1,2 milions': 1_200_000,
  mil: 1000,
  'dotze mil': 12_000,
  'dotze mil tres-cents': 12_300,
  'dotze mil tres cents': 12_300,
  'sis mil cinccents': 6500,
  'vint-i-un mil': 21_000,
  'vint i dos mil': 22_000,
  'nou-cents vuitanta': 980,
  'dos mil tres-cents quaranta-cinc': 2345,
  'setanta-tres mil sis-cents': 73_600,
  'cent vint mil': 120_000,
  'mig milió': 500_000,
  'mig miler de persones': 500,
  'mil doscientos habitantes': 1200,
  'treinta y cinco mil': 35_000,
  'ochocientos cincuenta': 850,
  'uns 12 mil': 12_000,
  'uns vuit mil': 8000,
  'uns 12.300': 12_300,
  'gairebé 20.000': 20_000,
  'quasi 20.000 habitants': 20_000,
  'aprox 9500': 9500,
  'més o menys 5000': 5000,
  'cap als 18.000': 18_000,
  'al voltant de 40.000': 40_000,
  'vuit mil i escaig': 8000,
  'quinze mil pelats': 15_000,
  'som 3.200 empadronats': 3200,
  'tenim 2.119 habitants': 2119,
  'el municipi té 6.754 h.': 6754,
  'somos 430 vecinos': 430,
  'tenemos unos 8.200 habitantes': 8200,
  'about 9,000 people': 9000,
  'el 2020 teníem 4.900 i ara 5.100': 5100,
  'hem passat de 4.900 a 5.100': 5100,
  'hem pujat fins als 12.500': 12_500,
  '6.200 +-': 6200,
  'dos mil i mig': 2500,
  'un parell de milers': 2000,
  dotzemil: 12_000,
  'quatra mil': 4000,
  'two hundred and fifty': 250,
  '3.200 habitants, 1.100 habitatges': 3200,
  'som 5.600, amb 35 treballadors': 5600,
  'a 31/12/2024 érem 10.023': 10_023,
  'som 1.987 habitants (any 2022)': 1987,
  'al padró de 2023 érem 1.998': 1998,
  '1 de gener de 2025: 7.412': 7412,
  '2024': 2024,
  '  8.527  ': 8527,
  '８５２７': 8527,
};

/** What can't be taken for a figure although there is a number in it, and why. */
const problems: Record<FigureProblem, string[]> = {
  range: [
    'entre 8 i 12 mil',
    'entre 8.000 i 12.000',
    'entre cinc i deu mil',
    'de 5.000 a 20.000',
    '5000-10000',
    '5.000 – 10.000',
    '8/9 mil',
    'dos o tres mil',
    'entre diez y quince mil',
  ],
  summer: ["a l'agost potser trenta mil, de padró no ho sé", "a l'estiu som 30.000", 'in summer about 40,000'],
  'open-ended': [
    'més de 5.000',
    'mes de vint mil',
    'menys de 1000',
    'menos de 20.000',
    'no arribem a 500',
    'no arribem als 500',
    'com a mínim 3.000',
    'fins a 9.000',
    '>5000',
    '< 5000',
    '+ de 10000',
    '5000+',
    '>=5000',
    '+20.000',
    '5.000 com a molt',
    'passem per poc dels 10.000',
    'no som ni 500',
    'no llegamos a 5.000',
  ],
  negative: ['-5', '-3.000 hab.', '−250', '- 800', 'menos doscientos'],
  postcode: ['08551', 'CP 25300', 'el codi postal és 17001', 'código postal 43201', '08940, aquest és el nostre CP'],
  decimal: ['12,5', '3.5', '810.5', '1234,56', '45 %'],
  'too-small': ['0', '3', '12', 'onze'],
  'too-big': ['1e9', '1e+9', '99999999', '10 milions', 'som 50.000.000', 'mil millones'],
  several: ['5.000 8.000', 'som 5.000 habitants, o potser 6.000 habitants'],
};

/** Replies with no number in them. */
const nothing = [
  '',
  '   ',
  '?',
  'no ho sé',
  'molts',
  'un poble petit',
  'milers',
  'novetats de juliol 2021',
  'les millores del novembre de 2023',
  'documents anteriors a 1990',
  'a notice printed in 1975',
  'els plànols posteriors a 2005',
  'tinc 45 anys',
  'truca al 93 812 34 56',
  'Tona',
  'nou barris',
  'un',
  '🤷',
  'constructor',
  '__proto__ toString',
  '\u202e\u0000',
  'x'.repeat(10_000),
  '9'.repeat(10_000),
];

describe('reads the figure that people mean', () => {
  test.each(Object.entries(figures))('«%s» is %d', (text, value) => {
    expect(readFigure(knowledge.read(text))).toMatchObject({ kind: 'figure', value });
  });
});

describe('says why a figure cannot be taken', () => {
  const all = Object.entries(problems).flatMap(([problem, texts]) => texts.map((text) => [text, problem] as const));
  test.each(all)('«%s»: %s', (text, problem) => {
    expect(readFigure(knowledge.read(text))).toMatchObject({ kind: expect.stringMatching(/problem|bounds/), problem });
  });
});

describe('finds no figure where there is none', () => {
  test.each(nothing.map((text) => [text.slice(0, 40), text] as const))('«%s»', (_, text) => {
    expect(readFigure(knowledge.read(text))).toEqual({ kind: 'none' });
  });
});
