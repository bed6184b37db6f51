import type { Asked, Said } from './asked.ts';
import { knownOf } from './known-of.ts';
import { lawLink } from './law-link.ts';
import { listed } from './listed.ts';

/** What happens if nothing is done, as far as the content knows. */
export function idleSaid(asked: Asked): Said {
  const { t, work } = asked;
  const known = knownOf(asked, 'idle');
  const lawful = work.now.filter(({ law }) => law !== null);
  return {
    lines: [
      ...(lawful.length > 0
        ? [
            t('plan.ask.idle.law'),
            `${lawful.map(({ short, law }) => (law ? `${short} (${lawLink(law)})` : short)).join('; ')}.`,
          ]
        : [t('plan.ask.idle.none')]),
      ...(known.lines.length > 0 ? [t('plan.ask.idle.known'), listed(known.lines)] : []),
      t('plan.ask.idle.rest'),
    ],
    sources: known.sources,
  };
}
