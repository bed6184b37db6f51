import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import type { Utterance } from '../../knowledge/understand/utterance/utterance.ts';
import type { Intent } from '../intent.ts';
import type { Memory } from '../memory.ts';
import { answerFromButton } from './answer-from-button.ts';

/**
 * The name of a service and nothing else, when it was waited for: «la T-CAT» after «T-CAT or idCAT?», the only one offered
 * that it can be; or after «of which service?».
 */
export function chosenInWords(knowledge: Knowledge, memory: Memory, utterance: Utterance): Intent | null {
  const offered = memory.offered.flatMap(({ value }) =>
    'service' in value && value.from === undefined ? [value] : [],
  );
  if (offered.length < 2 && !memory.topicAsked) return null;
  const { named, cues, stems } = utterance.terms;
  const [service] = named.keys();
  if (!service || named.size > 1 || cues.size > 0 || stems.size > 0) return null;
  if (memory.topicAsked) return answerFromButton(knowledge.content, { service, topic: memory.topicAsked });
  if (utterance.leans) return null;
  const [only, another] = offered.filter((value) => value.service === service);
  return only && !another ? answerFromButton(knowledge.content, only) : null;
}
