import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { asRun } from '../../bot/documents/document.ts';
import { planDocument } from '../../bot/documents/plan-document.ts';
import { writePdf } from '../../bot/documents/write-pdf.ts';
import { anyAnswers, datedPlan, tona } from './dated-plans.ts';
import { type PdfParts, readPdf, textAfter } from './read-pdf.ts';

const document = planDocument(datedPlan(tona));
const sources = document.blocks.flatMap((block) => (block.type === 'sources' ? block.sources : []));
/** ISO 32000-1, 14.8.4: what readers know. */
const standard = new Set(
  `Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH
  TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu Figure Formula Form`.split(
    /\s+/,
  ),
);

/** What it claims of itself, it has to be: the rules of PDF/UA-1 (ISO 14289-1) that a machine can check. */
describe('the PDF that says that it is PDF/UA-1', () => {
  let pdf: PdfParts;
  beforeAll(async () => {
    pdf = readPdf(await writePdf(document));
  });
  const of = (...tags: string[]) => pdf.elements.filter(({ tag }) => tags.includes(tag));

  test('says so, with its title, its language and that it is tagged', () => {
    const metadata = [...pdf.objects.values()].find((written) => written.includes('<x:xmpmeta')) ?? '';
    expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(metadata).toMatch(/<dc:title>[\s\S]*Pla de desplegament/);
    const catalog = pdf.objectOfType('Catalog');
    expect(catalog).toContain('/Lang (ca-ES)');
    const [marked, shown] = ['MarkInfo', 'ViewerPreferences'].map(
      (name) => pdf.objects.get(Number(new RegExp(`/${name} (\\d+)`).exec(catalog)?.[1])) ?? '',
    );
    expect([marked, shown]).toEqual([
      expect.stringContaining('/Marked true'),
      expect.stringContaining('/DisplayDocTitle true'),
    ]);
  });

  test('has no part that readers do not know: what is not of the standard says what it is taken for (7.1)', () => {
    const [, written = ''] = /\/RoleMap <<([\s\S]*?)>>/.exec(pdf.objectOfType('StructTreeRoot')) ?? [];
    const roles = new Map([...written.matchAll(/\/(\w+) \/(\w+)/g)].map(([, own = '', role = '']) => [own, role]));
    const unknown = pdf.elements.filter(({ tag }) => !standard.has(roles.get(tag) ?? tag));
    expect(unknown.map(({ tag }) => tag)).toEqual([]);
    expect(of('Title')).toHaveLength(1);
  });

  test('describes every link by the title of what it leads to, hangs it from the structure, and reads out no address (7.18)', () => {
    const places = [...pdf.objects].filter(([, written]) => /^\/Subtype \/Link$/m.test(written));
    expect(places.length).toBeGreaterThan(100);
    const titles = new Set(sources.map(({ title }) => title.text));
    for (const [, written] of places) expect(titles).toContain(textAfter('Contents', written));
    const referred = of('Link').flatMap(({ references }) => references);
    expect(new Set(referred)).toEqual(new Set(places.map(([id]) => id)));
    for (const { written } of of('Link')) expect(textAfter('Alt', written)).not.toContain('://');
    const inAnnex = of('Link').filter(({ written }) => written.includes('/Alt '));
    expect(inAnnex.map(({ written }) => textAfter('Alt', written))).toEqual(
      sources.map(({ url }) => new URL(url).hostname),
    );
  });

  test('has only addresses that a reader can open: a letter with an accent would leave one dead', async () => {
    const addressesOf = (parts: PdfParts) =>
      [...parts.objects.values()].flatMap((written) =>
        [...written.matchAll(/\/URI \((.*)\)$/gm)].map(([, url = '']) => url),
      );
    const written = addressesOf(pdf).map((url) => url.replaceAll(/\\([()\\])/g, '$1'));
    expect(new Set(written)).toEqual(new Set(sources.map(({ url }) => url)));
    expect(written.filter((url) => !/^https?:\/\/[!-~]+$/.test(url))).toEqual([]);
    const accented = 'https://exemple.cat/informació';
    const source = { title: asRun('Informació'), url: accented };
    const broken = readPdf(await writePdf({ ...document, blocks: [{ type: 'sources', sources: [source] }] }));
    expect(addressesOf(broken)).not.toContain(accented);
  });

  test('lets a page with links be gone through in the order of its structure (7.18.3)', () => {
    const pages = [...pdf.objects.values()].filter((written) => /^\/Type \/Page$/m.test(written));
    const unordered = pages.filter((page) => page.includes('/Annots [') && !page.includes('/Tabs /S'));
    expect([pages.length > 1, unordered]).toEqual([true, []]);
  });

  test('has a picture in words, tables whose heads say of what, and whole lists (7.3, 7.5, 7.6)', () => {
    for (const figure of of('Figure')) expect(textAfter('Alt', figure.written).length).toBeGreaterThan(100);
    for (const head of of('TH')) expect(head.written).toMatch(/\/Scope \/(Row|Column)/);
    const childrenOf = (tag: string) => new Set(of(tag).flatMap(({ children }) => children.map((child) => child.tag)));
    expect([childrenOf('Table'), childrenOf('TR'), childrenOf('L'), childrenOf('LI')]).toEqual([
      new Set(['TR']),
      new Set(['TH', 'TD']),
      new Set(['LI']),
      new Set(['Lbl', 'LBody']),
    ]);
  });

  test('draws nothing that is neither of the structure nor said to be decoration (7.1)', () => {
    for (const page of pdf.drawn) {
      let open = 0;
      let count = 0;
      for (const line of page.split('\n')) {
        if (/\bBDC$|\bBMC$/.test(line)) open += 1;
        if (line === 'EMC') open -= 1;
        if (!/(?:^|\s)(?:TJ|Tj|Do|f|S|B)$/.test(line)) continue;
        count += 1;
        expect(open, line).toBeGreaterThan(0);
      }
      expect([count > 0, open]).toEqual([true, 0]);
    }
  });
});

test('headings go down one level at a time, from the first (7.4.2), whatever the plan', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const { blocks } = planDocument(datedPlan(answers));
      const levels = blocks.flatMap((block) => (block.type === 'heading' ? [block.level] : []));
      expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
    }),
  );
});
