import { contentFolder, loadContent } from '../../../knowledge/load/load-content.ts';
import { listLinks } from '../../../knowledge/report/list-links.ts';
import { listReadElsewhere } from '../../../knowledge/report/list-read-elsewhere.ts';
import { localDay } from '../../local-day.ts';
import { checkLinks } from '../check-links.ts';
import { comparePages } from '../compare-pages.ts';
import { writeChecked } from './write-checked.ts';

/** Every address of the content and the files it is in. */
export function printLinks(): void {
  for (const { url, files, checked } of listLinks(loadContent())) {
    const columns = [url, files.join(' '), checked === null ? '' : `comprovat ${checked}`];
    process.stdout.write(`${columns.join('\t').trimEnd()}\n`);
  }
}

/**
 * The addresses that no longer answer, and the pages in Catalan that do not look like the one that was read in their place. When
 * an address does not answer, the exit code is 1.
 * @param write whether the day is written in the sources that answer
 */
export async function printBrokenLinks(write: boolean, folder: string = contentFolder): Promise<void> {
  const content = loadContent(folder);
  const links = listLinks(content);
  const results = await checkLinks(links.map(({ url }) => url));
  const broken = links.flatMap((link, at) => (results[at]?.ok ? [] : [{ ...link, says: results[at]?.says }]));
  for (const { url, files, says } of broken) process.stdout.write(`${[says, url, files.join(' ')].join('\t')}\n`);
  process.stdout.write(`${links.length} adreces, ${broken.length} no van.\n`);
  if (write) {
    const answered = new Set(links.filter((_link, at) => results[at]?.ok).map(({ url }) => url));
    const dated = writeChecked(folder, answered, localDay(new Date()));
    process.stdout.write(`S’ha posat el dia d’avui a ${dated} fonts.\n`);
  }
  const pairs = await comparePages(listReadElsewhere(content));
  const other = pairs.filter(({ same }) => same === false);
  for (const { url, readAt, says } of other) process.stdout.write(`${[says, url, readAt].join('\t')}\n`);
  const untold = pairs.filter(({ same }) => same === null).length;
  process.stdout.write(
    `${pairs.length} pàgines es van llegir en una altra llengua: ${other.length} no s’assemblen, ${untold} no es poden comparar.\n`,
  );
  if (broken.length > 0) process.exitCode = 1;
}
