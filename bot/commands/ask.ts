import { commandLine } from './command-line.ts';
import { runCommand } from './run-command.ts';

interface Options {
  json?: true;
  batch?: string;
  at?: string;
}

/** One question, one answer; or one a line. */
const ask = commandLine('npm run ask --', 'Fa una pregunta i n’escriu la resposta.', [
  'npm run ask -- "quant costa el T-CAT?"',
  'npm run ask -- "què és l’e-NOTUM?" --json',
  'npm run ask -- --batch preguntes.txt',
  'cat preguntes.txt | npm run -s ask -- --batch -',
  'npm run ask -- Tona --json --at diagnosi/poblacio',
  'npm run ask -- -- "- i què val?"      una pregunta que comença amb guió va després de «--»',
])
  .argument('[pregunta...]', 'què es pregunta; sense cometes també val')
  .option('--json', 'la resposta com a objecte JSON, en una línia')
  .option(
    '--batch <fitxer>',
    'una pregunta per línia («-» és l’entrada estàndard) i un objecte JSON per línia, en ordre',
  )
  .option('--at <guia/pregunta>', 'el text es diu amb aquesta pregunta d’una guia oberta')
  .action(async (words: string[], { json, batch, at }: Options) => {
    const utterance = words.join(' ');
    const asked = utterance.trim() !== '';
    if (batch === undefined && !asked) ask.error('Falta la pregunta.');
    if (batch !== undefined && asked) ask.error('O bé una pregunta, o bé «--batch»: totes dues coses no poden ser.');
    const lines = batch === undefined ? null : await linesOf(batch);
    const answer = await answerer(at);
    if (!lines) {
      const result = answer(utterance);
      process.stdout.write(json ? `${JSON.stringify(result)}\n` : `${result.text}\n`);
      return;
    }
    for await (const line of lines) {
      if (line.trim() !== '') process.stdout.write(`${JSON.stringify(answer(line))}\n`);
    }
  });

runCommand(ask);

/** The lines of a file, or of standard input, as they come. */
async function linesOf(path: string): Promise<AsyncIterable<string>> {
  const { open } = await import('node:fs/promises');
  const { createInterface } = await import('node:readline');
  const input = path === '-' ? process.stdin : (await open(path)).createReadStream({ encoding: 'utf8' });
  return createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
}

async function answerer(at: string | undefined) {
  const { openKnowledge } = await import('../open-knowledge.ts');
  const { askOnce } = await import('./ask-once.ts');
  const { askAt } = await import('./ask-at.ts');
  const knowledge = await openKnowledge();
  return (utterance: string) => (at === undefined ? askOnce(knowledge, utterance) : askAt(knowledge, at, utterance));
}
