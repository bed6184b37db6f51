import { createDecision } from '../decision.ts';
import { beginSigns } from './begin-signs.ts';
import learnt from './begin-weights.json' with { type: 'json' };

/** Whether a message is how somebody begins. */
export const begins = createDecision(beginSigns, learnt.weights);
