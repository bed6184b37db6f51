import type { Entity } from '../../../knowledge/understand/entities/entity-finder.ts';
import { words } from '../../../knowledge/understand/utterance/fold.ts';
import type { Utterance } from '../../../knowledge/understand/utterance.ts';
import { type Reading, wholly } from '../reading.ts';

const likely = 0.9;
/** What is said of any example. */
const ofAnyExample = new Set(
  words(
    'exemple exemples model mostra plantilla ejemplo ejemplos modelo example template tens teniu tenim algun alguna tienes hay have',
  ),
);

/** A portal or an example document by its name, and nothing else: «què és Localret?», «tens un exemple de política de seguretat?». */
export const resource: Reading = {
  name: 'resource',
  when: ({ reply, utterance }) => reply.kind !== 'answer' && utterance.entities.some(isResource),
  read(turn) {
    const { utterance } = turn;
    if (utterance.terms.named.size > 0) return null;
    const asksForExample = utterance.words.some((word) => ofAnyExample.has(word));
    const named = utterance.entities.filter(isResource).filter((entity) => saysNothingElse(utterance, entity));
    const found = named.find(({ kind }) => (kind === 'example') === asksForExample);
    return found ? wholly(turn, { type: 'show-resource', resource: found.id }, likely) : null;
  },
};

function isResource({ kind }: Entity): boolean {
  return kind === 'portal' || kind === 'example';
}

function saysNothingElse({ terms, words: said }: Utterance, { start, end }: Entity): boolean {
  return said.every((word, at) => terms.telling[at] !== true || ofAnyExample.has(word) || (at >= start && at < end));
}
