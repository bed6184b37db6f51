import { type TopicId, topicIds } from '../../schema/ids.ts';
import type { Terms } from '../entities/terms.ts';
import type { ContentIndex } from './content-index.ts';

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
  /** How far ahead it goes, among those that are looked at closely, for having a wording with the very words that are asked. */
  sameWords: 0.5,
};

/** Topics whose cues go with any other. */
export const vague: ReadonlySet<TopicId> = new Set(['requisits', 'que-es', 'acces', 'alta']);

export interface FoundTarget {
  /** Place in the index's list of targets. */
  target: number;
  /** How much of what was asked it accounts for, from 0 to about 1. */
  accounted: number;
}

export interface Candidates {
  /**
   * The targets that account best for what was asked: the service named, the topic announced, and each telling word,
   * by where the content has it.
   * @param most how many, best first; the topics of the services in `always` come besides
   */
  first(terms: Terms, most: number, always: readonly number[]): FoundTarget[];
}

/** Prepares the ranking. What a question touches is wiped after it: nothing is kept from one to the next. */
export function createCandidates(index: ContentIndex): Candidates {
  const { services, targets, rows, massOfRow, weights, profiles, inTargets, inRows, mentions, topicTarget } = index;
  const numberOf = new Map(services.map((id, at) => [id, at]));
  const serviceOf = Int32Array.from(index.serviceOfTarget);
  const isOwn = Uint8Array.from(targets, ({ question }) => (question === null ? 0 : 1));
  /** Place of the topic of each target among all topics; −1 for an own question. */
  const topicOf = Int8Array.from(targets, ({ topic }) => topicIds.indexOf(topic as TopicId));
  const whatItIs = topicIds.indexOf('que-es');
  const targetOf = Int32Array.from(rows, ({ target }) => target);
  /** What each row loses when the question says none of its words. */
  const lossOf = Float64Array.from(rows, ({ isWording }) => (isWording ? tuning.precision : 0));
  /** The cues of each row, a bit for each topic: there are many rows, and each is looked at in each question. */
  const cuesOf = Int32Array.from(rows, ({ cues }) => bitsOf(cues));
  const clearBits = bitsOf(topicIds.filter((topic) => !vague.has(topic)));

  /** What the question of now says of each service, target and row. */
  const ofService = new Float64Array(services.length);
  /** Weight of the cue of each topic, when it is announced. */
  const ofTopic = new Float64Array(topicIds.length);
  const ofTarget = {
    extra: new Float64Array(targets.length),
    value: new Float64Array(targets.length),
    /** The share of words in common, by their weight, of the question and the wording that has most (Jaccard's coefficient). */
    same: new Float64Array(targets.length),
  };
  const ofRow = { extra: new Float64Array(rows.length), said: new Float64Array(rows.length) };
  const isTouched = { target: new Uint8Array(targets.length), row: new Uint8Array(rows.length) };
  const touchedTargets: number[] = [];
  const touchedRows: number[] = [];

  const touchTarget = (target: number) => {
    if (isTouched.target[target] === 1) return;
    isTouched.target[target] = 1;
    touchedTargets.push(target);
  };
  const touchRow = (row: number) => {
    if (isTouched.row[row] === 1) return;
    isTouched.row[row] = 1;
    touchedRows.push(row);
    touchTarget(targetOf[row] ?? 0);
  };
  const wipe = () => {
    ofService.fill(0);
    for (const target of touchedTargets) {
      isTouched.target[target] = 0;
      ofTarget.extra[target] = 0;
      ofTarget.value[target] = 0;
      ofTarget.same[target] = 0;
    }
    for (const row of touchedRows) {
      isTouched.row[row] = 0;
      ofRow.extra[row] = 0;
      ofRow.said[row] = 0;
    }
    touchedTargets.length = 0;
    touchedRows.length = 0;
  };

  /** Notes the topics announced, and gives the weight of the heaviest. */
  const addCues = ({ cues }: Terms): number => {
    let heaviest = 0;
    ofTopic.fill(0);
    for (const topic of cues) {
      const weight = cueWeight(topic);
      ofTopic[topicIds.indexOf(topic)] = weight;
      heaviest = Math.max(heaviest, weight);
    }
    return heaviest;
  };

  /** Puts what each word says where the content has it, and gives what they all weigh: `total`, less where they announce a topic; `weight`, whatever they do. */
  const addWords = (terms: Terms): { total: number; weight: number } => {
    let total = 0;
    let whole = 0;
    for (const [each, sureness] of terms.stems) {
      const stem = index.numberOf(each);
      const isKnown = (weights[stem] ?? 0) > 0;
      const weight = isKnown ? (weights[stem] as number) : tuning.unknownWord;
      const mass = weight * (terms.inCue.has(each) ? tuning.inCueWord : 1);
      total += mass;
      whole += weight;
      if (!isKnown) continue;
      const sure = mass * sureness;
      for (let nth = profiles.begins[stem] as number; nth < (profiles.begins[stem + 1] as number); nth++) {
        add(ofService, profiles.at[nth] as number, sure * (profiles.more[nth] as number));
      }
      for (let nth = inTargets.begins[stem] as number; nth < (inTargets.begins[stem + 1] as number); nth++) {
        const more = inTargets.more[nth] as number;
        if (more === 0) continue;
        const target = inTargets.at[nth] as number;
        touchTarget(target);
        add(ofTarget.extra, target, sure * more);
      }
      for (let nth = inRows.begins[stem] as number; nth < (inRows.begins[stem + 1] as number); nth++) {
        const row = inRows.at[nth] as number;
        touchRow(row);
        add(ofRow.extra, row, sure * (inRows.more[nth] as number));
        add(ofRow.said, row, weight);
      }
    }
    return { total, weight: whole };
  };

  const addNames = (terms: Terms): number => {
    for (const [id, sureness] of terms.named) {
      const named = numberOf.get(id) ?? 0;
      add(ofService, named, tuning.name * sureness);
      const places = mentions.get(id);
      places?.at.forEach((row, nth) => {
        if (serviceOf[targetOf[row] ?? 0] === named) return;
        touchRow(row);
        add(ofRow.extra, row, tuning.name * sureness * (places.more[nth] ?? 0));
      });
    }
    return tuning.name * terms.named.size;
  };

  const touchTopic = (service: number, topic: TopicId) => {
    const target = topicTarget(service, topic);
    if (target !== undefined) touchTarget(target);
  };

  /** Without evidence of its own a target says nothing; what the service is goes for a service only named. */
  const touchTopics = (terms: Terms) => {
    services.forEach((_, service) => {
      for (const topic of terms.cues) touchTopic(service, topic);
      if ((ofService[service] ?? 0) > 0) touchTopic(service, 'que-es');
    });
  };

  /** What is said of a target as a whole, whatever its rows say. */
  const valueAlone = (target: number): number => {
    const base = ofService[serviceOf[target] ?? 0] ?? 0;
    const extra = ofTarget.extra[target] ?? 0;
    if (isOwn[target] === 1) return extra > 0 ? (base + extra) * (1 - tuning.precision) : 0;
    const topic = topicOf[target] ?? -1;
    const cue = ofTopic[topic] ?? 0;
    return cue > 0 || topic === whatItIs ? base + cue : 0;
  };

  /** What each row touched says of its target: the best of them counts. */
  const addRows = (terms: Terms, asked: number) => {
    const askedBits = bitsOf(terms.cues);
    for (const at of touchedRows) {
      const target = targetOf[at] ?? 0;
      const own = isOwn[target] === 1;
      const more =
        (ofRow.extra[at] ?? 0) + (own ? (ofTarget.extra[target] ?? 0) : (ofTopic[topicOf[target] ?? -1] ?? 0));
      if (more === 0) continue;
      const said = ofRow.said[at] ?? 0;
      const mass = massOfRow[at] ?? 0;
      const same = said / (mass + asked - said || 1);
      if (same > (ofTarget.same[target] ?? 0)) ofTarget.same[target] = same;
      const near = 1 - (lossOf[at] ?? 0) * (mass === 0 ? 1 : 1 - said / mass);
      const sharedBits = own ? (cuesOf[at] ?? 0) & askedBits : 0;
      const shared = sharedBits === 0 ? 0 : sharedBits & clearBits ? tuning.cue : tuning.vagueCue;
      const value = ((ofService[serviceOf[target] ?? 0] ?? 0) + more + shared * tuning.sharedCue) * near;
      if (value > (ofTarget.value[target] ?? 0)) ofTarget.value[target] = value;
    }
  };

  return {
    first(terms, most, always) {
      const words = addWords(terms);
      const names = addNames(terms);
      const cues = addCues(terms);
      touchTopics(terms);
      for (const service of always) for (const topic of topicIds) touchTopic(service, topic);
      addRows(terms, words.weight);
      const total = words.total + names + cues || 1;
      const best: Ordered[] = [];
      const besides: FoundTarget[] = [];
      for (const target of touchedTargets) {
        const value = Math.max(ofTarget.value[target] ?? 0, valueAlone(target));
        const service = serviceOf[target] ?? 0;
        const own = isOwn[target] === 1;
        if (!own && always.includes(service)) {
          const accounted = Math.max(value, ofService[service] ?? 0) / total;
          besides.push({ target, accounted });
        } else if (value > 0) {
          const accounted = value / total + (own ? tuning.ownBonus : 0);
          const order = accounted + tuning.sameWords * (ofTarget.same[target] ?? 0);
          if (isAmong(best, most, order, target)) insert(best, { target, accounted, order }, most);
        }
      }
      wipe();
      return [...best, ...besides];
    },
  };
}

function add(sums: Float64Array, at: number, more: number): void {
  sums[at] = (sums[at] ?? 0) + more;
}

function cueWeight(topic: TopicId): number {
  return vague.has(topic) ? tuning.vagueCue : tuning.cue;
}

/** A bit for each topic. */
function bitsOf(topics: Iterable<TopicId>): number {
  let bits = 0;
  for (const topic of topics) bits |= topicBits.get(topic) ?? 0;
  return bits;
}

const topicBits: ReadonlyMap<TopicId, number> = new Map(topicIds.map((id, at) => [id, 1 << at]));

interface Ordered extends FoundTarget {
  /** The higher, the sooner it is looked at. */
  order: number;
}

/** Whether one would be among the best: most are not, and hundreds are asked about. */
function isAmong(best: readonly Ordered[], most: number, order: number, target: number): boolean {
  return best.length < most || isBefore(order, target, best[best.length - 1] as Ordered);
}

/** Puts one among the best, which stay in order and no more than `most`; of two alike, the first in the content. */
function insert(best: Ordered[], one: Ordered, most: number): void {
  let at = best.length;
  while (at > 0 && isBefore(one.order, one.target, best[at - 1] as Ordered)) at--;
  best.splice(at, 0, one);
  if (best.length > most) best.pop();
}

function isBefore(order: number, target: number, other: Ordered): boolean {
  return order > other.order || (order === other.order && target < other.target);
}
