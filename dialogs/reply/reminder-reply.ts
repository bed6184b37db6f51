import type { Content } from '../../knowledge/content.ts';
import type { Sentences } from '../../locales/sentences.ts';
import type { Memory } from '../memory.ts';
import type { Reply } from '../replies.ts';
import { after, type Stretch, type Term } from '../term.ts';
import { diagnosed } from './diagnosed.ts';
import { noPlanYet } from './plan-files-reply.ts';

const usualTerm: Stretch = { amount: 3, unit: 'month' };
/** What is kept for longer would be kept for who has forgotten it. */
const longestTerm: Stretch = { amount: 12, unit: 'month' };

const mostOfATerm = 400;

/**
 * The reminder of the plan, so long after a day; or how to have a plan.
 * @param term null when it was not said when
 * @param today ISO date
 */
export function reminderReply(content: Content, t: Sentences, memory: Memory, term: Term | null, today: string): Reply {
  if (!diagnosed(content, memory)) return noPlanYet(content, t);
  const asked = capped(term ?? usualTerm);
  const [day, last] = [after(today, asked), after(today, longestTerm)];
  const buttons = [{ label: t('keep.unremind'), value: { command: 'unremind' as const } }];
  const isEarlier = term !== null && (asked !== term || day > last);
  return { type: 'reminder', day: day > last ? last : day, isEarlier, buttons };
}

/** So many days or months that no date has them are as many as there may be. */
function capped(term: Term): Term {
  return 'amount' in term && term.amount > mostOfATerm ? { ...term, amount: mostOfATerm } : term;
}
