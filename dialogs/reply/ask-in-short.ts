import type { Sentences } from '../../locales/sentences.ts';
import { labelledOptions, waysOut } from '../questions/labelled-options.ts';
import type { Question } from '../questions/question-types.ts';
import type { TextReply } from '../replies.ts';
import { listGoesOn, longList } from './list-goes-on.ts';

/**
 * A question in short: what is said of the last reply, the question, the options that it may have meant, and how to see
 * all of them.
 * @param near ids of those options
 * @returns null when the question has too few options to leave any out
 */
export function askInShort(
  t: Sentences,
  guide: string,
  question: Question,
  said: string,
  near: readonly string[],
): TextReply | null {
  const list = longList(question);
  if (list) return listGoesOn(t, guide, list, said);
  const options = labelledOptions(t, question);
  const out = waysOut(t, question);
  if (question.type === 'several' || options.length - out.length <= 2) return null;
  const proposed = near.flatMap((id) => options.find((option) => option.id === id) ?? []);
  const tapOf = (option: string) => ({ guide, question: question.id, option });
  const hint =
    proposed.length > 0
      ? ` ${t('step.maybe', { options: proposed.map(({ label }) => `«${label}»`).join(t('or')) })}`
      : '';
  return {
    type: 'text',
    asks: true,
    text: `${said}${hint}\n\n${question.text}`,
    buttons: [
      ...proposed.map(({ id, label }) => ({ label, value: tapOf(id) })),
      { label: t('step.allOptions'), value: { command: 'again' } },
      ...out.slice(0, 1).map(({ id, label }) => ({ label, value: tapOf(id) })),
    ],
  };
}
