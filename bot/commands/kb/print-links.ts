import { loadContent } from '../../../knowledge/load/load-content.ts';
import { listLinks } from '../../../knowledge/report/list-links.ts';
import { checkLinks } from '../check-links.ts';

/** Every address of the content and the files it is in. */
export function printLinks(): void {
  for (const { url, files, checked } of listLinks(loadContent())) {
    const columns = [url, files.join(' '), checked === null ? '' : `comprovat ${checked}`];
    process.stdout.write(`${columns.join('\t').trimEnd()}\n`);
  }
}

/** The addresses that no longer answer; when there are any, the exit code is 1. */
export async function printBrokenLinks(): Promise<void> {
  const links = listLinks(loadContent());
  const results = await checkLinks(links.map(({ url }) => url));
  const broken = links.flatMap((link, at) => (results[at]?.ok ? [] : [{ ...link, says: results[at]?.says }]));
  for (const { url, files, says } of broken) process.stdout.write(`${[says, url, files.join(' ')].join('\t')}\n`);
  process.stdout.write(`${links.length} adreces, ${broken.length} no van.\n`);
  if (broken.length > 0) process.exitCode = 1;
}
