import { memoryAt } from '../../bot/commands/ask-at.ts';
import { emptyMemory } from '../../dialogs/memory.ts';
import { asksModel, mayAskModel } from '../../dialogs/understand/asks-model/asks-model.ts';
import { modelFacts } from '../../dialogs/understand/asks-model/model-facts.ts';
import { modelSigns } from '../../dialogs/understand/asks-model/model-signs.ts';
import { beginFacts } from '../../dialogs/understand/begins/begin-facts.ts';
import { beginSigns } from '../../dialogs/understand/begins/begin-signs.ts';
import { begins } from '../../dialogs/understand/begins/begins.ts';
import { type OpenTurn, openTurn } from '../../dialogs/understand/open-turn.ts';
import { sayingFacts } from '../../dialogs/understand/sayings/saying-facts.ts';
import { sayingSigns } from '../../dialogs/understand/sayings/saying-signs.ts';
import { says } from '../../dialogs/understand/sayings/says.ts';
import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { labelledAnswers } from '../understanding/answer-rates.ts';
import { askedSets } from '../understanding/asked.ts';
import { labelled, tuningSets } from '../understanding/labelled.ts';
import { fingerprint } from './fingerprint.ts';
import { learnYesNo, type YesNo } from './regression.ts';

const decimals = 3;
/** There are ten times as many of the others. */
const beginningsCount = 3;
/** Few have words of the model and are not asked of it; each stands for many. */
const besideModelCount = 5;
/** There are more replies, and far more questions. */
const sayingsCount = 2;
const asidesCount = 0.3;
/** Replies that settle on nothing, and are replies. */
const unsettled: ReadonlySet<string> = new Set([
  'between',
  'beyond',
  'depends',
  'outsourced',
  'somebody-else',
  'unsettled',
]);

interface Labelled {
  q: string;
  isSo: boolean;
  count: number;
}

/**
 * Learns from nothing what tells that something is asked of the model, where enough of it is said for that to be doubtful.
 * It looks at what the search answers: the search has to be learnt before.
 */
export function learnAsksModel(knowledge: Knowledge) {
  const { model, besideModel, beginnings } = askedSets('tuning');
  const ofTheModel = model.filter(({ resource }) => resource === undefined);
  const cases = [
    ...all(ofTheModel, true),
    ...all([...others(), ...beginnings], false),
    ...all(besideModel, false, besideModelCount),
  ].flatMap(({ q, isSo, count }): YesNo[] => {
    const facts = modelFacts(open(knowledge, q));
    return mayAskModel(facts) ? [{ features: asksModel.signsOf(facts), isSo, count }] : [];
  });
  return learnt(modelSigns, cases);
}

/** Learns from nothing what tells that somebody begins, and the diagnosis is what they look for. It looks at the search too. */
export function learnBegins(knowledge: Knowledge) {
  const { model, besideModel, beginnings } = askedSets('tuning');
  const cases = [...all(beginnings, true, beginningsCount), ...all([...others(), ...model, ...besideModel], false)].map(
    ({ q, isSo, count }): YesNo => ({ features: begins.signsOf(beginFacts(open(knowledge, q))), isSo, count }),
  );
  return learnt(beginSigns, cases);
}

/**
 * Learns from nothing what tells that something is said that is no answer to the question that waits, from what is said so, from
 * replies, and from what is asked meanwhile.
 */
export function learnSays(knowledge: Knowledge) {
  const { sayings, replies, questions } = askedSets('tuning');
  const places = [...new Set(replies.map(({ at }) => at))];
  const answers = replies.filter(({ value, aside, kind }) => value !== null || aside || unsettled.has(kind));
  const asides = questions.map(({ q }, nth) => ({ at: places[nth % places.length] ?? '', q }));
  const cases = [
    ...sayings.map(({ at, q, said }) => ({ at, q, said, count: sayingsCount })),
    ...answers.map(({ at, q }) => ({ at, q, said: null, count: 1 })),
    ...asides.map(({ at, q }) => ({ at, q, said: null, count: asidesCount })),
  ].map(({ at, q, said, count }): YesNo => {
    const facts = sayingFacts(
      openTurn(knowledge, memoryAt(knowledge, at), { type: 'message', utterance: knowledge.read(q) }),
    );
    // What sounds like another saying than it is would be taken for that.
    return { features: says.signsOf(facts), isSo: facts.sound.id === said, count };
  });
  return learnt(sayingSigns, cases);
}

/** What is asked that is neither of the model nor how somebody begins. */
function others(): { q: string }[] {
  const asked = askedSets('tuning');
  const tuning = labelled('tuning');
  const sets = tuningSets();
  return [
    ...[...asked.questions, ...asked.tasks, ...asked.outOfScope, ...asked.orders],
    ...[...tuning.questions, ...tuning.tasks, ...tuning.outOfScope, ...tuning.tasksAway],
    ...[...sets.questions, ...sets.outOfScope],
    ...labelledAnswers('tuning'),
  ];
}

function all(questions: readonly { q: string }[], isSo: boolean, count = 1): Labelled[] {
  return questions.map(({ q }) => ({ q, isSo, count }));
}

function open(knowledge: Knowledge, q: string): OpenTurn {
  return openTurn(knowledge, emptyMemory, { type: 'message', utterance: knowledge.read(q) });
}

function learnt(table: readonly { name: string }[], cases: readonly YesNo[]) {
  const weights = learnYesNo(cases);
  return {
    madeFrom: fingerprint(),
    weights: Object.fromEntries(table.map(({ name }, at) => [name, Number((weights[at] ?? 0).toFixed(decimals))])),
  };
}
