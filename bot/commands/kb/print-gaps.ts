import { gatherGaps } from '../../../dialogs/gaps/gather-gaps.ts';
import { createKnowledge } from '../../../knowledge/create-knowledge.ts';
import { provenQuestions } from '../../../knowledge/load/examples-of.ts';
import { loadLibrary } from '../../../knowledge/load/load-content.ts';
import { readKeptGaps } from '../../gaps/read-kept-gaps.ts';
import { loadEnv } from '../../load-env.ts';
import { closedLine, gapLines, voteLines } from './gap-lines.ts';

export interface GapOptions {
  csv?: true;
  json?: true;
  all?: true;
  /** ISO date. */
  since?: string;
}

const always = '0000-01-01';

/**
 * What was asked of a service and not well answered, similar questions together, with what to paste for each; and what answers were said to
 * be. What the content answers now is left out, unless all is asked for.
 */
export async function printGaps({ csv, json, all, since = always }: GapOptions): Promise<void> {
  loadEnv();
  const { gaps, votes } = await readKeptGaps(process.env, since);
  const { content, files } = loadLibrary();
  const { open, closed } = gatherGaps(createKnowledge(content), gaps, provenQuestions(files));
  const write = (line: string) => process.stdout.write(`${line}\n`);
  if (csv) {
    const { gapCsv } = await import('./gap-csv.ts');
    process.stdout.write(gapCsv(content, open));
    return;
  }
  if (json) {
    write(JSON.stringify({ open, closed, votes }, null, 2));
    return;
  }
  if (open.length === 0) write(closed.length === 0 ? 'No hi ha cap buit.' : 'No hi ha cap buit obert.');
  for (const [at, group] of open.entries()) for (const line of gapLines(content, group, at + 1, votes)) write(line);
  if (closed.length > 0 && !all) write(`Ja es responen: ${closed.length} (surten amb --all).`);
  if (all) for (const each of closed) write(closedLine(content, each));
  if (votes.length > 0) {
    write('');
    write('Què se n’ha dit, de cada resposta:');
    for (const line of voteLines(content, votes)) write(`  ${line}`);
  }
}
