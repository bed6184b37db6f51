import { readFileSync } from 'node:fs';
import { deserialize, startupSnapshot } from 'node:v8';
import { converse } from '../../dialogs/converse.ts';
import { emptyMemory } from '../../dialogs/memory.ts';
import type { Content } from '../../knowledge/content.ts';
import { createKnowledge, type Knowledge } from '../../knowledge/create-knowledge.ts';
import { eachTextOnce } from './each-text-once.ts';
import { firstUtterances } from './first-utterances.ts';

/**
 * While Node keeps a start, makes what it is to begin with: the knowledge, from the content that comes by standard input as
 * `v8.serialize` wrote it. Who begins from it runs the script that is said then. At any other time it does nothing.
 */
export function keepStart(begun: { knowledge?: Knowledge }): void {
  if (!startupSnapshot.isBuildingSnapshot()) return;
  const knowledge = createKnowledge(eachTextOnce(deserialize(readFileSync(0)) as Content));
  for (const text of firstUtterances) converse(knowledge, emptyMemory, { type: 'message', text }, '2026-01-01');
  begun.knowledge = knowledge;
  startupSnapshot.setDeserializeMainFunction(() => {
    const script = process.argv[1] ?? '';
    process.getBuiltinModule('node:module').createRequire(script)(script);
  });
}
