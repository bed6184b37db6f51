import type { Content, ElsewhereId, TopicId } from '../knowledge.ts';
import { type Candidate, indexContent, mentionOf, targetKey } from './index-content.ts';
import { reconsider } from './reconsider.ts';
import { createResemblanceReader } from './resemblance.ts';
import { words } from './normalise.ts';
import { createPhraseFinder } from './phrase-finder.ts';
import { createServiceNames } from './service-names.ts';
import { createTermReader, type Terms } from './terms.ts';

/** Something the bot can answer: a topic of a service, or one of its own questions. */
export interface Target {
  service: string;
  topic: TopicId | 'altres';
  question: string | null;
}

export interface ScoredTarget extends Target {
  /** 0 to 1: how much of what was asked it accounts for. */
  score: number;
  /** Where it stands beside the others: bigger goes first. */
  order: number;
}

export type Found =
  | { kind: 'answer'; target: ScoredTarget; alternatives: ScoredTarget[] }
  | { kind: 'choose'; alternatives: ScoredTarget[] }
  /** `elsewhere` says what it is about, when it can be told. */
  | { kind: 'unknown'; score: number; elsewhere: ElsewhereId | null };

/** What the conversation was about, for questions that leave it out («i quant costa?»). */
export interface Context {
  service: string;
  topic: string;
}

export interface Search {
  ask(utterance: string, context: Context | null): Found;
  /** Whether a word says something about what can be answered: a service's name, a topic, a word of the content. */
  isTelling(word: string): boolean;
}

const longestQuestion = 2000;

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
  /** Weight of a phrase about something that is not ours. */
  elsewhere: 15,
  least: 0.42,
  leastNamed: 0.33,
  /** Two targets nearer than this are offered to choose from: topics of one service, and different services. */
  margin: 0.004,
  serviceMargin: 0.012,
};
const vague: ReadonlySet<TopicId> = new Set(['requisits', 'que-es', 'acces', 'alta']);
const mostOwn = 40;
const mostChoices = 3;

/** Builds the index; the search itself keeps no state. */
export function createSearch(content: Content): Search {
  const names = createServiceNames(content.services.values());
  const reader = createTermReader(
    content.words,
    names,
    createPhraseFinder(content.topics.map(({ id, cues }) => ({ id, phrases: cues }))),
  );
  const index = indexContent(content, reader);
  const resemblance = createResemblanceReader(index);
  const elsewhere = createPhraseFinder(content.elsewhere);
  const neverAnswered = new Set(content.elsewhere.filter(({ always }) => always).map(({ id }) => id));
  const { candidates, postings, profiles, byService, weight } = index;

  const cueWeight = (topic: TopicId) => (vague.has(topic) ? tuning.vagueCue : tuning.cue);

  /** @param awayMass weight of what is said of things that are not ours */
  const rank = (terms: Terms, awayMass: number): ScoredTarget[] => {
    const asked = [...terms.stems].map(([each, sureness]) => ({
      each,
      mass: (index.isKnown(each) ? weight(each) : tuning.unknownWord) * (terms.inCue.has(each) ? tuning.inCueWord : 1),
      sureness,
    }));
    const cueMass = Math.max(0, ...[...terms.cues].map(cueWeight));
    const nameMass = terms.named.size * tuning.name;
    const total = asked.reduce((sum, { mass }) => sum + mass, 0) + cueMass + nameMass + awayMass;
    if (total === 0) return [];

    const ofService = new Map<string, number>();
    const extra = new Float64Array(candidates.length);
    for (const { each, mass, sureness } of asked) {
      const described = profiles.get(each);
      for (const [service, credit] of described ?? []) {
        ofService.set(service, (ofService.get(service) ?? 0) + mass * sureness * credit);
      }
      for (const { candidate, credit } of postings.get(each) ?? []) {
        const base = described?.get(candidates[candidate]?.service ?? '') ?? 0;
        if (credit > base) extra[candidate] = (extra[candidate] ?? 0) + mass * sureness * (credit - base);
      }
    }
    for (const [service, sureness] of terms.named) {
      ofService.set(service, (ofService.get(service) ?? 0) + tuning.name * sureness);
      for (const { candidate, credit } of postings.get(mentionOf(service)) ?? []) {
        if (candidates[candidate]?.service !== service)
          extra[candidate] = (extra[candidate] ?? 0) + tuning.name * sureness * credit;
      }
    }

    // The best row of each topic, and the own questions that account for most.
    const topics = new Map<string, ScoredTarget>();
    const own: { at: number; mass: number }[] = [];
    for (const [service, base] of ofService) {
      for (const at of byService.get(service) ?? []) {
        const candidate = candidates[at] as Candidate;
        const more = extra[at] ?? 0;
        if (candidate.topic === 'altres') {
          if (more > 0) own.push({ at, mass: base + more });
          continue;
        }
        const cue = terms.cues.has(candidate.topic) ? cueWeight(candidate.topic) : 0;
        // Without evidence of its own a topic says nothing; what the service is goes for a service only named.
        if (more + cue === 0 && candidate.topic !== 'que-es') continue;
        const key = `${service}/${candidate.topic}`;
        const near = candidate.isWording
          ? 1 - tuning.precision + tuning.precision * nearness(candidate.terms, terms).precision
          : 1;
        const score = ((base + more + cue) / total) * near;
        if (score > (topics.get(key)?.score ?? -1)) topics.set(key, target(candidate, score));
      }
    }
    const questions = new Map<string, ScoredTarget>();
    for (const { at, mass } of own.sort((a, b) => b.mass - a.mass).slice(0, mostOwn)) {
      const candidate = candidates[at] as Candidate;
      const { precision, cue } = nearness(candidate.terms, terms);
      const score = ((mass + cue * tuning.sharedCue) / total) * (1 - tuning.precision + tuning.precision * precision);
      const key = `${candidate.service}/${candidate.question}`;
      if (score > (questions.get(key)?.score ?? -1)) questions.set(key, target(candidate, score + tuning.ownBonus));
    }
    return [...topics.values(), ...questions.values()].sort((a, b) => b.score - a.score);
  };

  /** How much of a wording was said, and the weight of the strongest cue that it shares with the question. */
  function nearness(wording: Terms | null, terms: Terms): { precision: number; cue: number } {
    let said = 0;
    let all = 0;
    for (const each of wording?.stems.keys() ?? []) {
      const mass = weight(each);
      all += mass;
      if (terms.stems.has(each)) said += mass;
    }
    const shared = [...(wording?.cues ?? [])].filter((topic) => terms.cues.has(topic)).map(cueWeight);
    return { precision: all === 0 ? 0 : said / all, cue: Math.max(0, ...shared) };
  }

  return {
    isTelling(word) {
      const terms = reader.readExactly(word);
      return terms.named.size > 0 || terms.cues.size > 0 || [...terms.stems.keys()].some(index.isKnown);
    },
    ask(utterance, context) {
      const text = utterance.slice(0, longestQuestion);
      const terms = reader.read(text);
      const away = elsewhere.find(words(text)).flatMap(({ ids }) => ids);
      const refused = away.find((id) => neverAnswered.has(id));
      if (refused) return { kind: 'unknown', score: 0, elsewhere: refused };
      const compare = resemblance.of(text, terms);
      const ranked = reconsider(rank(terms, away.length * tuning.elsewhere), terms, (target) =>
        compare(index.byTarget.get(targetKey(target)) ?? []),
      );
      if (terms.named.size > 0 && terms.cues.size === 0 && terms.stems.size === 0) {
        const [service = ''] = terms.named.keys();
        return { kind: 'answer', target: { service, topic: 'que-es', question: null, score: 0.8, order: 1 }, alternatives: [] };
      }
      void context;
      return decide(ranked, away[0] ?? null, terms.named.size > 0 ? tuning.leastNamed : tuning.least);
    },
  };
}

function target({ service, topic, question }: Candidate, score: number): ScoredTarget {
  return { service, topic, question, score: Math.min(1, score), order: score };
}

function decide(ranked: readonly ScoredTarget[], away: ElsewhereId | null, least: number): Found {
  const [first] = ranked;
  const accounted = Math.max(0, ...ranked.map(({ score }) => score));
  if (!first || accounted < least) return { kind: 'unknown', score: accounted, elsewhere: away };
  // Which service is meant matters more than which of its topics: the wrong service is no answer at all.
  const close = ranked
    .filter(
      (other) => first.order - other.order < (other.service === first.service ? tuning.margin : tuning.serviceMargin),
    )
    .slice(0, mostChoices);
  if (close.length > 1) return { kind: 'choose', alternatives: close };
  return { kind: 'answer', target: first, alternatives: ranked.slice(1, 4) };
}
