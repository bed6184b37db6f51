import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PlanDocument } from '../../bot/documents/document.ts';
import { planDocument } from '../../bot/documents/plan-document.ts';
import { sheetDocument } from '../../bot/documents/sheet-document.ts';
import { writePdf } from '../../bot/documents/write-pdf.ts';
import { firstThings } from '../../dialogs/plan/first-things.ts';
import { content } from '../dialogs/real-content.ts';
import { anyAnswers, datedPlan, nothingDone, tona, townOf } from './dated-plans.ts';
import { pagesOf } from './pages-of.ts';
import { textsOf } from './texts-of.ts';

/** What goes before the first heading that begins a page. */
function firstPageOf(document: PlanDocument): PlanDocument {
  const end = document.blocks.findIndex((block) => block.type === 'heading' && block.newPage);
  return { ...document, blocks: document.blocks.slice(0, end) };
}

// Those with most to say: of the largest band, and outside the model.
test.each(['08022', '17114'].map(townOf))('of $town it is one page, whatever they have', async (town) => {
  for (const scope of ['complete', 'quick'] as const) {
    for (const locale of ['ca', 'es', 'en'] as const) {
      const dated = datedPlan(nothingDone(town, scope), locale);
      expect(pagesOf(await writePdf(sheetDocument(dated)))).toBe(1);
      expect(pagesOf(await writePdf(firstPageOf(planDocument(dated)))), 'the first page of the document').toBe(1);
    }
  }
});

test('it is one page after any answers', async () => {
  await fc.assert(
    fc.asyncProperty(anyAnswers, async (answers) => {
      // A name of forty towns together is no town.
      fc.pre(String((answers.poblacio as { town?: string | null }).town ?? '').length < 60);
      expect(pagesOf(await writePdf(sheetDocument(datedPlan(answers))))).toBe(1);
    }),
    { numRuns: 15 },
  );
});

test('it says where the council stands, and of three things what to do, who, under which law and what it opens', () => {
  const dated = datedPlan(tona);
  const sheet = sheetDocument(dated);
  const all = textsOf(sheet).join('\n');
  for (const { dimension } of dated.plan.rows) expect(all).toContain(dimension.title);
  const [table] = sheet.blocks.filter((block) => block.type === 'table');
  expect(table?.rows).toHaveLength(firstThings(content, dated.plan).length);
  for (const row of table?.rows ?? []) expect(row.every((cell) => cell.length > 0)).toBe(true);
  // There is no list of sources: nothing may refer to one.
  expect(all).not.toMatch(/\[\d+\]/);
});
