import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asRun, type Block, type PlanDocument } from '../../bot/documents/document.ts';
import { planDocument } from '../../bot/documents/plan-document.ts';
import { planJson } from '../../bot/documents/plan-json.ts';
import { writeDocx } from '../../bot/documents/write-docx.ts';
import { writePdf } from '../../bot/documents/write-pdf.ts';
import { obligingLaw } from '../../dialogs/plan/obliging-law.ts';
import { roadmap } from '../../dialogs/plan/roadmap.ts';
import { sentences } from '../../locales/sentences.ts';
import { anyAnswers, content, datedPlan, nothingDone, tona, townOf } from './dated-plans.ts';
import { pagesOf } from './pages-of.ts';
import { readDocx } from './read-docx.ts';
import { textsOf } from './texts-of.ts';

const ofTona = planDocument(datedPlan(tona));

function blocksOf<Type extends Block['type']>(document: PlanDocument, type: Type) {
  return document.blocks.filter((block): block is Extract<Block, { type: Type }> => block.type === type);
}

describe('the document', () => {
  test('says all that it must, whatever the answers', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const dated = datedPlan(answers);
        const document = planDocument(dated);
        const texts = textsOf(document);
        const all = texts.join('\n');
        expect(all, 'a sentence that is missing, or a value').not.toMatch(/\{\{|undefined|\bdocument\.[a-z]/);
        expect(texts.filter((text) => text.trim() === '')).toEqual([]);
        for (const horizon of roadmap(dated.plan)) {
          for (const { row, steps } of horizon.items) {
            expect(all).toContain(row.dimension.title);
            // What is for later is told in a line; so is the mandate's where something is to be done before, and after the quick diagnosis.
            const isAfter = dated.plan.missing.includes(row) || dated.plan.approximate;
            if (horizon.id === 'mes-endavant' || (isAfter && horizon.id !== 'ara')) continue;
            for (const action of steps.flatMap((step) => step.reach?.actions ?? [])) expect(all).toContain(action.text);
          }
          for (const tool of horizon.tools) expect(all).toContain(tool.title);
        }
        const isQuick = dated.plan.approximate;
        for (const { notices, dimension, missing } of dated.plan.rows) {
          for (const { text } of isQuick && missing.length === 0 ? [] : notices) expect(all).toContain(text);
          for (const { article } of isQuick || missing.length === 0 ? [] : dimension.laws)
            expect(all).toContain(article);
        }
        for (const duty of dated.plan.duties) expect(all).toContain(duty.text);
      }),
      { numRuns: 40 },
    );
  });

  test('every number between brackets leads to its source, each address is there once, and none without being cited', () => {
    const [list] = blocksOf(ofTona, 'sources');
    const urls = list?.sources.map(({ url }) => url) ?? [];
    expect(urls.length).toBeGreaterThan(10);
    expect(new Set(urls).size).toBe(urls.length);
    const runs = ofTona.blocks.flatMap((block) => {
      if (block.type === 'paragraph') return [...block.runs];
      if (block.type === 'list') return block.items.flat();
      return block.type === 'table' ? block.rows.flat(2) : [];
    });
    const cited = runs.flatMap((run) => (typeof run === 'object' && run.url ? [run] : []));
    for (const { text, url } of cited) expect(text).toBe(`[${urls.indexOf(url ?? '') + 1}]`);
    expect(new Set(cited.map(({ url }) => url))).toEqual(new Set(urls));
  });

  test('says how each dimension is now, and has no table that repeats the picture', () => {
    const lists = blocksOf(ofTona, 'list').filter(({ items }) => items.length === content.dimensions.length);
    expect(lists).toHaveLength(1);
    expect(blocksOf(ofTona, 'table').every(({ rows }) => rows.length < content.dimensions.length)).toBe(true);
  });

  // Of those of the largest band, that has the most to do; the other towns are in the long tests.
  test('of Berga, with nothing done, fits: 14 pages when complete, 8 when quick', async () => {
    const berga = townOf('08022');
    expect(pagesOf(await writePdf(planDocument(datedPlan(nothingDone(berga, 'complete')))))).toBeLessThanOrEqual(14);
    expect(pagesOf(await writePdf(planDocument(datedPlan(nothingDone(berga, 'quick')))))).toBeLessThanOrEqual(8);
  });

  test('says that the law asks only for what it does', () => {
    const asked = (id: string, population: number) => {
      const answers = { ...tona, poblacio: { population, town: null, ine: null, year: null } };
      const items = roadmap(datedPlan(answers).plan).flatMap((horizon) => horizon.items);
      const item = items.find(({ row }) => row.dimension.id === id);
      return item && obligingLaw(item)?.article;
    };
    // No norm asks for a case manager (dimensions/plataforma.yaml); the ENS, for a user of one's own, whatever the size of the town.
    expect(asked('plataforma', 8527)).toBeUndefined();
    expect(asked('plataforma', 17500)).toBeUndefined();
    expect(asked('seguretat', 8527)).toContain('RD 311/2022');
    expect(asked('seguretat', 17500)).toContain('RD 311/2022');
    expect(asked('interoperabilitat', 8527)).toContain('Llei 39/2015');
  });

  test('begins with a page of its own: where it stands, and three things with their action, who, law and what they open', () => {
    const { blocks } = ofTona;
    const first = blocks.slice(
      0,
      blocks.findIndex((block) => block.type === 'heading' && block.newPage),
    );
    const [table] = first.filter((block) => block.type === 'table');
    expect(table?.rows).toHaveLength(3);
    for (const row of table?.rows ?? []) expect(row.every((cell) => cell.length > 0)).toBe(true);
    expect(first.some((block) => block.type === 'picture' || block.type === 'sources')).toBe(false);
  });

  test('columns fill the page', () => {
    for (const { columns } of blocksOf(ofTona, 'table')) {
      expect(columns.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(1);
    }
  });
});

describe('in another language', () => {
  test.each(['es', 'en'] as const)(
    'in %s what is of the content is marked as Catalan, and said to be, once',
    async (locale) => {
      const dated = datedPlan(nothingDone(townOf('08283'), 'complete'), locale);
      const source = planDocument(dated);
      const runs = source.blocks.flatMap((block) => {
        if (block.type === 'paragraph') return [...block.runs];
        if (block.type === 'list') return block.items.flat();
        return block.type === 'table' ? block.rows.flat(2) : [];
      });
      const unmarked = runs.map(asRun).flatMap(({ text, lang }) => (lang ? [] : [text]));
      const ofContent = dated.plan.rows.flatMap(({ dimension }) => [
        ...dimension.laws.map(({ text }) => text),
        ...dimension.steps.flatMap(({ text, reach }) => [text, ...(reach?.actions.map((action) => action.text) ?? [])]),
      ]);
      for (const text of [...ofContent, ...dated.plan.tools.map(({ title }) => title)]) {
        expect(
          unmarked.filter((each) => each.includes(text.slice(1))),
          text,
        ).toEqual([]);
      }
      const sentence = sentences(locale)('document.contentLanguage');
      expect(textsOf(source).filter((text) => text === sentence)).toHaveLength(1);
      // Areas, levels and who does what have names in every language.
      expect(textsOf(source).join('\n')).toContain(locale === 'es' ? 'Seguridad' : 'Security');

      const { xml } = readDocx(await writeDocx(source));
      expect(xml['word/document.xml']?.split('<w:lang w:val="ca-ES"/>').length).toBeGreaterThan(50);
      expect(xml['word/styles.xml']).toContain(`<w:lang w:val="${sentences(locale)('languageTag')}"`);
      const pdf = (await writePdf(source)).toString('latin1');
      expect(pdf.split('/Lang (ca-ES)').length).toBeGreaterThan(50);
      expect(pdf).toContain(`/Lang (${sentences(locale)('languageTag')})`);
    },
  );

  test('a document in Catalan has nothing to mark', async () => {
    expect(readDocx(await writeDocx(ofTona)).xml['word/document.xml']).not.toContain('<w:lang ');
  });
});

describe('as DOCX', () => {
  test('says every text of the document, and none is lost to its form', async () => {
    const { text } = readDocx(await writeDocx(ofTona));
    for (const each of textsOf(ofTona)) expect(text).toContain(each);
  });

  test('has headings, a picture with its text, heads of tables that repeat, links and a language', async () => {
    const { xml, paths } = readDocx(await writeDocx(ofTona));
    const body = xml['word/document.xml'] ?? '';
    const headings = blocksOf(ofTona, 'heading');
    for (const level of [1, 2, 3]) {
      const expected = headings.filter((heading) => heading.level === level).length;
      expect(body.split(`<w:pStyle w:val="Heading${level}"/>`).length - 1).toBe(expected);
      expect(xml['word/styles.xml']).toContain(`w:styleId="Heading${level}"`);
    }
    expect(paths.filter((path) => path.endsWith('.png'))).toHaveLength(1);
    const [picture] = blocksOf(ofTona, 'picture');
    for (const { title } of content.dimensions) expect(picture?.alternative).toContain(title);
    const description = /<wp:docPr [^>]*descr="([^"]+)"/.exec(body)?.[1]?.replaceAll('&apos;', "'");
    expect(description).toBe(picture?.alternative);
    expect(body.split('<w:tblHeader/>').length - 1).toBe(blocksOf(ofTona, 'table').length);
    const links = xml['word/_rels/document.xml.rels'] ?? '';
    for (const { url } of blocksOf(ofTona, 'sources')[0]?.sources ?? []) {
      expect(links).toContain(url.replaceAll('&', '&amp;'));
    }
    expect(xml['word/styles.xml']).toContain('<w:lang w:val="ca-ES"');
    expect(Object.values(xml).join('')).toContain('NUMPAGES');
    expect(xml['docProps/core.xml']?.replaceAll('&apos;', "'")).toContain(`<dc:title>${ofTona.title}</dc:title>`);
  });
});

describe('as PDF', () => {
  test('is tagged, in Catalan, with a title, and its links lead somewhere', async () => {
    const pdf = (await writePdf(ofTona)).toString('latin1');
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(pdf).toContain('/Lang (ca-ES)');
    expect(pdf).toContain('/Marked true');
    expect(pdf).toContain('/DisplayDocTitle true');
    const tagged = (tag: string) => pdf.split(`/S /${tag}\n`).length - 1;
    const headings = blocksOf(ofTona, 'heading');
    for (const level of [1, 2, 3]) {
      expect(tagged(`H${level}`)).toBe(headings.filter((heading) => heading.level === level).length);
    }
    expect(tagged('Figure')).toBe(1);
    expect(tagged('Table')).toBe(blocksOf(ofTona, 'table').length + blocksOf(ofTona, 'facts').length);
    for (const { url } of blocksOf(ofTona, 'sources')[0]?.sources ?? []) {
      expect(pdf).toContain(`/URI (${url.replaceAll(/([()\\])/g, '\\$1')})`);
    }
  });
});

test('any plan can be written in every form', async () => {
  await fc.assert(
    fc.asyncProperty(anyAnswers, async (answers) => {
      const dated = datedPlan(answers);
      const document = planDocument(dated);
      readDocx(await writeDocx(document));
      expect((await writePdf(document)).subarray(-6).toString()).toContain('%%EOF');
      expect(JSON.parse(JSON.stringify(planJson(dated)))).toEqual(planJson(dated));
    }),
    { numRuns: 2 },
  );
});

test('as JSON, ids are those of the content', () => {
  const json = planJson(datedPlan(tona));
  expect(json).toMatchObject({
    format: 'guia-eadmin/plan',
    version: 1,
    language: 'ca-ES',
    date: '2026-11-25',
    council: { name: 'Tona', ine: '08283', comarca: 'Osona', population: 8527, year: 2025 },
    band: { id: '5000-10000', nearest: false },
    toolsKnown: true,
  });
  expect(json.dimensions.map(({ id }) => id)).toEqual(content.dimensions.map(({ id }) => id));
  expect(json.roadmap.map(({ id }) => id)).toEqual(['ara', 'mandat', 'mes-endavant']);
  expect(json.roadmap[0]?.tools.map(({ id }) => id).sort()).toEqual(['etram', 'iarxiu']);
  const services = json.roadmap.flatMap(({ items, tools }) => [...items, ...tools].flatMap((each) => each.services));
  expect(json.services.map(({ id }) => id).sort()).toEqual([...new Set(services)].sort());
  for (const { id, steps, step, missing } of json.dimensions) {
    const ids = steps.map((each) => each.id);
    expect(ids, id).toEqual(expect.arrayContaining([...missing, ...(step ? [step] : [])]));
  }
});
