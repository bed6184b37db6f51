import { words } from '../../knowledge/understand/utterance/fold.ts';
import type { DatedPlan } from './dated-plan.ts';
import type { Form } from './published-plan.ts';

const longest = 60;

/** The name under which a document is saved: «pla-eadmin-sant-marti-de-tous.docx». Plain letters, for any system. */
export function fileName({ plan }: DatedPlan, form: Form): string {
  const { town, population } = plan.place;
  const plain = words(town ?? '')
    .join('-')
    .replaceAll(/[^a-z0-9-]/g, '');
  return `pla-eadmin-${plain.slice(0, longest) || population}${form === 'full.pdf' ? '-' : '.'}${form}`;
}
