import type { Knowledge } from '../knowledge/create-knowledge.ts';
import { takeBegunWith } from './prepare/take-begun-with.ts';

/**
 * All that a conversation needs to know: at once, when the process began with it, and otherwise read and made now.
 * @param supportUrl where whoever runs the bot answers people; see `Knowledge`
 * @param sharing the body that may be let see a diagnosis; see `Knowledge`
 * @throws ContentError when the content has mistakes
 */
export async function openKnowledge(
  supportUrl: string | null = null,
  sharing: Knowledge['sharing'] = null,
): Promise<Knowledge> {
  const knowledge = takeBegunWith() ?? (await makeKnowledge());
  return { ...knowledge, supportUrl, sharing };
}

/** What reads and checks the content is loaded only where it has to be read. */
async function makeKnowledge(): Promise<Knowledge> {
  const { createKnowledge } = await import('../knowledge/create-knowledge.ts');
  const { loadContent } = await import('../knowledge/load/load-content.ts');
  return createKnowledge(loadContent());
}
