import type { Knowledge } from '../../../knowledge/create-knowledge.ts';
import type { ElsewhereId } from '../../../knowledge/schema/ids.ts';
import type { Found } from '../../../knowledge/understand/retrieval/search.ts';
import type { Piece, Utterance } from '../../../knowledge/understand/utterance.ts';
import type { Memory } from '../../memory.ts';
import { askInContext } from './ask-in-context.ts';
import { askTogether } from './ask-together.ts';
import { type Answer, type Answers, answers, asAsked } from './asked.ts';

const mostAnswers = 3;
/** A message of more questions than this is one long question: nobody asks so many things at once. */
const mostQuestions = 4;
/** What a question with words of its own, and no service named, must account for to be one by itself. */
const sureByItself = 0.35;

/**
 * The answers of a message with several questions: «què és e-NOTUM i quant costa el T-CAT?». What is not clearly a
 * question by itself («…i quins s'omplen sols?») is part of the one before it.
 * @returns null when it has one question
 */
export function askSeveral(knowledge: Knowledge, utterance: Utterance, last: Memory['last']): Answers | null {
  const { pieces } = utterance;
  const asking = pieces.filter((piece) => piece.asks);
  if (asking.length < 2 || asking.length > mostQuestions) return null;
  const all: Answer[] = [];
  let relation: Answers['relation'] = null;
  let unanswered: Answers['unanswered'] = null;
  let about = utterance.leans && last ? last : (namedAhead(pieces) ?? last);
  for (const { utterance: piece, asks, joined } of pieces) {
    const [named] = piece.terms.named.keys();
    if (!asks) {
      if (named) about = { service: named, topic: 'que-es' };
      continue;
    }
    const asked = askPiece(knowledge, piece, about, joined);
    if (asked === null) return null;
    if (asked.kind === 'unknown') unanswered = { elsewhere: asked.elsewhere };
    else {
      relation ??= asked.relation;
      all.push(...asked.answers);
      const [main, ...beside] = asked.answers;
      about = {
        service: main.target.service,
        topic: main.target.topic,
        question: main.target.question,
        beside: beside.map(({ target }) => target.service),
      };
    }
  }
  const [first, ...others] = distinct(all).slice(0, mostAnswers);
  if (!first || (others.length === 0 && !unanswered)) return null;
  return { ...answers([first, ...others], relation), unanswered };
}

/** What a piece asks; null when it is no question by itself, and so the message is one. */
function askPiece(
  knowledge: Knowledge,
  utterance: Utterance,
  about: Memory['last'],
  joined: boolean,
): Answers | { kind: 'unknown'; elsewhere: ElsewhereId } | null {
  const { terms } = utterance;
  const found = askInContext(knowledge, utterance, about);
  if (found.kind === 'unknown')
    return found.elsewhere && !joined ? { kind: 'unknown', elsewhere: found.elsewhere } : null;
  const isBare = [...terms.stems.keys()].every((each) => terms.inCue.has(each));
  // Without a name, it goes on about what the message was about, or it is no question by itself.
  const isElsewhere =
    about !== null && terms.named.size === 0 && found.kind === 'answer' && found.target.service !== about.service;
  if (isElsewhere) return null;
  const isByItself = terms.named.size > 0 || (isBare ? terms.cues.size > 0 : !joined && isSure(found));
  if (!isByItself) return null;
  const asked = askTogether(knowledge, utterance, about, found) ?? asAsked(knowledge, utterance, found);
  return asked.kind === 'answers' ? asked : null;
}

function isSure(found: Found): boolean {
  return found.kind === 'answer' && found.target.probability >= sureByItself;
}

/** «què és i quant costa l'e-NOTUM?»: the name comes with the last of the questions that are joined. */
function namedAhead([first, ...others]: readonly Piece[]): Memory['last'] {
  const apart = others.findIndex(({ joined }) => !joined);
  const joined = apart < 0 ? others : others.slice(0, apart);
  for (const piece of first ? [first, ...joined] : []) {
    const [service] = piece.utterance.terms.named.keys();
    if (service) return { service, topic: 'que-es' };
  }
  return null;
}

function distinct(all: readonly Answer[]): Answer[] {
  const key = ({ target }: Answer) => [target.service, target.topic, target.question].join('/');
  return [...new Map(all.map((answer) => [key(answer), answer])).values()];
}
