import type { ElsewhereId } from '../../knowledge/knowledge.ts';
import type { Sentences } from '../../locales/sentences.ts';
import type { TextReply } from '../replies.ts';

/** What is not ours: who knows, and what can be asked instead. */
export function unknownReply(t: Sentences, elsewhere: ElsewhereId | null): TextReply {
  return {
    type: 'text',
    text: t(unknownKey(elsewhere)),
    buttons: [
      { label: t('whatCanIAsk'), value: { command: 'help' } },
      { label: t('talkToPerson'), value: { command: 'human' } },
    ],
  };
}

/** A citizen is told who this is for, and an insult gets no echo; anything else is simply not ours. */
export function unknownKey(elsewhere: ElsewhereId | null) {
  if (elsewhere === 'citizen') return 'unknownCitizen';
  return elsewhere === 'insult' ? 'unknownInsult' : 'unknown';
}
