import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import type { CommandId } from '../../knowledge/schema/ids.ts';
import { sentences } from '../../locales/sentences.ts';
import { isAssumed } from '../engine/answered.ts';
import { currentPlace, currentQuestion } from '../engine/current-place.ts';
import type { Memory } from '../memory.ts';
import { helpButtons } from '../reply/help-buttons.ts';
import { humanReply } from '../reply/human-reply.ts';
import { listAnswers } from '../reply/list-answers.ts';
import { offerDiagnosis } from '../reply/offer-diagnosis.ts';
import { unreadHint } from '../reply/unread-hint.ts';
import { closeReopened, stepBack } from './change-question.ts';
import { openKeptDiagnosis } from './open-kept-diagnosis.ts';
import { answer, type Response, say } from './response.ts';
import { resume } from './resume.ts';
import { speak } from './speak.ts';
import { startAfresh } from './start-guide.ts';

/** Losing fewer answers than this needs no confirmation. */
const worthConfirming = 2;

/** What each command does; those that answer a question of a guide never get here while it is being asked. */
export function respondToCommand(knowledge: Knowledge, memory: Memory, command: CommandId, today: string): Response {
  const t = sentences(memory.locale);
  const start = offerDiagnosis(knowledge.content, t);
  switch (command) {
    case 'help':
      return resume(
        knowledge,
        memory,
        say(memory, t('help'), helpButtons(knowledge.content, t, memory)).replies,
        t('continueGuide'),
      );
    case 'greeting':
      if (!currentQuestion(knowledge.content, memory)) {
        const kept = openKeptDiagnosis(knowledge, memory);
        if (kept) return kept;
      }
      return resume(
        knowledge,
        memory,
        say(memory, t('greeting'), memory.guide ? [] : start).replies,
        t('continueGuide'),
      );
    case 'thanks':
      return resume(knowledge, memory, say(memory, t('thanks')).replies, t('continueGuide'));
    case 'bye':
      return say(memory, t('bye'));
    case 'language':
      return speak(knowledge, memory, null);
    case 'human':
      return resume(knowledge, memory, [humanReply(knowledge, t, memory)], t('continueGuide'));
    case 'back':
      return stepBack(knowledge, memory, today);
    case 'summary':
      return answer(memory, listAnswers(knowledge.content, t, memory));
    case 'cancel':
      if (memory.reopened !== null) return closeReopened(knowledge, memory, today);
      if (!memory.guide || memory.paused) return say(memory, t('nothingToCancel'), start);
      return pause(knowledge, memory, memory.guide.id);
    case 'restart': {
      const count = answersGiven(knowledge, memory);
      if (count < worthConfirming) return startAfresh(knowledge, memory, today);
      return say({ ...memory, pending: 'restart' }, t('restartConfirm', { count }), [
        { label: t('restartYes'), value: { command: 'restart-now' } },
        { label: t('restartNo'), value: { command: 'decline' } },
      ]);
    }
    case 'delete-data': {
      const seenToo = memory.shared.length > 0 ? [t('sharing.deletedToo')] : [];
      return say({ ...memory, pending: 'delete-data' }, [t('deleteConfirm'), ...seenToo].join(' '), [
        { label: t('deleteYes'), value: { command: 'delete-data-now' } },
        { label: t('deleteNo'), value: { command: 'decline' } },
      ]);
    }
    case 'skip':
    case 'unknown':
      return resume(
        knowledge,
        memory,
        [],
        currentQuestion(knowledge.content, memory) ? t('cannotSkip') : t('notUnderstood'),
      );
    case 'yes':
    case 'no':
      return resume(knowledge, memory, [], unreadHint(knowledge.content, memory, null));
  }
}

/** How many answers the person has given, without what was taken for granted. */
function answersGiven({ content }: Knowledge, memory: Memory): number {
  const { byId } = currentPlace(content, memory)?.guide ?? {};
  return Object.entries(memory.guide?.answers ?? {}).filter(([id, answer]) => {
    const question = byId?.get(id)?.question;
    return !question || (question.of === undefined && !isAssumed({ question, answer }));
  }).length;
}

/** Leaves the guide where it is, and says how to come back to it. */
function pause(knowledge: Knowledge, memory: Memory, guide: string): Response {
  const phrase = knowledge.content.guides.get(guide)?.phrases[0];
  return say({ ...memory, paused: true }, sentences(memory.locale)('paused', { phrase }));
}
