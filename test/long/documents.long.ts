import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlanDocument } from '../../bot/documents/document.ts';
import { planDocument } from '../../bot/documents/plan-document.ts';
import { writeDocx } from '../../bot/documents/write-docx.ts';
import { writePdf } from '../../bot/documents/write-pdf.ts';
import { temporaryFolder } from '../bot/temporary-folder.ts';
import { anyAnswers, content, datedPlan, nothingDone, tona, towns } from '../documents/dated-plans.ts';
import { pagesOf } from '../documents/pages-of.ts';
import { readDocx } from '../documents/read-docx.ts';
import { textsOf } from '../documents/texts-of.ts';
import {
  complaintsOfPdf,
  fontsOfPdf,
  infoOfPdf,
  saveWithLibreOffice,
  squeezed,
  textArea,
  wordsOfPdf,
  write,
} from './open-documents.ts';

const document = planDocument(datedPlan(tona));

function countOf(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}

function headingsOf({ blocks }: PlanDocument, level: number): number {
  return blocks.filter((block) => block.type === 'heading' && block.level === level).length;
}

function tablesOf({ blocks }: PlanDocument, ...types: string[]): number {
  return blocks.filter(({ type }) => types.includes(type)).length;
}

/** Texts that a page does not say, letter by letter. What has letters of no Latin script has no shape in the font. */
function missingFrom(page: string, source: PlanDocument): string[] {
  return textsOf(source).filter(
    (text) =>
      !/[^\p{Script=Latin}\p{N}\p{P}\p{S}\p{Z}\s]|\p{Emoji_Presentation}/u.test(text) && !page.includes(squeezed(text)),
  );
}

describe('LibreOffice opens the DOCX', () => {
  test('and says on its pages every text of the plan', async () => {
    const folder = temporaryFolder();
    const docx = write(folder, 'pla.docx', await writeDocx(document));
    const pdf = saveWithLibreOffice(docx, 'pdf', folder);
    expect(missingFrom(wordsOfPdf(pdf, textArea.libreOffice), document)).toEqual([]);
    expect(infoOfPdf(pdf)).toContain(document.title);
    expect(infoOfPdf(pdf)).toContain('A4');
  });

  test('and understands its headings, tables, picture, numbers of pages and language', async () => {
    const folder = temporaryFolder();
    const docx = write(folder, 'pla.docx', await writeDocx(document));
    const understood = readFileSync(saveWithLibreOffice(docx, 'fodt', folder), 'utf8');
    for (const level of [1, 2, 3]) {
      expect(countOf(understood, new RegExp(`<text:h [^>]*text:outline-level="${level}"`, 'g'))).toBe(
        headingsOf(document, level),
      );
    }
    expect(countOf(understood, /<table:table /g)).toBe(tablesOf(document, 'table', 'facts'));
    expect(countOf(understood, /<table:table-header-rows>/g)).toBe(tablesOf(document, 'table'));
    const description = /<svg:desc>([^<]*)<\/svg:desc>/.exec(understood)?.[1] ?? '';
    for (const { title } of content.dimensions) expect(description.replaceAll('&apos;', "'")).toContain(`${title}: `);
    expect(understood).toMatch(/fo:language="ca"/);
    expect(understood).toContain('<text:page-number ');
    expect(understood).toContain('<text:page-count');
    for (const { url } of document.blocks.flatMap((block) => (block.type === 'sources' ? block.sources : []))) {
      expect(understood).toContain(`xlink:href="${url.replaceAll('&', '&amp;')}"`);
    }
  });

  test('and it would not open one that needs mending', async () => {
    const folder = temporaryFolder();
    const whole = await writeDocx(document);
    const cut = write(folder, 'tallat.docx', whole.subarray(0, whole.length / 2));
    expect(() => saveWithLibreOffice(cut, 'pdf', folder)).toThrow('did not open');
  });
});

describe('the PDF', () => {
  test('says every text of the plan, on A4, tagged, with its title and its letters inside', async () => {
    const pdf = write(temporaryFolder(), 'pla.pdf', await writePdf(document));
    expect(missingFrom(wordsOfPdf(pdf, textArea.ours), document)).toEqual([]);
    const info = infoOfPdf(pdf);
    expect(info).toMatch(/Title:\s+Pla de desplegament de l'administració electrònica/);
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toContain('A4');
    const fonts = fontsOfPdf(pdf);
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts) expect(font, 'a font that is not embedded, or has no letters').toMatch(/ yes +yes +yes /);
  });

  test('is read aloud in order: headings, lists, tables with their heads, the picture in words', async () => {
    const pdf = write(temporaryFolder(), 'pla.pdf', await writePdf(document));
    const structure = infoOfPdf(pdf, '-struct-text');
    expect(complaintsOfPdf(pdf)).toBe('');
    expect(structure).toContain(`"${document.title}"`);
    // Each link hangs from its place in what is heard.
    expect(countOf(structure, /^ *Link\b.*\n(?: *".*"\n)+ *Object \d+/gm)).toBe(countOf(structure, /^ *Link\b/gm));
    expect(countOf(structure, /^ *Link\b/gm)).toBeGreaterThan(100);
    for (const level of [1, 2, 3]) {
      expect(countOf(structure, new RegExp(`^ *H${level}\\b`, 'gm'))).toBe(headingsOf(document, level));
    }
    expect(countOf(structure, /^ *Table\b/gm)).toBe(tablesOf(document, 'table', 'facts'));
    expect(countOf(structure, /^ *Figure\b/gm)).toBe(1);
    const columns = document.blocks.flatMap((block) => (block.type === 'table' ? block.columns : []));
    expect(countOf(structure, /^ *TH\b/gm)).toBeGreaterThanOrEqual(columns.length);
    // A head that is repeated on another page is read once.
    for (const { title } of columns) expect(structure).toContain(`"${title}"`);
  });
});

test.each(towns)(
  'the PDF of $town, with nothing done, has 14 pages at most, and 8 after the quick diagnosis',
  async (town) => {
    for (const [scope, most] of [
      ['complete', 14],
      ['quick', 8],
    ] as const) {
      for (const locale of ['ca', 'es', 'en'] as const) {
        const source = planDocument(datedPlan(nothingDone(town, scope), locale));
        expect(pagesOf(await writePdf(source)), `${scope}, ${locale}`).toBeLessThanOrEqual(most);
      }
    }
  },
);

test('any plan opens and says all that it must', async () => {
  const samples = fc.sample(anyAnswers, { numRuns: 8, seed: 20261125 });
  for (const answers of samples) {
    const folder = temporaryFolder();
    const each = planDocument(datedPlan(answers));
    const bytes = await writeDocx(each);
    readDocx(bytes);
    const opened = saveWithLibreOffice(write(folder, 'pla.docx', bytes), 'pdf', folder);
    expect(missingFrom(wordsOfPdf(opened, textArea.libreOffice), each)).toEqual([]);
    const pdf = write(folder, 'nostre.pdf', await writePdf(each));
    expect(missingFrom(wordsOfPdf(pdf, textArea.ours), each)).toEqual([]);
  }
});
