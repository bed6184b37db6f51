import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const ibm = readFileSync(require.resolve('accessibility-checker-engine/ace.js'), 'utf8');

/** One rule of IBM's at one element, and whether it passes, fails, or only a person could tell. */
interface Result {
  ruleId: string;
  value: readonly [level: string, outcome: 'PASS' | 'FAIL' | 'POTENTIAL' | 'MANUAL'];
  message: string;
  snippet: string;
}

/**
 * What IBM's engine fails that is no failure, by its rule and where, and why. What it only asks a person to confirm (`POTENTIAL`,
 * `MANUAL`) is left out as a whole: it asks so of every colour, every «above» and every link that opens a window.
 */
const noise: readonly { rule: string; where: RegExp; why: string }[] = [
  {
    rule: 'element_tabbable_role_valid',
    where: /^<div tabindex="0">$/,
    why: 'Web Chat puts a stop before and after what keeps the focus, which passes it on at once: nobody stays there',
  },
  {
    rule: 'element_tabbable_role_valid',
    where: /webchat__basic-transcript/,
    why: 'the conversation is gone through by arrows (aria-activedescendant), and says so in its name; its end is a stop that says so',
  },
  {
    rule: 'element_tabbable_role_valid',
    where: /^<article tabindex="0">/,
    why: 'an article of a feed takes the focus (WAI-ARIA Authoring Practices, «Feed»), and a long greeting scrolls with it',
  },
  {
    rule: 'element_tabbable_role_valid',
    where: /^<(?:div|pre) [^>]*aria-label="[^"]+"[^>]*class="scrolls\b/,
    why: 'what scrolls sideways takes the focus, so that it can be gone through without a mouse: axe asks for it',
  },
  {
    rule: 'element_tabbable_role_valid',
    where: /^<div [^>]*role="region" tabindex="0" class="scroll"/,
    why: 'a table wider than a phone scrolls by the keyboard too, which axe asks for (scrollable-region-focusable)',
  },
  {
    rule: 'label_name_visible',
    where: /^<a target="_blank"[^>]* aria-label="[^"]*\be-\p{Lu}/u,
    why: 'of a link that has scrolled out of sight it reads the text but not the elements inside: there, the names kept whole',
  },
  {
    rule: 'label_ref_valid',
    where: /^<label [^>]*class="ac-richTextBlock"/,
    why: 'the label of many boxes points at what is around them; the name of the first of them begins with it',
  },
  {
    rule: 'aria_article_label_unique',
    where: /webchat__basic-transcript__activity-active-descendant/,
    why: 'what somebody says twice («1») is called the same twice',
  },
  {
    rule: 'aria_main_label_visible',
    where: /^<body/,
    why: 'it counts the main part of a frame with that of the page around it',
  },
  {
    rule: 'aria_content_in_landmark',
    where: /^<button aria-haspopup="dialog" class="open"/,
    why: 'the button that opens the chat floats over a site, in none of its landmarks, which are not ours',
  },
];

/** What two engines find wrong in a page and its frames: axe by every rule it has, IBM's by those of WCAG 2.2. */
export async function violations(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const frame of page.frames()) found.push(...(await byAxe(frame)), ...(await byIbm(frame)));
  return found;
}

async function byAxe(frame: Frame): Promise<string[]> {
  await putOnce(frame, 'axe', axe);
  return frame.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(where: Document, how: object): Promise<AxeResults> } };
    const { violations } = await axe.run(document, { iframes: false });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `axe, ${id}: ${node.html.slice(0, 200)}`));
  });
}

async function byIbm(frame: Frame): Promise<string[]> {
  await putOnce(frame, 'ace', ibm);
  const failed = await frame.evaluate(async () => {
    type Checker = new () => { check(where: Document, rules: readonly string[]): Promise<{ results: Result[] }> };
    const { ace } = window as unknown as { ace: { Checker: Checker } };
    const { results } = await new ace.Checker().check(document, ['WCAG_2_2']);
    return results
      .filter(({ value: [, outcome] }) => outcome === 'FAIL')
      .map(({ ruleId, message, snippet }) => ({ rule: ruleId, message, snippet }));
  });
  return failed
    .filter(({ rule, snippet }) => !noise.some((known) => known.rule === rule && known.where.test(snippet)))
    .map(({ rule, message, snippet }) => `IBM, ${rule}: ${message} ${snippet.slice(0, 200)}`);
}

/** Once is enough: what an engine leaves in a page stays there. */
async function putOnce(frame: Frame, name: string, source: string): Promise<void> {
  if (!(await frame.evaluate((global) => global in window, name))) await frame.evaluate(source);
}
