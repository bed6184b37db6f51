import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { guideWithRole } from '../../knowledge/guide-with-role.ts';
import { sentences } from '../../locales/sentences.ts';
import { currentPlace } from '../engine/current-place.ts';
import type { Intent } from '../intent.ts';
import { emptyMemory, type Memory } from '../memory.ts';
import { answerReply } from '../reply/answer-reply.ts';
import { aboutChoice, chooseTarget } from '../reply/choose-target.ts';
import { compareReply } from '../reply/compare-reply.ts';
import { dimensionReply } from '../reply/dimension-reply.ts';
import { keptDiagnosis } from '../reply/kept-diagnosis.ts';
import { listAnswers } from '../reply/list-answers.ts';
import { listDimensions } from '../reply/list-dimensions.ts';
import { planReply } from '../reply/plan-reply.ts';
import { aboutSeveral, severalReplies } from '../reply/several-replies.ts';
import { unknownReply } from '../reply/unknown-reply.ts';
import { unreadHint } from '../reply/unread-hint.ts';
import { whyReply } from '../reply/why-reply.ts';
import { wordingReply } from '../reply/wording-reply.ts';
import { changeQuestion } from './change-question.ts';
import { goOn, type Response, say } from './go-on.ts';
import { recordAnswer } from './record-answer.ts';
import { respondToCommand } from './respond-to-command.ts';
import { speak } from './speak-reply.ts';
import { startAfresh, startGuide } from './start-guide.ts';

/**
 * The replies to an intent and what the conversation remembers after them.
 * @param today ISO date
 */
export function respond(knowledge: Knowledge, before: Memory, intent: Intent, today: string): Response {
  const { content } = knowledge;
  const t = sentences(before.locale);
  const memory: Memory = { ...before, pending: null, topicAsked: null };
  switch (intent.type) {
    case 'welcome':
      return keptDiagnosis(knowledge, memory) ?? say(memory, t('welcome'), welcomeButtons(knowledge, memory));
    case 'lean-on': {
      const last = content.services.has(intent.service) ? { service: intent.service, topic: 'que-es' } : before.last;
      return { memory: { ...before, last }, replies: [], forget: false };
    }
    case 'command':
      return respondToCommand(knowledge, memory, intent.command, today);
    case 'speak':
      return speak(knowledge, memory, intent.locale);
    case 'confirmed': {
      if (intent.what === 'restart') return startAfresh(knowledge, memory, today);
      const { locale, localeChosen, toldIn } = memory;
      const fresh: Memory = { ...emptyMemory, locale, localeChosen, toldIn };
      return { ...say(fresh, t('deleted'), welcomeButtons(knowledge, fresh)), forget: true };
    }
    case 'declined':
      return goOn(knowledge, memory, [], t('kept'));
    case 'start-guide':
      return startGuide(knowledge, memory, intent.guide, today);
    case 'answer-question':
      return recordAnswer(knowledge, memory, intent, today);
    case 'change-question':
      return changeQuestion(knowledge, memory, intent.guide, intent.question, today);
    case 'why':
      return whyReply(knowledge, memory);
    case 'show-dimension':
      return dimensionReply(knowledge, memory, intent.dimension);
    case 'show-wording':
      return wordingReply(knowledge, memory, intent.dimension);
    case 'compare':
      return compareReply(knowledge, memory);
    case 'which-town':
      return whichTown(knowledge, memory, intent.codes);
    case 'unread-reply':
      return goOn(knowledge, memory, [], unreadHint(knowledge, memory, intent.problem));
    case 'show-target': {
      const reply = answerReply(content, t, intent.target, intent);
      if (!reply) return say(memory, t('notUnderstood'), welcomeButtons(knowledge, memory));
      return goOn(knowledge, { ...memory, last: intent.target }, [reply], t('continueGuide'));
    }
    case 'show-several': {
      const last = aboutSeveral(intent.asked);
      return goOn(knowledge, { ...memory, last }, severalReplies(content, t, intent.asked), t('continueGuide'));
    }
    case 'choose-target': {
      const reply = chooseTarget(content, t, intent.alternatives);
      return { memory: { ...memory, last: aboutChoice(intent.alternatives) }, replies: [reply], forget: false };
    }
    case 'which-service':
      return say({ ...memory, topicAsked: intent.topic }, t('whichService'));
    case 'show-plan': {
      const reply = planReply(content, t, memory, intent.form);
      return reply
        ? { memory: { ...memory, reopened: null }, replies: [reply], forget: false }
        : startGuide(knowledge, memory, guideWithRole(content, 'diagnosis')?.id ?? null, today);
    }
    case 'list-dimensions':
      return listDimensions(knowledge, memory);
    case 'list-answers':
      return listAnswers(knowledge, memory);
    case 'unknown':
      return {
        memory,
        replies: [unknownReply(content, t, intent.elsewhere)],
        forget: false,
      };
  }
}

/** What to do first: start each guide, or see what can be asked. */
export function welcomeButtons(knowledge: Knowledge, memory: Memory) {
  const t = sentences(memory.locale);
  return [
    ...[...knowledge.content.guides.values()].map((guide) => ({ label: guide.title, value: { guide: guide.id } })),
    { label: t('whatCanIAsk'), value: { command: 'help' as const } },
  ];
}

function whichTown(knowledge: Knowledge, memory: Memory, codes: readonly string[]): Response {
  const t = sentences(memory.locale);
  const question = currentPlace(knowledge.content, memory)?.place.current;
  const guide = memory.guide?.id ?? '';
  const buttons = codes.flatMap((code) => {
    const town = knowledge.townByCode(code);
    if (!town || !question) return [];
    return [{ label: `${town.name} (${town.comarca})`, value: { guide, question: question.id, option: code } }];
  });
  return say(memory, t('population.whichTown'), buttons);
}
