import { asksModel, mayAskModel } from '../asks-model/asks-model.ts';
import { modelFacts } from '../asks-model/model-facts.ts';
import { isMetAt, namesModel } from '../asks-model/parts-of-model.ts';
import { beginFacts } from '../begins/begin-facts.ts';
import { begins } from '../begins/begins.ts';
import type { OpenTurn } from '../open-turn.ts';
import type { Reading } from '../reading.ts';
import { begin } from './beginning.ts';

/** As likely as this, it is how somebody begins. */
const likely = 0.5;

/**
 * Somebody who says of which town they are and asks what to do, with no word of any area: «ajuntament de Tremp, acabem de començar,
 * què ens aconselles?». It is the diagnosis that tells them, and no cell of the model, that would need to know more.
 */
export const newcomer: Reading = {
  name: 'newcomer',
  when: ({ question, utterance }) => {
    const { dimension, figure, guide, plainTowns, terms } = utterance;
    return (
      question === null &&
      (plainTowns.kind === 'one' || figure.kind === 'figure') &&
      dimension === null &&
      guide === null &&
      terms.names.every(({ start }) => isMetAt(utterance, start)) &&
      !namesModel(utterance)
    );
  },
  read: (turn) => (hasJustBegun(turn) || asksWhatToDo(turn) ? begin(turn) : null),
};

const ofWhoBegins = ['asks', 'wants', 'landed'] as const;

function hasJustBegun({ utterance: { beginning, plainTowns, terms } }: OpenTurn): boolean {
  const { parts } = beginning;
  return parts.has('landed') && parts.has('asks') && plainTowns.kind === 'one' && terms.names.length === 0;
}

/** «Som 7.200 i no tenim res fet, què hem de fer?»: likelier so than some cell of the model. */
function asksWhatToDo(turn: OpenTurn): boolean {
  const { beginning, entities, terms } = turn.utterance;
  if (entities.some(({ kind }) => kind === 'dimension' || kind === 'level' || kind === 'band')) return false;
  // What they have already is told, and not asked about.
  if (terms.names.length > 0) return beginning.parts.has('asks');
  // «Cal una comissió d'administració electrònica a Sils?» asks for no more than that.
  if (!ofWhoBegins.some((part) => beginning.parts.has(part))) return false;
  const facts = modelFacts(turn);
  const begun = begins.likelihood(beginFacts(turn));
  return begun >= likely && !(mayAskModel(facts) && asksModel.likelihood(facts) > begun);
}
