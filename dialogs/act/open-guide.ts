import type { Answers, Memory } from '../memory.ts';

/** Makes a guide the one under way, with the answers it had. */
export function openGuide(memory: Memory, id: string): Memory {
  const { guide, aside } = memory;
  if (guide?.id === id) return { ...memory, paused: false, reopened: null };
  const { [id]: answers = {}, ...others } = aside;
  return {
    ...memory,
    paused: false,
    reopened: null,
    guide: { id, answers },
    aside: guide ? { ...others, [guide.id]: guide.answers } : others,
  };
}

/** The same memory with other answers to the guide under way. */
export function withAnswers(memory: Memory, id: string, answers: Answers): Memory {
  return { ...memory, guide: { id, answers } };
}
