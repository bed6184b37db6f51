/**
 * The ids that both the content and the code know by name. They are stable: they travel in buttons, in what is kept and
 * in other tools. Nothing is imported here, so that whoever only needs them loads nothing else.
 */

/** What is said of every service. */
export const topicIds = [
  'que-es',
  'obligatorietat',
  'alta',
  'requisits',
  'integracio',
  'acces',
  'cost',
  'suport',
  'formacio',
  'normativa',
  'relacionats',
] as const;
export type TopicId = (typeof topicIds)[number];

/** What an answer may be about: a topic of its service, or a question of its own. */
export const answerTopicIds = [...topicIds, 'altres'] as const;
export type AnswerTopicId = (typeof answerTopicIds)[number];

export const levelIds = ['obligatori', 'recomanat', 'avancat'] as const;
export type LevelId = (typeof levelIds)[number];

/** How long it takes to reach a step, by order of magnitude. */
export const effortIds = ['dies', 'setmanes', 'mesos'] as const;

/** Who does it at a council. */
export const workerIds = [
  'secretaria',
  'informatica',
  'arxiu',
  'alcaldia',
  'intervencio',
  'atencio-ciutadana',
] as const;

export const provinceIds = ['Barcelona', 'Girona', 'Lleida', 'Tarragona'] as const;

/** Languages of the interface; the content is in the first. */
export const languageIds = ['ca', 'es', 'en'] as const;
export type LanguageId = (typeof languageIds)[number];

export const commandIds = [
  'restart',
  'back',
  'help',
  'cancel',
  'language',
  'skip',
  'unknown',
  'summary',
  'human',
  'delete-data',
  'yes',
  'no',
  'greeting',
  'thanks',
  'bye',
] as const;
export type CommandId = (typeof commandIds)[number];

/**
 * What people say while a question waits that is no answer to it: moves, commands, to be told what something means, to change what was
 * answered; and, so that it is not taken for any of these, what else they say.
 */
export const saidIds = [
  'again',
  'why',
  'explain',
  'skip',
  'back',
  'summary',
  'restart',
  'cancel',
  'human',
  'delete-data',
  'language',
  'help',
  'greeting',
  'thanks',
  'bye',
  'change',
  'other',
] as const;
export type SaidId = (typeof saidIds)[number];

/** What is told in reply to a question of yes or no without saying either: that it is so, that it is not, that it is not known, or nothing of it. */
export const toldIds = ['yes', 'no', 'unknown', 'open'] as const;
export type ToldId = (typeof toldIds)[number];

/** What people say to move inside a guide, besides the commands. */
export const moveIds = [
  'why',
  'again',
  'not-that',
  'change',
  'deepen',
  'wording',
  'compare',
  'plan',
  'plans',
  'share',
  'send',
  'print',
  'expiry',
  'calendar',
  'sheet',
  'remind',
  'unremind',
  'let-see',
  'stop-seeing',
  'who-sees',
] as const;
export type MoveId = (typeof moveIds)[number];

/** What people want of a plan that they have: to give it to somebody, to have it on paper, to have its dates. */
export const keepingIds = ['share', 'send', 'print', 'expiry', 'calendar', 'sheet'] as const satisfies MoveId[];
export type KeepingId = (typeof keepingIds)[number];

/** What is asked of a plan that there is: `language/asked-of-plan.yaml` says what each is. */
export const planMatterIds = [
  'first',
  'point',
  'order',
  'wait',
  'easy',
  'with',
  'short',
  'rest',
  'done',
  'levels',
  'hands',
  'others',
  'cost',
  'duty',
  'who',
  'effort',
  'idle',
  'help',
  'defend',
] as const;
export type PlanMatterId = (typeof planMatterIds)[number];

/** And what else is said once there is a plan: to have it in a file, or something that is not of it. */
export const askedOfPlanIds = [...planMatterIds, 'file', 'other'] as const;
export type AskedOfPlanId = (typeof askedOfPlanIds)[number];

/** Who reads a text and passes over some words; `language/empty-words.yaml` says what each is. */
export const emptyWordReaderIds = [
  'search',
  'orders-between',
  'orders-beside',
  'whole-phrases',
  'towns',
  'town-lead',
  'questions',
  'comparisons',
  'moves',
  'model',
  'law-in-general',
  'positions',
  'option-start',
  'option-anywhere',
] as const;
export type EmptyWordReaderId = (typeof emptyWordReaderIds)[number];

/** Kinds of what people ask that is not ours. */
export const elsewhereIds = [
  'citizen',
  'insult',
  'injection',
  'weather',
  'smalltalk',
  'tech',
  'other-admin',
  'town-life',
  'general',
] as const;
export type ElsewhereId = (typeof elsewhereIds)[number];

/** Lists of the model that can be asked for whole. */
export const listIds = ['mandatory', 'levels', 'bands', 'dimensions', 'source', 'portals', 'examples'] as const;
export type ListId = (typeof listIds)[number];

/** Lists that a guide may ask about: which of them the council has. What is kept is what it lacks. */
export const guideListIds = ['mandatory', 'duties-of-small', 'duties-of-large'] as const;
export type GuideList = (typeof guideListIds)[number];
/** How much of a list a council has, for conditions. */
export const shareIds = ['totes', 'algunes', 'cap'] as const;

/** Answers that are no option of a question, and that conditions may name like any other. */
export const dontKnow = 'no-ho-se';
export const notApplicable = 'no-aplica';

/** Conditions that need more than an earlier answer: each is a function of `dialogs/engine/rules.ts`. */
export const ruleIds = ['te-tots-els-requisits'] as const;
export type RuleId = (typeof ruleIds)[number];

/**
 * What the conversation needs a guide for, whatever its id: `diagnosis` is the one offered to whoever has not begun,
 * `find-service` the one offered when a question is not understood.
 */
export const guideRoles = ['diagnosis', 'find-service'] as const;
export type GuideRole = (typeof guideRoles)[number];

/** Towns outside the model to which a portal is named as a help: all of them, or the small ones. */
export const portalHelps = ['outside-the-model', 'below-the-model'] as const;
