import type { Sentences } from '../../locales/sentences.ts';
import type { Question } from '../questions/question-types.ts';
import type { SeveralQuestion } from '../questions/several.ts';
import type { TextReply } from '../replies.ts';

/** A question that is a long list to tick: sent again, what was ticked in it would be lost, and sixteen lines be read twice. */
export function longList(question: Question): SeveralQuestion | null {
  return question.type === 'several' && question.inPlace ? question : null;
}

/**
 * That a list to tick still waits, where it was.
 * @param said what is said of the last reply, before it; empty when nothing is
 */
export function listGoesOn(t: Sentences, guide: string, { id, title, none }: SeveralQuestion, said = ''): TextReply {
  return {
    type: 'text',
    asks: true,
    text: [said, t('listGoesOn', { title })].filter((part) => part !== '').join('\n\n'),
    buttons: [
      { label: none, value: { guide, question: id, options: [] } },
      { label: t('showList'), value: { command: 'again' } },
    ],
  };
}
