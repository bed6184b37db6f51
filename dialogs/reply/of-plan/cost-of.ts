import type { Sentences } from '../../../locales/sentences.ts';
import { rolesOf } from '../../plan/roles-of.ts';
import type { Work } from '../../plan/work.ts';

/** How much work it is and whose: «setmanes · informàtica, secretaria»; empty when nobody said. */
export function costOf(t: Sentences, { effort, who }: Work): string {
  return [...(effort ? [t(`plan.effortNames.${effort}`)] : []), ...(who?.length ? [rolesOf(t, who)] : [])].join(' · ');
}
