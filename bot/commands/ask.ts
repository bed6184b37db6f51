import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { createKnowledge } from '../../knowledge/create-knowledge.ts';
import { loadContent } from '../../knowledge/load/load-content.ts';
import { askOnce } from './ask-once.ts';
import { readReplyAt } from './read-reply-at.ts';
import { runCommand } from './run-command.ts';

const usage =
  'Ús: npm run ask -- "pregunta" [--json] [--at GUIA/PREGUNTA] | --batch FITXER (o «-» per a l’entrada estàndard)';

/** One question, one answer; or one a line. */
await runCommand(async () => {
  const { values, positionals } = readArguments();
  const utterance = positionals.join(' ');
  if (values.batch === undefined && utterance.trim() === '') throw new Error(usage);
  const knowledge = createKnowledge(loadContent());
  const answer = (utterance: string) =>
    values.at ? readReplyAt(knowledge, values.at, utterance) : askOnce(knowledge, utterance);
  if (values.batch !== undefined) {
    const input = values.batch === '-' ? process.stdin : createReadStream(values.batch, 'utf8');
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      process.stdout.write(`${JSON.stringify(answer(line))}\n`);
    }
    return;
  }
  const result = answer(utterance);
  process.stdout.write(values.json ? `${JSON.stringify(result)}\n` : `${result.text}\n`);
});

function readArguments() {
  try {
    return parseArgs({
      options: { json: { type: 'boolean' }, batch: { type: 'string' }, at: { type: 'string' } },
      allowPositionals: true,
    });
  } catch {
    throw new Error(usage);
  }
}
