import type { Content, Source } from '../../../knowledge/content.ts';
import type { Locale, Sentences } from '../../../locales/sentences.ts';
import type { PlanOf } from '../../plan/plan-of.ts';
import type { AllWork } from '../../plan/work.ts';
import type { Button } from '../../replies.ts';

/** What is asked of a plan, with all that the answer may be made of. */
export interface Asked {
  content: Content;
  locale: Locale;
  t: Sentences;
  /** The diagnosis, by the id of its guide, and what follows from it. */
  guide: string;
  given: PlanOf;
  work: AllWork;
  /** The title of the one area that it is asked of; null when it is of all. */
  area: string | null;
  /** The point that is meant, from 1 on; null when none is. */
  at: number | null;
}

/** What is said of a matter, and where it comes from. */
export interface Said {
  /** Instead of the title of the matter. */
  title?: string;
  lines: string[];
  sources: readonly Source[];
  /** Instead of what may be asked next of the matter. */
  buttons?: readonly Button[];
}
