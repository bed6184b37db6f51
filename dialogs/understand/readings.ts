import type { Reading } from './reading.ts';
import { aboutGuide } from './readings/about-guide.ts';
import { addedToList } from './readings/added-to-list.ts';
import { allButSome } from './readings/all-but-some.ts';
import { assumedChoice } from './readings/assumed-choice.ts';
import { beginning } from './readings/beginning.ts';
import { confirmation } from './readings/confirmation.ts';
import { correctedAnswer } from './readings/corrected-answer.ts';
import { correctedAtTheEnd } from './readings/corrected-at-the-end.ts';
import { correctedByPlace } from './readings/corrected-by-place.ts';
import { correctedPlace, deniedPlace } from './readings/corrected-place.ts';
import { deniedOrder } from './readings/denied-order.ts';
import { dimension } from './readings/dimension.ts';
import { doubtfulReply } from './readings/doubtful-reply.ts';
import { explainOptions } from './readings/explain-options.ts';
import { grantedPlace } from './readings/granted-place.ts';
import { guideAndTown } from './readings/guide-and-town.ts';
import { guideByItsPhrase } from './readings/guide-by-its-phrase.ts';
import { lackInALine } from './readings/lack-in-a-line.ts';
import { languageBesideAQuestion } from './readings/language-beside-a-question.ts';
import { languageOrder } from './readings/language-order.ts';
import { lawInGeneral } from './readings/law-in-general.ts';
import { likelyBeginning } from './readings/likely-beginning.ts';
import { likelySaying, surelySaid } from './readings/likely-saying.ts';
import { lookalike } from './readings/lookalike.ts';
import { misspeltGuide } from './readings/misspelt-guide.ts';
import { model } from './readings/model.ts';
import { moreOfTheLast } from './readings/more-of-the-last.ts';
import { moreOfTheModel } from './readings/more-of-the-model.ts';
import { move } from './readings/move.ts';
import { moveAboutSomething } from './readings/move-about-something.ts';
import { newcomer } from './readings/newcomer.ts';
import { notOurs } from './readings/not-ours.ts';
import { ofTheChecklist } from './readings/of-the-checklist.ts';
import { offeredLabel } from './readings/offered-label.ts';
import { offeredOption } from './readings/offered-option.ts';
import { opening } from './readings/opening.ts';
import { order } from './readings/order.ts';
import { partOfModel } from './readings/part-of-model.ts';
import { plainMove } from './readings/plain-move.ts';
import { pointOfPlan, questionOfPlan, surelyOfPlan } from './readings/question-of-plan.ts';
import { questionToUs } from './readings/question-to-us.ts';
import { remind } from './readings/remind.ts';
import { replyOrQuestion } from './readings/reply-or-question.ts';
import { replyWithProblem } from './readings/reply-with-problem.ts';
import { replyWithoutWords } from './readings/reply-without-words.ts';
import { resource } from './readings/resource.ts';
import { serviceWaitedFor } from './readings/service-waited-for.ts';
import { sureReply } from './readings/sure-reply.ts';
import { tap } from './readings/tap.ts';
import { taskOfOption } from './readings/task-of-option.ts';
import { unreadReply } from './readings/unread-reply.ts';
import { unsettledReply } from './readings/unsettled-reply.ts';
import { whichTown } from './readings/which-town.ts';
import { wishOfPlan } from './readings/wish-of-plan.ts';

/** Every way to read a message, in the order in which they are tried: the first that reads it is what it means. */
export const readings: readonly Reading[] = [
  // Ids of buttons, and what was typed instead of tapping one.
  tap,
  offeredLabel,
  lackInALine,
  languageBesideAQuestion,
  // When a reminder is wished is part of what it says.
  remind,
  correctedAtTheEnd,
  // What is said once the plan has been told, or what is lacking.
  ofTheChecklist,
  pointOfPlan,
  surelyOfPlan,
  offeredOption,
  confirmation,
  // «Per què ho preguntes?» is never an answer, whatever is being asked.
  plainMove,
  moreOfTheModel,
  explainOptions,
  correctedByPlace,
  addedToList,
  surelySaid,
  // The reply to the question that waits, or to the one that was not asked.
  correctedAnswer,
  // «Canvia la població» has words of many options.
  moveAboutSomething,
  assumedChoice,
  deniedPlace,
  grantedPlace,
  allButSome,
  sureReply,
  unsettledReply,
  correctedPlace,
  // What a guide is has its name in it, and begins none.
  aboutGuide,
  // Moves inside a guide, guides and orders.
  move,
  questionOfPlan,
  wishOfPlan,
  // «Com estem d'administració electrònica?» is a guide's own phrase, though it begins like a greeting.
  guideByItsPhrase,
  // What is asked of the model, and how somebody begins who knows of no guide.
  newcomer,
  lawInGeneral,
  model,
  lookalike,
  opening,
  resource,
  guideAndTown,
  misspeltGuide,
  beginning,
  likelySaying,
  languageOrder,
  order,
  deniedOrder,
  replyWithoutWords,
  serviceWaitedFor,
  taskOfOption,
  // What is asked of a service, and what may be that or a reply.
  dimension,
  partOfModel,
  likelyBeginning,
  replyOrQuestion,
  doubtfulReply,
  whichTown,
  replyWithProblem,
  unreadReply,
  questionToUs,
  moreOfTheLast,
  // What is not ours.
  notOurs,
];
