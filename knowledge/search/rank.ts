import type { TopicId } from '../knowledge.ts';
import { type ContentIndex, credits, mentionOf } from './index-content.ts';
import type { Terms } from './terms.ts';

/** Figures of the ranking, set on the tuning half of `test/understanding` alone. */
export const tuning = {
  /** Weight of a service's name, on the scale of the weight of words (a word found once weighs about 7). */
  name: 13.4,
  /** Weight of a cue; a vague one («necessito», «què és», «entrar») goes with any topic. */
  cue: 1.8,
  vagueCue: 1.4,
  /** Share of a cue's weight that an own question gets for being announced by the same cue. */
  sharedCue: 0.2,
  /** How much a wording loses for the words it has and the question lacks. */
  precision: 0.31,
  /** An own question is more telling than a topic when both account for the same. */
  ownBonus: 0.02,
  inCueWord: 0.9,
  /** Weight of a word the content has never seen. */
  unknownWord: 9.5,
};

const vague: ReadonlySet<TopicId> = new Set(['requisits', 'que-es', 'acces', 'alta']);

export interface RankedTarget {
  /** Place in the index's list of targets. */
  target: number;
  /** How much of what was asked it accounts for, from 0 to about 1. */
  score: number;
}

/**
 * Scores every target by how much of what was asked it accounts for: the service named, the topic announced, and each
 * telling word, by where the content has it.
 * @param awayMass weight of what is said of things that are not ours: nothing accounts for it
 */
export function rank(index: ContentIndex, terms: Terms, awayMass: number): RankedTarget[] {
  const { services, targets, rows, serviceOfTarget, rowsOfTarget, profiles, ofTarget, ofRow, weight } = index;
  const ofService = new Float64Array(services.length);
  const targetExtra = new Float64Array(targets.length);
  const rowExtra = new Float64Array(rows.length);
  const said = new Float64Array(rows.length);
  let total = awayMass;

  for (const [each, sureness] of terms.stems) {
    const known = index.isKnown(each);
    const mass = (known ? weight(each) : tuning.unknownWord) * (terms.inCue.has(each) ? tuning.inCueWord : 1);
    total += mass;
    const profile = profiles.get(each);
    if (!profile) continue;
    const sure = mass * sureness;
    const rowWeight = weight(each);
    profile.forEach((credit, service) => {
      ofService[service] = (ofService[service] ?? 0) + sure * credit;
    });
    const inTargets = ofTarget.get(each);
    inTargets?.at.forEach((target, nth) => {
      const more = (inTargets.credit[nth] ?? 0) - (profile[serviceOfTarget[target] ?? 0] ?? 0);
      if (more > 0) targetExtra[target] = (targetExtra[target] ?? 0) + sure * more;
    });
    const inRows = ofRow.get(each);
    inRows?.at.forEach((row, nth) => {
      const target = rows[row]?.target ?? 0;
      const floor = targets[target]?.question === null ? 0 : credits.otherWording;
      const more = (inRows.credit[nth] ?? 0) - Math.max(floor, profile[serviceOfTarget[target] ?? 0] ?? 0);
      if (more > 0) rowExtra[row] = (rowExtra[row] ?? 0) + sure * more;
      said[row] = (said[row] ?? 0) + rowWeight;
    });
  }
  for (const [id, sureness] of terms.named) {
    total += tuning.name;
    const named = services.indexOf(id);
    ofService[named] = (ofService[named] ?? 0) + tuning.name * sureness;
    const mentions = ofRow.get(mentionOf(id));
    mentions?.at.forEach((row, nth) => {
      if (serviceOfTarget[rows[row]?.target ?? 0] === named) return;
      rowExtra[row] = (rowExtra[row] ?? 0) + tuning.name * sureness * (mentions.credit[nth] ?? 0);
    });
  }
  const cueWeight = (topic: TopicId) => (vague.has(topic) ? tuning.vagueCue : tuning.cue);
  total += Math.max(0, ...[...terms.cues].map(cueWeight));
  if (total === 0) return [];

  const ranked: RankedTarget[] = [];
  targets.forEach(({ topic }, target) => {
    const base = ofService[serviceOfTarget[target] ?? 0] ?? 0;
    const isOwn = topic === 'altres';
    const cue = !isOwn && terms.cues.has(topic) ? cueWeight(topic) : 0;
    const ofThis = (targetExtra[target] ?? 0) + cue;
    // Without evidence of its own a target says nothing; what the service is goes for a service only named.
    let best = (topic === 'que-es' && base > 0) || cue > 0 ? base + cue : 0;
    for (const row of rowsOfTarget[target] ?? []) {
      const more = ofThis + (rowExtra[row] ?? 0);
      if (more === 0) continue;
      const { isWording, mass, terms: wording } = rows[row] ?? { isWording: false, mass: 0, terms: null };
      const precision = mass === 0 ? 0 : (said[row] ?? 0) / mass;
      const near = isWording ? 1 - tuning.precision + tuning.precision * precision : 1;
      let shared = 0;
      if (isOwn && wording) {
        for (const each of wording.cues) if (terms.cues.has(each)) shared = Math.max(shared, cueWeight(each));
      }
      const value = (base + more + shared * tuning.sharedCue) * near;
      if (value > best) best = value;
    }
    if (best > 0) ranked.push({ target, score: best / total + (isOwn ? tuning.ownBonus : 0) });
  });
  return ranked.sort((a, b) => b.score - a.score);
}
