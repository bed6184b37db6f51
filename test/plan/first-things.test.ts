import { expect, test } from 'vitest';
import { planDocument } from '../../bot/documents/plan-document.ts';
import { planLines } from '../../bot/render/plan-lines.ts';
import { firstThings } from '../../dialogs/plan/first-things.ts';
import { sentences } from '../../locales/sentences.ts';
import { content } from '../dialogs/real-content.ts';
import { datedPlan, townOf } from '../documents/dated-plans.ts';
import { textsOf } from '../documents/texts-of.ts';

/** A council with all that there is to have in every area but one, where it has what is mandatory; and without these tools. */
function allMetBut(eines: string[]) {
  const most = content.dimensions.map(({ id, steps }) => [id, steps.at(-1)?.id]);
  return datedPlan({ poblacio: townOf('08240'), ...Object.fromEntries(most), organitzacio: 'una-persona', eines });
}

test('a mandatory tool that is lacking goes before what is only recommended, what opens the door first', () => {
  const { plan } = allMetBut(['iarxiu', 'certificats']);
  expect(plan.missing).toEqual([]);
  const [first, second, third] = firstThings(content, plan);
  expect([first, second].map((each) => each && 'tool' in each && each.tool.id)).toEqual(['certificats', 'iarxiu']);
  expect(third && 'item' in third && third.item.level).toBe('recomanat');
});

test('who lacks tools is not told that all is done, in the chat or in the document', () => {
  const dated = allMetBut(['iarxiu', 'certificats']);
  const { headline, firsts } = planLines(content, sentences('ca'), 'ca', dated.plan);
  expect(headline.join(' ')).toMatch(/compliu \*\*tots els àmbits\*\*.*Hi falten, però, 2 eines obligatòries/);
  expect(firsts?.items[0]).toMatchObject({ title: 'T-CAT' });
  const texts = textsOf(planDocument(dated)).join('\n');
  expect(texts).toContain('2 eines obligatòries');
  expect(texts).not.toMatch(/Ara \(obligatori\): ?\n?res pendent/);
});
