import { answerFromButton } from '../answer-from-button.ts';
import type { OpenTurn } from '../open-turn.ts';
import type { Reading } from '../reading.ts';

/**
 * The name of a service and nothing else, when it was waited for: «la T-CAT» after «T-CAT or idCAT?», the only one offered
 * that it can be; or after «of which service?».
 */
export const serviceWaitedFor: Reading = {
  name: 'service-waited-for',
  when: (turn) => turn.memory.topicAsked !== null || offeredTargets(turn).length > 1,
  read(turn) {
    const { topicAsked: topic } = turn.memory;
    const { named, cues, stems, names } = turn.utterance.terms;
    const [service] = named.keys();
    if (!service || named.size > 1 || cues.size > 0 || stems.size > 0) return null;
    const meant = topic ? { service, topic } : onlyOffered(turn, service);
    const intent = answerFromButton(turn.knowledge.content, meant);
    const [{ start, end } = { start: 0, end: 0 }] = names;
    return intent && { intent, probability: 1, span: { start, end } };
  },
};

function offeredTargets({ memory }: OpenTurn) {
  return memory.offered.flatMap(({ value }) => ('service' in value && value.from === undefined ? [value] : []));
}

function onlyOffered(turn: OpenTurn, service: string) {
  if (turn.utterance.leans) return null;
  const [only, another] = offeredTargets(turn).filter((value) => value.service === service);
  return another ? null : only;
}
