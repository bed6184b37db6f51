import { converse } from '../../dialogs/converse.ts';
import { currentQuestion } from '../../dialogs/engine/current-place.ts';
import type { Intent } from '../../dialogs/intent.ts';
import { emptyMemory, type Memory } from '../../dialogs/memory.ts';
import { bandId, isPopulationAnswer } from '../../dialogs/questions/population-answer.ts';
import type { Reply } from '../../dialogs/replies.ts';
import { targetLabel } from '../../dialogs/reply/choose-target.ts';
import type { Source } from '../../knowledge/content.ts';
import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import type { CommandId } from '../../knowledge/schema/ids.ts';
import { subjectsOf } from '../../knowledge/subjects.ts';
import type { ScoredTarget } from '../../knowledge/understand/retrieval/search.ts';
import { localDay } from '../local-day.ts';
import { toText } from '../render/to-text.ts';

export interface Asked {
  q: string;
  kind: 'answer' | 'choose' | 'unknown' | 'command' | 'guide';
  service: string | null;
  topic: string | null;
  score: number;
  text: string;
  sources: { url: string; checked?: string }[];
  alternatives: { service: string; topic: string; label: string; score: number }[];
  command?: CommandId;
  /** What of the model was asked, when it was. */
  model?: { dimension?: string; band?: string; level?: string };
  /** The portal, example document or list that was asked for, or the dimension or general matter that has the answer. */
  resource?: string;
  /** With a question open: what was recorded as its answer, or null. */
  value?: unknown;
}

/**
 * What the bot says to one utterance, as a plain object.
 * @param before what the conversation remembers; nothing, unless it is said
 */
export function askOnce(knowledge: Knowledge, utterance: string, before: Memory = emptyMemory): Asked {
  return askWithSources(knowledge, utterance, before).asked;
}

/** The same, with all that is known of the sources of the answer: their names too. */
export function askWithSources(
  knowledge: Knowledge,
  utterance: string,
  before: Memory = emptyMemory,
): { asked: Asked; cited: readonly Source[] } {
  const input = { type: 'message', text: utterance } as const;
  const { intent, replies, memory } = converse(knowledge, before, input, localDay(new Date()));
  const cited = citedIn(replies, intent);
  const sources = cited.map(({ url, checked }) => ({ url, ...(checked && { checked }) }));
  const text = replies.map((reply) => toText(knowledge.localised[memory.locale], memory.locale, reply)).join('\n\n');
  const open = currentQuestion(knowledge.content, before);
  const summary = summarise(knowledge, intent);
  if (!open) return { asked: { q: utterance, ...summary, text, sources }, cited };
  // What is said of the question that waits is part of the guide, though nothing is recorded.
  const isElsewhere = intent.type === 'unknown' || intent.type === 'show-lookalike';
  const kind = summary.kind === 'unknown' && !isElsewhere ? 'guide' : summary.kind;
  return {
    asked: { q: utterance, ...summary, kind, text, sources, value: recorded(knowledge, intent, open.id) },
    cited,
  };
}

/** The sources of the answer, each once. */
function citedIn(replies: readonly Reply[], intent: Intent): Source[] {
  const answers = replies.filter((reply) => reply.type === 'answer');
  // What is said of the relation between two services goes before the answer, and is not it.
  const main = answers[intent.type === 'show-several' && intent.asked.relation ? 1 : 0];
  const said = main?.sources ?? replies.flatMap((reply) => (reply.type === 'text' ? (reply.sources ?? []) : []));
  return [...new Map(said.toReversed().map((source) => [source.url, source])).values()].toReversed();
}

/** What an intent records as the answer to a question, as other tools read it; null when it records nothing. */
function recorded({ content }: Knowledge, intent: Intent, open: string): unknown {
  if (intent.type !== 'answer-question' || intent.question !== open) return null;
  const { answer } = intent;
  if (!isPopulationAnswer(answer)) return answer;
  const { population, town, ine, year, said } = answer;
  // «Entre 6.000 i 7.000» settles the band, and no figure.
  return { population: said ? null : population, town, band: bandId(content.bands, population), ine, year };
}

function summarise(knowledge: Knowledge, intent: Intent): Omit<Asked, 'q' | 'text' | 'sources'> {
  const nothing = { service: null, topic: null, score: 0, alternatives: [] };
  const listed = (targets: readonly ScoredTarget[]) =>
    targets.map((target) => ({
      service: target.service,
      topic: target.topic,
      label: targetLabel(knowledge.content, target),
      score: round(target.probability),
    }));
  switch (intent.type) {
    case 'show-target': {
      const { service, topic } = intent.target;
      const subject = subjectsOf(knowledge.content).get(service);
      if (subject) {
        const alternatives = listed(intent.alternatives);
        const isAlsoAService = knowledge.content.services.has(subject.id);
        return {
          ...nothing,
          kind: 'answer',
          ...(isAlsoAService && { service: subject.id, topic: 'altres' }),
          score: round(intent.probability),
          alternatives,
          resource: subject.id,
        };
      }
      return {
        kind: 'answer',
        service,
        topic,
        score: round(intent.probability),
        alternatives: listed(intent.alternatives),
      };
    }
    case 'show-several': {
      const [main, ...others] = intent.asked.answers;
      const { service, topic } = main.target;
      const alternatives = listed(others.map(({ target, probability }) => ({ ...target, probability })));
      return { kind: 'answer', service, topic, score: round(main.probability), alternatives };
    }
    case 'choose-target':
    case 'choose-reading':
      return {
        ...nothing,
        kind: 'choose',
        alternatives: listed(intent.alternatives),
        score: round(intent.alternatives[0]?.probability ?? 0),
      };
    case 'command':
      return { ...nothing, kind: 'command', command: intent.command, score: 1 };
    case 'speak':
      return { ...nothing, kind: 'command', command: 'language', score: 1 };
    case 'show-model': {
      const { dimension, level } = intent;
      const band = intent.band ?? (intent.place && bandId(knowledge.content.bands, intent.place.population));
      return {
        ...nothing,
        kind: 'answer',
        score: 1,
        model: { ...(dimension && { dimension }), ...(band && { band }), ...(level && { level }) },
      };
    }
    case 'show-lookalike': {
      const ours = knowledge.content.lookalikes.find(({ id }) => id === intent.lookalike)?.ours;
      const target = { service: ours ?? '', topic: 'que-es' as const, question: null, probability: 0 };
      return { ...nothing, kind: 'unknown', alternatives: ours ? listed([target]) : [] };
    }
    case 'show-resource':
      return { ...nothing, kind: 'answer', score: 1, resource: intent.resource };
    case 'show-guide':
      return { ...nothing, kind: 'answer', score: 1, resource: intent.guide };
    case 'show-dimension':
    case 'show-wording':
      return { ...nothing, kind: 'answer', score: 1, model: { dimension: intent.dimension } };
    case 'start-guide':
    case 'answer-question':
      return { ...nothing, kind: 'guide', score: 1 };
    default:
      return { ...nothing, kind: 'unknown' };
  }
}

function round(score: number): number {
  return Math.round(score * 1000) / 1000;
}
