import { createDecision } from '../decision.ts';
import { sayingSigns } from './saying-signs.ts';
import learnt from './saying-weights.json' with { type: 'json' };

/** Whether a message is what it sounds most like of what is said that is no answer. */
export const says = createDecision(sayingSigns, learnt.weights);
