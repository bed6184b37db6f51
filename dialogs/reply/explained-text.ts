import type { Content } from '../../knowledge/content.ts';
import type { Sentences } from '../../locales/sentences.ts';
import { currentQuestion } from '../engine/current-place.ts';
import type { Memory } from '../memory.ts';
import { labelledOptions } from '../questions/labelled-options.ts';

/** What some options of the question that waits mean, one a line. */
export function explainedText(content: Content, t: Sentences, memory: Memory, ids: readonly string[]): string {
  const question = currentQuestion(content, memory);
  if (!question) return t('notUnderstood');
  return labelledOptions(t, question)
    .filter(({ id }) => ids.includes(id))
    .map(({ label, meaning, detail }) => `- **${label}**: ${[meaning, detail].filter(Boolean).join(' ') || label}`)
    .join('\n');
}
