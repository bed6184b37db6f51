import type { TopicId } from '../knowledge.ts';
import type { ContentIndex } from './index-content.ts';
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

export interface Ranking {
  /**
   * The targets that account best for what was asked: the service named, the topic announced, and each telling word,
   * by where the content has it.
   * @param awayMass weight of what is said of things that are not ours: nothing accounts for it
   * @param most how many, best first
   */
  first(terms: Terms, awayMass: number, most: number): RankedTarget[];
}

/** Prepares the ranking. What a question touches is wiped after it: nothing is kept from one to the next. */
export function createRanking(index: ContentIndex): Ranking {
  const { services, targets, rows, serviceOfTarget, rowsOfTarget, entries, mentions, topicTarget } = index;
  const numberOf = new Map(services.map((id, at) => [id, at]));
  const ofService = new Float64Array(services.length);
  const targetExtra = new Float64Array(targets.length);
  const rowExtra = new Float64Array(rows.length);
  const said = new Float64Array(rows.length);
  const isTouched = new Uint8Array(targets.length);
  const touched: number[] = [];

  const touch = (target: number) => {
    if (isTouched[target] === 1) return;
    isTouched[target] = 1;
    touched.push(target);
  };
  const wipe = () => {
    ofService.fill(0);
    for (const target of touched) {
      isTouched[target] = 0;
      targetExtra[target] = 0;
      for (const row of rowsOfTarget[target] ?? []) {
        rowExtra[row] = 0;
        said[row] = 0;
      }
    }
    touched.length = 0;
  };

  /** Puts what each word says where the content has it, and gives what they all weigh. */
  const addWords = (terms: Terms): number => {
    let total = 0;
    for (const [each, sureness] of terms.stems) {
      const entry = entries.get(each);
      const mass = (entry?.weight ?? tuning.unknownWord) * (terms.inCue.has(each) ? tuning.inCueWord : 1);
      total += mass;
      if (!entry) continue;
      const sure = mass * sureness;
      for (const [service, credit] of entry.profile) ofService[service] = (ofService[service] ?? 0) + sure * credit;
      const inTargets = entry.targets;
      for (let nth = 0; nth < inTargets.at.length; nth++) {
        const more = inTargets.more[nth] ?? 0;
        const target = inTargets.at[nth] ?? 0;
        if (more === 0) continue;
        touch(target);
        targetExtra[target] = (targetExtra[target] ?? 0) + sure * more;
      }
      const inRows = entry.rows;
      for (let nth = 0; nth < inRows.at.length; nth++) {
        const row = inRows.at[nth] ?? 0;
        touch(rows[row]?.target ?? 0);
        rowExtra[row] = (rowExtra[row] ?? 0) + sure * (inRows.more[nth] ?? 0);
        said[row] = (said[row] ?? 0) + entry.weight;
      }
    }
    return total;
  };

  const addNames = (terms: Terms): number => {
    for (const [id, sureness] of terms.named) {
      const named = numberOf.get(id) ?? 0;
      ofService[named] = (ofService[named] ?? 0) + tuning.name * sureness;
      const places = mentions.get(id);
      places?.at.forEach((row, nth) => {
        const target = rows[row]?.target ?? 0;
        if (serviceOfTarget[target] === named) return;
        touch(target);
        rowExtra[row] = (rowExtra[row] ?? 0) + tuning.name * sureness * (places.more[nth] ?? 0);
      });
    }
    return tuning.name * terms.named.size;
  };

  /** Without evidence of its own a target says nothing; what the service is goes for a service only named. */
  const touchTopics = (terms: Terms) => {
    services.forEach((_, service) => {
      for (const topic of terms.cues) touch(topicTarget(service, topic));
      if ((ofService[service] ?? 0) > 0) touch(topicTarget(service, 'que-es'));
    });
  };

  const scoreOf = (target: number, terms: Terms): number => {
    const topic = targets[target]?.topic ?? 'altres';
    const base = ofService[serviceOfTarget[target] ?? 0] ?? 0;
    const isOwn = topic === 'altres';
    const cue = !isOwn && terms.cues.has(topic) ? cueWeight(topic) : 0;
    const ofThis = (targetExtra[target] ?? 0) + cue;
    let best = (topic === 'que-es' && base > 0) || cue > 0 ? base + cue : 0;
    for (const at of rowsOfTarget[target] ?? []) {
      const row = rows[at];
      const more = ofThis + (rowExtra[at] ?? 0);
      if (more === 0 || !row) continue;
      const precision = row.mass === 0 ? 0 : (said[at] ?? 0) / row.mass;
      const near = row.isWording ? 1 - tuning.precision + tuning.precision * precision : 1;
      const shared = isOwn ? sharedCue(row.terms.cues, terms.cues) : 0;
      const value = (base + more + shared * tuning.sharedCue) * near;
      if (value > best) best = value;
    }
    return best;
  };

  return {
    first(terms, awayMass, most) {
      const words = addWords(terms) + addNames(terms);
      touchTopics(terms);
      const total = awayMass + words + Math.max(0, ...[...terms.cues].map(cueWeight));
      const best: RankedTarget[] = [];
      for (const target of touched) {
        const value = scoreOf(target, terms);
        if (value <= 0) continue;
        const score = value / total + (targets[target]?.question === null ? 0 : tuning.ownBonus);
        insert(best, { target, score }, most);
      }
      wipe();
      return best;
    },
  };
}

function cueWeight(topic: TopicId): number {
  return vague.has(topic) ? tuning.vagueCue : tuning.cue;
}

/** Weight of the heaviest cue that a wording has and the question too. */
function sharedCue(wording: ReadonlySet<TopicId>, asked: ReadonlySet<TopicId>): number {
  let shared = 0;
  for (const each of wording) if (asked.has(each)) shared = Math.max(shared, cueWeight(each));
  return shared;
}

/** Puts one among the best, which stay in order and no more than `most`; of two alike, the first in the content. */
function insert(best: RankedTarget[], one: RankedTarget, most: number): void {
  const isBefore = (other: RankedTarget) =>
    one.score > other.score || (one.score === other.score && one.target < other.target);
  let at = best.length;
  while (at > 0 && isBefore(best[at - 1] ?? one)) at--;
  if (at >= most) return;
  best.splice(at, 0, one);
  if (best.length > most) best.pop();
}
