import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import type { DatedPlan } from '../../bot/documents/dated-plan.ts';
import { narrow, wide } from '../../bot/documents/picture-layout.ts';
import { pictureToPng } from '../../bot/documents/picture-png.ts';
import { drawPicture } from '../../bot/documents/picture-svg.ts';
import { pictureText } from '../../bot/documents/picture-text.ts';
import { type Standing, standingOf } from '../../bot/documents/standing.ts';
import { sentences as sentencesIn } from '../../locales/sentences.ts';
import { anyAnswers, content, datedPlan, tona } from './dated-plans.ts';

const t = sentencesIn('ca');

const layouts = [
  ['on a phone', narrow],
  ['on a page', wide],
] as const;

interface Word {
  '#text': unknown;
  x: number;
  y: number;
}

/** The words written in a picture, with their places. */
function wordsOf(svg: string): Word[] {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseAttributeValue: true,
    alwaysCreateTextNode: true,
    isArray: (name) => name === 'text',
  });
  return parser.parse(svg).svg.text;
}

/** A dimension that is in each of the states. */
const examples: Record<Standing, { population: number; dimension: string; answer: string }> = {
  reached: { population: 8000, dimension: 'organitzacio', answer: 'una-persona' },
  below: { population: 12_000, dimension: 'tramitacio', answer: 'instancia-generica' },
  law: { population: 8000, dimension: 'seguretat', answer: 'un-sol-usuari' },
  unknown: { population: 8000, dimension: 'tramitacio', answer: 'no-ho-se' },
  'not-applicable': { population: 8000, dimension: 'cartes-servei', answer: 'no-aplica' },
  silent: { population: 8000, dimension: 'eines-signatura', answer: 'un-per-un' },
  'no-more': { population: 8000, dimension: 'processos', answer: 'no-ho-se' },
};

/** A plan with that dimension alone. */
function planInState(standing: Standing): DatedPlan {
  const { population, dimension, answer } = examples[standing];
  const dated = datedPlan({ poblacio: { population, town: null, ine: null, year: null }, [dimension]: answer });
  const rows = dated.plan.rows.filter((row) => row.dimension.id === dimension);
  expect(rows.map(standingOf)).toEqual([standing]);
  return { ...dated, plan: { ...dated.plan, rows } };
}

describe.each(layouts)('%s', (_name, layout) => {
  test('is well formed, and nothing is written out of it, whatever the answers', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const svg = drawPicture(datedPlan(answers), layout);
        expect(XMLValidator.validate(svg)).toBe(true);
        const height = Number(/ height="(\d+)"/.exec(svg)?.[1]);
        for (const { x, y } of wordsOf(svg)) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThan(layout.width);
          expect(y).toBeGreaterThan(0);
          expect(y).toBeLessThan(height);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('names every dimension and every level', () => {
    const written = wordsOf(drawPicture(datedPlan(tona), layout))
      .map((word) => word['#text'])
      .join(' ');
    // A long title goes on two lines, one after the other.
    for (const { title } of [...content.dimensions, ...content.levels]) expect(written).toContain(title);
  });

  test('no line of text touches another, whatever the answers', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const words = wordsOf(drawPicture(datedPlan(answers), layout)).filter((word) => word['#text'] !== '§');
        const columns = Map.groupBy(words, ({ x }) => x);
        for (const inColumn of columns.values()) {
          const lines = inColumn.map(({ y }) => y).sort((one, other) => one - other);
          const gaps = lines.slice(1).map((y, at) => y - (lines[at] ?? 0));
          expect(Math.min(...gaps, layout.small * 2)).toBeGreaterThanOrEqual(layout.small * 1.05);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('says once whose it is', () => {
    const written = wordsOf(drawPicture(datedPlan(tona), layout)).map((word) => String(word['#text']));
    expect(written.filter((words) => words.includes('Tona'))).toHaveLength(1);
  });

  test('no letter is smaller than a phone can show', () => {
    const sizes = [...drawPicture(datedPlan(tona), layout).matchAll(/font-size="([\d.]+)"/g)].map(([, size]) =>
      Number(size),
    );
    const onPhone = layout === narrow ? 320 / layout.width : 1;
    expect(Math.min(...sizes) * onPhone).toBeGreaterThanOrEqual(11);
  });

  test('what is not said in words has a mark of its own, colours aside', () => {
    const drawn = (['reached', 'below', 'law', 'unknown'] as const).map((standing) =>
      drawPicture(planInState(standing), layout)
        .replaceAll(/#[0-9a-f]{6}/g, '')
        .replaceAll(/<text[^>]*>[^<]{2,}<\/text>/g, ''),
    );
    expect(new Set(drawn).size).toBe(drawn.length);
    for (const standing of ['not-applicable', 'silent'] as const) {
      const written = wordsOf(drawPicture(planInState(standing), layout)).map((word) => word['#text']);
      expect(written).toContain(t(`document.standing.${standing}`));
    }
  });

  test('is painted as a PNG of the width that is asked for', async () => {
    const png = await pictureToPng(drawPicture(datedPlan(tona), layout), 640);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(640);
  });
});

describe('the picture in words', () => {
  test('says where each of the dimensions stands, whatever the answers', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const dated = datedPlan(answers);
        const text = pictureText(dated);
        expect(text).not.toMatch(/\{\{|document\./);
        for (const { dimension } of dated.plan.rows) expect(text).toContain(`${dimension.title}: `);
      }),
      { numRuns: 100 },
    );
  });

  test('tells every state apart', () => {
    const states = Object.keys(examples) as Standing[];
    const sentences = states.map((standing) => pictureText(planInState(standing)).split(': ').at(-1));
    expect(new Set(sentences).size).toBe(states.length);
  });
});
