import type { Gap } from '../../dialogs/gaps/gap.ts';
import type { GapChannel, KeptGap } from '../../dialogs/gaps/kept-gap.ts';
import { knownWords } from '../../dialogs/gaps/known-words.ts';
import { type KnownWords, withoutPeople } from '../../dialogs/gaps/without-people.ts';
import type { Knowledge } from '../../knowledge/create-knowledge.ts';

/** Of what it may have been: as many as are offered. */
const mostNear = 3;

/** A gap as it is kept; null when nothing of it can be told. */
export function withNobody(knowledge: Knowledge, gap: Gap, day: string, channel: GapChannel): KeptGap | null {
  const known = knownWords(knowledge);
  const { asked, why, answered, near, lacked } = gap;
  const text = asked === null ? null : withoutPeople(asked, known);
  if (text === null && answered === null) return null;
  return { day, channel, why, text, answered, near: near.slice(0, mostNear), lacked: lackWithNobody(lacked, known) };
}

function lackWithNobody(lacked: Gap['lacked'], known: KnownWords): Gap['lacked'] {
  if (!lacked || 'id' in lacked) return lacked;
  const line = withoutPeople(lacked.line, known);
  return line === null ? null : { line };
}
