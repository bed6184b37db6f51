import type { Content } from '../../knowledge/content.ts';
import { nameOf } from '../../knowledge/subjects.ts';
import type { Sentences } from '../../locales/sentences.ts';
import type { AnswerReply, Button, Reply } from '../replies.ts';
import type { Answers } from '../understand/ask/asked.ts';
import { answerReply, factsReply, type Room, sharedRoom } from './answer-reply.ts';
import { doubtful } from './doubtful-answer.ts';
import { unknownKey } from './unknown-reply.ts';

const mostButtons = 3;

/** The answers to one message, one after another, short; their buttons are all under the last. */
export function severalReplies(content: Content, t: Sentences, asked: Answers): Reply[] {
  const { answers, relation, unanswered } = asked;
  const room = sharedRoom(answers.length + (relation ? 1 : 0));
  const related = relation && answerOfRelation(content, t, relation, room);
  const replies = answers.flatMap(({ target, leading, probability, isBeside }) => {
    const reply = answerReply(content, t, target, { leading, room });
    // One that is unlikely and beside what was asked is told as the nearest thing known, here too.
    const isDoubtful = isBeside && probability < doubtful;
    return reply ? [isDoubtful ? { ...reply, title: t('nearestAnswer', { title: reply.title }) } : reply] : [];
  });
  const buttons = buttonsOf(content, replies, answers);
  const all: Reply[] = [...(related ? [related] : []), ...replies];
  if (unanswered) {
    const key = unanswered.elsewhere === 'citizen' ? unknownKey('citizen') : 'unknownRest';
    all.push({ type: 'text', text: t(key), buttons: [] });
  }
  return all.map((reply, at) => ({ ...reply, buttons: at === all.length - 1 ? buttons : [] }) as Reply);
}

function answerOfRelation(
  content: Content,
  t: Sentences,
  { target, facts }: NonNullable<Answers['relation']>,
  room: Room,
): AnswerReply | null {
  return target.question === null
    ? factsReply(content, t, target, facts, room)
    : answerReply(content, t, target, { room });
}

/** One button of each answer in turn, with the name of the service where there are several. */
function buttonsOf(content: Content, replies: readonly AnswerReply[], answers: Answers['answers']): Button[] {
  const isSame = new Set(answers.map(({ target }) => target.service)).size === 1;
  const isAnswered = ({ value }: Button) =>
    'topic' in value &&
    value.from === undefined &&
    answers.some(({ target }) => target.service === value.service && target.topic === value.topic);
  const lists = replies.map(({ buttons }, at) => {
    const name = nameOf(content, answers[at]?.target.service ?? '') ?? '';
    const named = ({ label, value }: Button) => ({ label: isSame ? label : `${name}: ${label}`, value });
    return buttons.filter((button) => !isAnswered(button)).map(named);
  });
  const turns = Array.from({ length: mostButtons }, (_, nth) => lists.flatMap((list) => list[nth] ?? [])).flat();
  return [...new Map(turns.map((button) => [button.label, button])).values()].slice(0, mostButtons);
}
