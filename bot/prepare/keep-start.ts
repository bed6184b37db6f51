import { readFileSync } from 'node:fs';
import { deserialize, startupSnapshot } from 'node:v8';
import { converse } from '../../dialogs/converse.ts';
import { emptyMemory } from '../../dialogs/memory.ts';
import type { Content } from '../../knowledge/content.ts';
import { createKnowledge, type Knowledge } from '../../knowledge/create-knowledge.ts';

/**
 * What a conversation makes the first time that it needs it. None says a figure or a date: what writes them in a language
 * (`Intl`) cannot be in a kept start. None asks of the model by other words: what tells its areas apart takes 4 MB, and few ask so.
 */
const firstUtterances = ['quant costa el T-CAT?', 'què és Localret?', 'vull fer la diagnosi'];

/**
 * While Node keeps a start, makes what it is to begin with: the knowledge, from the content that comes by standard input as
 * `v8.serialize` wrote it. Who begins from it runs the script that is said then. At any other time it does nothing.
 */
export function keepStart(begun: { knowledge?: Knowledge }): void {
  if (!startupSnapshot.isBuildingSnapshot()) return;
  const knowledge = createKnowledge(deserialize(readFileSync(0)) as Content);
  for (const text of firstUtterances) converse(knowledge, emptyMemory, { type: 'message', text }, '2026-01-01');
  begun.knowledge = knowledge;
  startupSnapshot.setDeserializeMainFunction(() => {
    const script = process.argv[1] ?? '';
    process.getBuiltinModule('node:module').createRequire(script)(script);
  });
}
