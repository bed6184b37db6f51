/*
 * Writes documents of plans in a checkout, and prints the processor time of one in milliseconds: node documents-child.ts FOLDER FORM.
 * The first ones are not counted: they load what writes them.
 */
import type { Answers } from '../../../dialogs/memory.ts';
import { moduleOf } from './module-of.ts';

const [folder = '', form = ''] = process.argv.slice(2);
const { loadContent } = await moduleOf(folder, 'load');
const { assess } = await moduleOf(folder, 'assess');
const { planDocument } = await moduleOf(folder, 'planDocument');
const content = loadContent();
const rounds = 2;

/** Towns of each band that have next to nothing: the longest plans, complete and quick. */
const plans = ['08283', '08009', '08022'].flatMap((code) => {
  const town = content.towns.find((each) => each.code === code);
  const poblacio = { population: town?.population ?? 0, town: town?.name ?? null, ine: code, year: 2025 };
  const complete = content.dimensions.map(({ id, steps }) => [id, steps[0]?.id]);
  const quick = content.groups.map(({ id, options }) => [id, options[0]?.id]);
  const eines = content.mandatory.map(({ id }) => id);
  return [
    { poblacio, eines, ...Object.fromEntries(complete) },
    { poblacio, ...Object.fromEntries(quick) },
  ];
});

async function write(answers: Answers): Promise<void> {
  const plan = assess(content, answers);
  if (!plan) throw new Error('there is no plan without a population');
  const document = planDocument({ content, locale: 'ca', plan, date: '2026-01-01' });
  if (form === 'docx') await (await moduleOf(folder, 'writeDocx')).writeDocx(document);
  else await (await moduleOf(folder, 'writePdf')).writePdf(document);
}

for (const answers of plans) await write(answers);
const before = process.cpuUsage();
for (let round = 0; round < rounds; round++) for (const answers of plans) await write(answers);
const { user, system } = process.cpuUsage(before);
process.stdout.write(`${(user + system) / 1000 / (rounds * plans.length)}`);
