import { converse } from '../../dialogs/converse.ts';
import type { Intent } from '../../dialogs/intent.ts';
import { emptyMemory } from '../../dialogs/memory.ts';
import { bandId } from '../../dialogs/questions/population-answer.ts';
import { targetLabel } from '../../dialogs/reply/choose-target.ts';
import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import type { CommandId } from '../../knowledge/schema/ids.ts';
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
  /** The portal or example document that was asked for. */
  resource?: string;
  value?: unknown;
}

/** What the bot says to one utterance with no conversation before it, as a plain object. */
export function askOnce(knowledge: Knowledge, utterance: string): Asked {
  const input = { type: 'message', text: utterance } as const;
  const { intent, replies, memory } = converse(knowledge, emptyMemory, input, localDay(new Date()));
  const answers = replies.filter((reply) => reply.type === 'answer');
  // What is said of the relation between two services goes before the answer, and is not it.
  const main = answers[intent.type === 'show-several' && intent.asked.relation ? 1 : 0];
  const sources = (main?.sources ?? []).map(({ url, checked }) => ({ url, ...(checked && { checked }) }));
  const text = replies.map((reply) => toText(knowledge.localised[memory.locale], memory.locale, reply)).join('\n\n');
  return { q: utterance, ...summarise(knowledge, intent), text, sources };
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
    case 'show-resource':
      return { ...nothing, kind: 'answer', score: 1, resource: intent.resource };
    case 'start-guide':
    case 'answer-question':
    case 'show-dimension':
    case 'show-wording':
      return { ...nothing, kind: 'guide', score: 1 };
    default:
      return { ...nothing, kind: 'unknown' };
  }
}

function round(score: number): number {
  return Math.round(score * 1000) / 1000;
}
