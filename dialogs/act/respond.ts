import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { guideWithRole } from '../../knowledge/guide-with-role.ts';
import { sentences } from '../../locales/sentences.ts';
import { currentPlace, currentQuestion } from '../engine/current-place.ts';
import type { Intent } from '../intent.ts';
import { emptyMemory, type Memory } from '../memory.ts';
import { isPopulationAnswer } from '../questions/population-answer.ts';
import type { Reply } from '../replies.ts';
import { answerReply } from '../reply/answer-reply.ts';
import { askLack } from '../reply/ask-lack.ts';
import { besidesOf } from '../reply/besides-of.ts';
import { checklistPoint, checklistReply } from '../reply/checklist-reply.ts';
import { chooseReading } from '../reply/choose-reading.ts';
import { chooseTarget } from '../reply/choose-target.ts';
import { compareReply } from '../reply/compare-reply.ts';
import { dimensionReply } from '../reply/dimension-reply.ts';
import { doubtfulAnswer, isDoubtful } from '../reply/doubtful-answer.ts';
import { dutyListReply } from '../reply/duty-list-reply.ts';
import { explainedText } from '../reply/explained-text.ts';
import { guideReply } from '../reply/guide-reply.ts';
import { listAnswers } from '../reply/list-answers.ts';
import { listDimensions } from '../reply/list-dimensions.ts';
import { lookalikeReply } from '../reply/lookalike-reply.ts';
import { modelReply } from '../reply/model-reply.ts';
import { offerDiagnosis } from '../reply/offer-diagnosis.ts';
import { planFilesReply } from '../reply/plan-files-reply.ts';
import { planMatterReply } from '../reply/plan-matter-reply.ts';
import { planReply } from '../reply/plan-reply.ts';
import { reminderReply } from '../reply/reminder-reply.ts';
import { resourceReply } from '../reply/resource-reply.ts';
import { severalReplies } from '../reply/several-replies.ts';
import { notShared } from '../reply/shared-reply.ts';
import { unknownReply } from '../reply/unknown-reply.ts';
import { unreadHint } from '../reply/unread-hint.ts';
import { welcomeButtons } from '../reply/welcome-buttons.ts';
import { whichTownReply } from '../reply/which-town-reply.ts';
import { whyReply } from '../reply/why-reply.ts';
import { wordingReply } from '../reply/wording-reply.ts';
import { changeQuestion } from './change-question.ts';
import { aboutChoice, aboutSeveral } from './last-answer.ts';
import { openKeptDiagnosis } from './open-kept-diagnosis.ts';
import { recordAnswer } from './record-answer.ts';
import { respondToCommand } from './respond-to-command.ts';
import { answer, type Response, say } from './response.ts';
import { resume } from './resume.ts';
import { resumeInShort } from './resume-in-short.ts';
import { letSee, offerToShare, stopSeeing } from './share.ts';
import { speak } from './speak.ts';
import { startAfresh, startGuide } from './start-guide.ts';

/**
 * The replies to an intent and what the conversation remembers after them.
 * @param today ISO date
 */
export function respond(knowledge: Knowledge, before: Memory, intent: Intent, today: string): Response {
  const { content } = knowledge;
  const t = sentences(before.locale);
  const memory: Memory = { ...before, pending: null, topicAsked: null, lackOf: null };
  switch (intent.type) {
    case 'welcome':
      return openKeptDiagnosis(knowledge, memory) ?? say(memory, t('welcome'), welcomeButtons(content, t));
    case 'returned':
      return resume(knowledge, before, [], null);
    case 'lean-on': {
      const last = content.services.has(intent.service) ? { service: intent.service, topic: 'que-es' } : before.last;
      return answer({ ...before, last });
    }
    case 'not-useful':
      return answer(memory, askLack(t, intent));
    case 'write-lack': {
      const { type, ...lackOf } = intent;
      return say({ ...memory, lackOf }, t('lack.write'));
    }
    case 'lacked':
      return resume(knowledge, memory, say(memory, t('lack.thanks')).replies, t('continueGuide'));
    case 'unreadable':
      return resume(knowledge, memory, [], t('unreadable'));
    case 'command':
      return respondToCommand(knowledge, memory, intent.command, today);
    case 'speak':
      return speak(knowledge, memory, intent.locale);
    case 'confirmed': {
      if (intent.what === 'restart') return startAfresh(knowledge, memory, today);
      if (intent.what === 'share') return letSee(knowledge, memory, true);
      const { locale, localeChosen, toldIn } = memory;
      const fresh: Memory = { ...emptyMemory, locale, localeChosen, toldIn };
      return { ...say(fresh, t('deleted'), welcomeButtons(content, t)), forget: true };
    }
    case 'declined':
      if (before.pending === 'share') return aside(knowledge, memory, notShared(knowledge, t, memory));
      return resume(knowledge, memory, [], t('kept'));
    case 'start-guide':
      return startGuide(knowledge, memory, intent.guide, today, intent.beforehand);
    case 'show-guide':
      return aside(knowledge, memory, guideReply(content, t, intent.guide));
    case 'answer-question':
      return recordAnswer(knowledge, memory, intent, today);
    case 'change-question':
      return changeQuestion(knowledge, memory, intent.guide, intent.question, today);
    case 'why':
      return why(knowledge, memory);
    case 'show-dimension':
      return aside(knowledge, memory, dimensionReply(content, t, intent.dimension));
    case 'show-wording':
      return aside(knowledge, memory, wordingReply(content, t, memory, intent.dimension));
    case 'show-model':
      return aside(knowledge, memory, modelReply(content, t, memory.locale, intent, peopleHere(memory)));
    case 'show-lookalike':
      return aside(knowledge, memory, lookalikeReply(content, t, intent.lookalike));
    case 'show-resource':
      return aside(knowledge, memory, resourceReply(content, t, intent.resource));
    case 'compare': {
      const reply = compareReply(content, t, memory);
      return reply ? answer(memory, reply) : resume(knowledge, memory, [], t('diagnosis.nothingToCompare'));
    }
    case 'which-town':
      return answer(memory, whichTownReply(knowledge, t, memory, intent.codes));
    case 'unread-reply': {
      const hint = unreadHint(content, memory, intent.problem);
      const isSettled = intent.problem === null && intent.near.length === 0;
      return isSettled ? resume(knowledge, memory, [], hint) : resumeInShort(knowledge, memory, hint, intent.near);
    }
    case 'explain-options':
      return resumeInShort(knowledge, memory, explainedText(content, t, memory, intent.options), []);
    case 'ask-again':
      return resume(knowledge, memory, [], null);
    case 'show-target': {
      const { target, probability, alternatives } = intent;
      const besides = besidesOf(content, target, probability, alternatives);
      const found = answerReply(content, t, target, { ...intent, besides });
      if (!found) return say(memory, t('notUnderstood'), welcomeButtons(content, t));
      const reply = isDoubtful(intent) ? doubtfulAnswer(content, t, found, alternatives) : found;
      const near = alternatives.map(({ service, topic, question }) => ({ service, topic, question }));
      const last = { ...target, ...(near.length > 0 && { near }) };
      return resume(knowledge, { ...memory, last }, [reply], t('continueGuide'));
    }
    case 'show-several': {
      const last = aboutSeveral(intent.asked);
      return resume(knowledge, { ...memory, last }, severalReplies(content, t, intent.asked), t('continueGuide'));
    }
    case 'choose-target': {
      const last = aboutChoice(intent.alternatives);
      return answer({ ...memory, last }, chooseTarget(content, t, intent.alternatives, intent.why));
    }
    case 'choose-reading':
      return answer(memory, chooseReading(content, t, memory, intent) ?? chooseTarget(content, t, intent.alternatives));
    case 'which-service':
      return say({ ...memory, topicAsked: intent.topic }, t('whichService'));
    case 'show-plan': {
      const reply = dutyListReply(content, t, memory, intent.form) ?? planReply(content, t, memory, intent.form);
      if (!reply) return startGuide(knowledge, memory, guideWithRole(content, 'diagnosis')?.id ?? null, today);
      const shown = { ...memory, reopened: null };
      // Whoever shared it is told what is seen of it; whoever did not has been asked at its end.
      const told = memory.shared.length > 0 ? offerToShare(knowledge, shown, today) : { memory: shown, replies: [] };
      return answer(told.memory, reply, ...told.replies);
    }
    case 'show-plans':
      return openKeptDiagnosis(knowledge, memory) ?? say(memory, t('noPlans'), offerDiagnosis(content, t));
    // From now on it is the plan that is spoken of: «i com l'imprimeixo?».
    case 'keep-plan':
      return aside(knowledge, { ...memory, last: null }, planFilesReply(content, t, memory, intent.wish, today));
    // So is it after what is asked of it.
    case 'ask-of-plan':
      return aside(knowledge, { ...memory, last: null }, planMatterReply(content, t, memory, intent));
    case 'ask-of-checklist': {
      const current = currentPlace(content, memory);
      if (!current) return say(memory, t('notUnderstood'));
      const { guide, place } = current;
      const point = intent.at === null ? null : checklistPoint(content, t, guide.id, place, intent.at);
      return answer({ ...memory, last: null }, point ?? checklistReply(content, t, guide.id, place));
    }
    case 'remind':
      return aside(knowledge, { ...memory, last: null }, reminderReply(content, t, memory, intent.term, today));
    case 'unremind':
      return aside(knowledge, memory, { type: 'reminder', day: null, isEarlier: false, buttons: [] });
    case 'let-see':
      return letSee(knowledge, memory, intent.sure, intent.who);
    case 'stop-seeing':
      return stopSeeing(knowledge, memory);
    case 'reminded': {
      const kept = openKeptDiagnosis(knowledge, memory);
      if (!kept) return say(memory, t('keep.reminding'), offerDiagnosis(content, t));
      return { ...kept, replies: [...say(memory, t('keep.reminding')).replies, ...kept.replies] };
    }
    case 'list-dimensions':
      return answer(memory, listDimensions(content, t, memory) ?? listAnswers(content, t, memory));
    case 'list-answers':
      return answer(memory, listAnswers(content, t, memory));
    case 'unknown':
      return answer(memory, unknownReply(content, t, intent.elsewhere, intent.perhaps, intent.told));
  }
}

/** People in the town of the guide under way, when it was said. */
function peopleHere({ guide }: Memory): number | null {
  return Object.values(guide?.answers ?? {}).find(isPopulationAnswer)?.population ?? null;
}

/** Why the question that waits is asked, and the question again. */
function why(knowledge: Knowledge, memory: Memory): Response {
  const question = currentQuestion(knowledge.content, memory);
  if (!question) return say(memory, sentences(memory.locale)('notUnderstood'));
  return resume(knowledge, memory, [whyReply(question)], null);
}

/** Something said while a guide may be under way, which then goes on; null when the content no longer has it. */
function aside(knowledge: Knowledge, memory: Memory, reply: Reply | null): Response {
  const t = sentences(memory.locale);
  return reply ? resume(knowledge, memory, [reply], t('continueGuide')) : say(memory, t('notUnderstood'));
}
