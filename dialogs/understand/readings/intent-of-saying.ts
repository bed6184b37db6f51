import type { Intent } from '../../intent.ts';
import { explainedOptions, optionsToExplain } from '../../questions/readers/explained-options.ts';
import type { Told } from '../../sounds/sounds-like.ts';
import type { OpenTurn } from '../open-turn.ts';
import { correctionIn } from './corrected-answer.ts';

/** What something said while a question waits asks for. */
export function intentOfSaying(turn: OpenTurn, said: Told): Intent {
  switch (said) {
    case 'change':
      return correctionIn(turn);
    case 'again':
      return { type: 'ask-again' };
    case 'why':
      return { type: 'why' };
    case 'explain':
      return explained(turn);
    case 'language':
      return { type: 'speak', locale: turn.utterance.languageAsked };
    default:
      return { type: 'command', command: said };
  }
}

/** The options that it is about, all of them when none is told apart; where there are none to explain, why it is asked. */
function explained({ knowledge, question, utterance, t }: OpenTurn): Intent {
  if (!question) return { type: 'why' };
  const namesService = utterance.terms.named.size > 0;
  const told = explainedOptions(knowledge, t, question, { asks: 'meaning', utterance, namesService });
  const options = told ?? optionsToExplain(t, question)?.map(({ id }) => id);
  return options ? { type: 'explain-options', options } : { type: 'why' };
}
