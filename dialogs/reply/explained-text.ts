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
    .map(({ id, label, meaning, detail }) => {
      const said = [meaning, detail].filter(Boolean).join(' ') || ofTheModel(content, id);
      return `- **${label}**${said === '' ? '' : `: ${said}`}`;
    })
    .join('\n');
}

/** What a tool of the model is for, or what the law asks of a duty. */
function ofTheModel({ mandatory, duties }: Content, id: string): string {
  return mandatory.find((tool) => tool.id === id)?.why ?? duties.find((duty) => duty.id === id)?.text ?? '';
}
