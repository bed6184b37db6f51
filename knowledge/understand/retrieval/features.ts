import { type TopicId, topicIds } from '../../schema/ids.ts';
import type { Terms } from '../utterance/terms.ts';
import { createRanking, vague } from './candidates.ts';
import type { ContentIndex, Target } from './index-content.ts';
import { type Sense, topicPlace } from './manner.ts';
import { createResemblanceReader } from './resemblance.ts';
import { createTaskReader } from './task-likeness.ts';

/** What is known of how well a target answers a question. Each is near 0 to 1, and more is better. */
export interface Evidence {
  /** How much of what was asked it accounts for. */
  score: number;
  /** How like the question all that is written of it is, and how like the nearest wording, by words and by letters. */
  words: number;
  overlap: number;
  letters: number;
  rare: number;
  /** Whether its topic is announced, and whether no other is. */
  cue: number;
  onlyCue: number;
  /** Whether it is a question of its own, and whether it is a topic and little is said. */
  own: number;
  shortTopic: number;
  /** Whether its service is named, and whether it is the first named. */
  named: number;
  firstNamed: number;
  /** Of several services named, how often others speak of this one: EACAT is where all are found. */
  carrier: number;
  /** Whether a service is named, and the target is of another and does not mention it. */
  foreign: number;
  /** Whether a topic is announced that nothing in the target announces. */
  cueMissed: number;
  /** How likely its service, when it is not named, and its topic are by how the question sounds. */
  service: number;
  topic: number;
  /** Whether the question is plain: the name of its service and words that announce its topic, and nothing else. */
  plain: number;
  /** For what a service is: how like one of its descriptions, when only what has to be done is said. */
  task: number;
}

export interface Candidate extends Target {
  evidence: Evidence;
}

/** Targets looked at closely: the right one is nearly always among them. */
const mostConsidered = 18;
const mostNamed = 2;

/** What is written of a target, all together. */
interface Look {
  /** Services mentioned, and topics announced. */
  mentions: ReadonlySet<string>;
  cues: ReadonlySet<TopicId>;
}

/** Prepares the choice of the few targets that may answer a question, with all that is known of each. */
export function createConsider(index: ContentIndex) {
  const ranking = createRanking(index);
  const resemblance = createResemblanceReader(index);
  const taskOf = createTaskReader(index);
  const numberOf = new Map(index.services.map((id, at) => [id, at]));

  /** In how many places each service is spoken of by others. */
  const spoken = new Map(
    [...index.mentions].map(([id, { at }]) => [
      id,
      at.filter((row) => index.services[index.serviceOfTarget[index.rows[row]?.target ?? 0] ?? 0] !== id).length,
    ]),
  );
  const most = Math.max(1, ...spoken.values());
  const spokenOf = (service: string) => (spoken.get(service) ?? 0) / most;
  const looks = new Map<number, Look>();
  const lookAt = (target: number): Look => {
    const known = looks.get(target);
    if (known) return known;
    const own = (index.rowsOfTarget[target] ?? []).flatMap((row) => index.rows[row] ?? []);
    const made: Look = {
      mentions: new Set(own.flatMap(({ terms }) => [...terms.named.keys()])),
      cues: new Set(own.flatMap(({ terms }) => [...terms.cues])),
    };
    looks.set(target, made);
    return made;
  };

  return (terms: Terms, { services, topics }: Sense, isTask: boolean): Candidate[] => {
    const named = [...terms.named.keys()].slice(0, mostNamed).map((id) => numberOf.get(id) ?? 0);
    const always = named.length > 0 ? named : [services.indexOf(0)].filter((at) => at >= 0);
    const resembles = resemblance.of(terms);
    const likeTask = isTask ? taskOf(terms) : null;
    const [first] = terms.named.keys();
    const plain = plainTopic(terms);
    return ranking.first(terms, mostConsidered, always).flatMap(({ target: at, score, overlap }) => {
      const target = index.targets[at];
      if (!target) return [];
      const { words, letters, rare } = resembles(at);
      const { mentions, cues } = lookAt(at);
      const isOwn = target.topic === 'altres';
      const cue = target.topic !== 'altres' && terms.cues.has(target.topic) ? 1 : 0;
      const evidence: Evidence = {
        score: Math.min(1, score),
        words,
        overlap,
        letters,
        rare,
        cue,
        onlyCue: cue / Math.max(1, terms.cues.size),
        own: isOwn ? 1 : 0,
        shortTopic: isOwn ? 0 : 1 / (1 + terms.stems.size),
        named: terms.named.get(target.service) ?? 0,
        firstNamed: terms.named.size > 1 && target.service === first ? 1 : 0,
        carrier: terms.named.size > 1 && terms.named.has(target.service) ? spokenOf(target.service) : 0,
        foreign: first !== undefined && !terms.named.has(target.service) && isApart(terms.named, mentions) ? 1 : 0,
        cueMissed: terms.cues.size > 0 && cue === 0 && isApart(terms.cues, cues) ? 1 : 0,
        service: terms.named.has(target.service) ? 0 : (services[index.serviceOfTarget[at] ?? 0] ?? 0),
        topic: topics[isOwn ? topicIds.length : topicPlace(target.topic)] ?? 0,
        plain: target.topic === plain && terms.named.has(target.service) ? 1 : 0,
        task: likeTask && target.topic === 'que-es' ? likeTask(index.serviceOfTarget[at] ?? 0) : 0,
      };
      return [{ ...target, evidence }];
    });
  };
}

/** Whether two have nothing in common. */
function isApart<T>(one: { keys(): Iterable<T> }, other: ReadonlySet<T>): boolean {
  for (const each of one.keys()) if (other.has(each)) return false;
  return true;
}

/** The topic of a question that has nothing but a name and words that announce it: «què necessito per integrar e-NOTUM?». */
function plainTopic({ named, cues, stems, inCue }: Terms): TopicId | null {
  if (named.size !== 1 || [...stems.keys()].some((each) => !inCue.has(each))) return null;
  // «necessito» says less than «integrar».
  const clear = [...cues].filter((topic) => !vague.has(topic));
  const [topic, ...others] = clear.length > 0 ? clear : cues;
  return topic === undefined || others.length > 0 ? null : topic;
}
