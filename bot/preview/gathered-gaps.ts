import { type GatheredGaps, gatherGapsInSteps } from '../../dialogs/gaps/gather-gaps.ts';
import type { CountedVotes } from '../../dialogs/gaps/kept-gap.ts';
import { provenQuestions } from '../../knowledge/load/examples-of.ts';
import { onceForEach } from '../../knowledge/understand/once-for-each.ts';
import { readKeptGaps } from '../gaps/read-kept-gaps.ts';
import { inSteps } from '../reload/in-steps.ts';
import type { GoodContent } from './live-content.ts';
import type { Environment } from './section.ts';

export interface ShownGaps extends GatheredGaps {
  votes: readonly CountedVotes[];
}

const always = '0000-01-01';
/** What was gathered last of a content, and of what. */
const gathered = onceForEach((_: GoodContent): { kept: string; gaps: Promise<GatheredGaps> | null } => ({
  kept: '',
  gaps: null,
}));

/**
 * What a service could not answer well, gathered again only when the content or what is kept is another. To ask hundreds of questions takes
 * seconds: other pages are attended meanwhile.
 * @throws Error that says where it was looked for, when there is nothing of a service there
 */
export async function gatheredGaps(good: GoodContent, env: Environment): Promise<ShownGaps> {
  const { gaps, votes } = await readKeptGaps(env, always);
  const last = gathered(good);
  const kept = JSON.stringify(gaps);
  if (!last.gaps || last.kept !== kept) {
    last.kept = kept;
    last.gaps = inSteps(gatherGapsInSteps(good.knowledge(), gaps, provenQuestions(good.library.files)));
  }
  return { ...(await last.gaps), votes };
}
