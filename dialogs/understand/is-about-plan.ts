import type { OpenTurn } from './open-turn.ts';

/** Says that it is the plan, or what is got of it, in Catalan, Spanish or English; folded. */
const names =
  /^(pla|plan|enlla\w*|link\w*|enlace\w*|docum\w*|calend\w*|agenda|full|ful|resum\w*|hoja|sheet|summary|pdf|word|ics|recorda\w*|recuerd\w*|remind\w*|avis\w*|convers\w*)$/;

/** Whether «quan caduca?» or «imprimeix-lo» is said of the plan, and not of the service that was answered about after it. */
export function isAboutPlan({ memory, utterance }: Pick<OpenTurn, 'memory' | 'utterance'>): boolean {
  if (memory.last === null || utterance.words.some((word) => names.test(word))) return true;
  // Its buttons were the last ones.
  return memory.offered.some(
    ({ value }) => 'command' in value && (value.command === 'plan' || value.command === 'change'),
  );
}
