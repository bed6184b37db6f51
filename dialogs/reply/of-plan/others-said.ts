import type { Asked, Said } from './asked.ts';
import { listedIn } from './listed.ts';

/** How other councils are doing: nobody has told us. */
export function othersSaid({ t, work }: Asked): Said {
  const names = work.helpers.map(({ portal }) => `**${portal.title}**`);
  return {
    lines: [
      t('plan.ask.others.unknown'),
      ...(names.length > 0 ? [t('plan.ask.others.who', { names: listedIn(t, names) })] : []),
    ],
    sources: [],
  };
}
