import { asksForExample } from '../asks-model/asks-for-example.ts';
import { asksModel, mayAskModel } from '../asks-model/asks-model.ts';
import { listAsked } from '../asks-model/list-asked.ts';
import { type ModelFacts, modelFacts } from '../asks-model/model-facts.ts';
import { namesPartOfModel } from '../asks-model/parts-of-model.ts';
import { asksSomething } from '../asks-us.ts';
import { type Reading, wholly } from '../reading.ts';

const likely = 0.9;
/** As likely as this, it is asked of the model: what is not so named is seldom like it, and what is, is put in many ways. */
const enough = 0.2;

/**
 * A cell of the model, or a row of it: «quin és el nivell recomanat d'integracions per a 16.000 habitants?», «què és
 * obligatori per a Tona?», «hem d'automatitzar el procediment, si som Cardedeu? (nivell obligatori)».
 */
export const model: Reading = {
  name: 'model',
  when: (turn) =>
    (turn.question === null || (asksSomething(turn) && turn.reply.kind !== 'answer')) &&
    namesPartOfModel(turn) &&
    !asksForExample(turn),
  read(turn) {
    const facts = modelFacts(turn);
    // «D'on heu tret aquest model?» asks for what is said of the whole of it, and of no area.
    const isOfNone = facts.named.length === 0 && !facts.isPlaced && !facts.isLevelMeant;
    if (isOfNone && listAsked(turn) !== null) return null;
    const isAsked = mayAskModel(facts) && (asksModel.likelihood(facts) >= enough || isOnlyOfIt(facts));
    return facts.isWritten || isAsked ? wholly(turn, { type: 'show-model', ...facts.asked }, likely) : null;
  },
};

/** An area, a level and a place, and no answer to anything else: better what the model says of them than «no en sé». */
function isOnlyOfIt({ turn, asked: { dimension, level }, isPlaced, sound }: ModelFacts): boolean {
  const isUnanswered = turn.asked.kind === 'unknown' && !turn.asked.told;
  return isUnanswered && isPlaced && dimension !== null && level !== null && sound.id === dimension;
}
