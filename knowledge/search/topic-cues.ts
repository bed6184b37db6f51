import type { Topic, TopicId } from '../knowledge.ts';
import { words } from './normalise.ts';

export interface TopicCues {
  /** How strongly each topic is announced by the words of a question: 0 when not at all, more for longer cues. */
  score(tokens: readonly string[]): Map<TopicId, number>;
}

const longestCue = 7;

/** Prepares the recognition of topics by the cue phrases of `language/topics.yaml`. */
export function createTopicCues(topics: readonly Topic[]): TopicCues {
  const cues = new Map<string, TopicId[]>();
  for (const { id, cues: phrases } of topics) {
    for (const cue of phrases) {
      const key = words(cue).join(' ');
      const ids = cues.get(key) ?? [];
      if (!ids.includes(id)) cues.set(key, [...ids, id]);
    }
  }
  return {
    score(tokens) {
      const scores = new Map<TopicId, number>();
      const covered = new Set<number>();
      for (let size = Math.min(longestCue, tokens.length); size > 0; size--) {
        for (let start = 0; start + size <= tokens.length; start++) {
          const positions = Array.from({ length: size }, (_, index) => start + index);
          if (positions.every((at) => covered.has(at))) continue;
          const ids = cues.get(tokens.slice(start, start + size).join(' '));
          if (!ids) continue;
          for (const at of positions) covered.add(at);
          for (const id of ids) scores.set(id, (scores.get(id) ?? 0) + 1 + 0.25 * (size - 1));
        }
      }
      return scores;
    },
  };
}
