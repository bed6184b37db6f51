import { createDecision } from '../decision.ts';
import { asksWhatIsSaid } from './asks-duty.ts';
import type { ModelFacts } from './model-facts.ts';
import { modelSigns } from './model-signs.ts';
import learnt from './model-weights.json' with { type: 'json' };
import { isAboutDuty, isLevelAThing, namesModel } from './parts-of-model.ts';

/** How much something may sound of the model for that to be doubtful. */
const doubtfully = -1.5;

/**
 * Whether enough of the model is said to be shown: two of a dimension, a level and a place; or a dimension, and the model or what is
 * said of it; or the model and a place; or what a level is; or a place, and what sounds like nothing else. Who only tells who they are and of which town («soc l'interventor d'un municipi de 6.100 habitants») asks nothing of it.
 */
export function mayAskModel(facts: ModelFacts): boolean {
  const { turn, asked, named, spoken, isPlaced, isSpokenSurely, isLevelMeant, isHeard, sound } = facts;
  const { utterance } = turn;
  if (isLevelMeant || (isHeard && sound.margin >= doubtfully)) return true;
  // «És obligatori e-NOTUM per a 16.000 habitants?» is asked of the service.
  if (facts.services.length > 0 && named.length === 0 && isAboutDuty(utterance) && !isLevelAThing(utterance))
    return false;
  const isModel = namesModel(utterance);
  // «D'on heu tret aquest model?» names no area, and is nearer to some than to others all the same.
  const isOfAnArea = named.length > 0 || isSpokenSurely;
  const isAreaSaid = asked.dimension !== null && (isOfAnArea || isPlaced || isLevelAThing(utterance));
  const said = [isAreaSaid, asked.level !== null, isPlaced].filter(Boolean).length;
  const isOfABand = asked.band !== null && utterance.entities.some(({ kind }) => kind === 'band');
  const asks =
    named.length > 0 ||
    spoken !== null ||
    isOfABand ||
    asked.level !== null ||
    isModel ||
    utterance.asks ||
    utterance.text.includes('?');
  const isWritten = (isModel && isOfAnArea) || (named.length === 1 && asksWhatIsSaid(utterance));
  // «Què diu el model per a Parets?», «els tres nivells de la franja de 10.000 a 15.000».
  const isWhole = isPlaced && (isModel || utterance.lists.some(({ id }) => id === 'levels'));
  return asks && (said >= 2 || (asked.dimension !== null && isWritten) || isWhole);
}

/** Whether a message asks something of the model. */
export const asksModel = createDecision(modelSigns, learnt.weights);
