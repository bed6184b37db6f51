import type { Target } from '../../knowledge/understand/retrieval/search.ts';
import type { LastAnswer } from '../memory.ts';
import type { Answers } from '../understand/ask/asked.ts';

/** What the conversation is about while nobody has chosen: any of them. */
export function aboutChoice([first, ...others]: readonly Target[]): LastAnswer | null {
  if (!first) return null;
  const beside = [...new Set(others.map(({ service }) => service))].filter((service) => service !== first.service);
  return { service: first.service, topic: first.topic, question: first.question, beside };
}

/** What the conversation is about after several answers: all the services, if it was the same of each; or the last thing asked. */
export function aboutSeveral({ answers }: Answers): LastAnswer {
  const [first, ...others] = answers;
  const services = [...new Set(others.map(({ target }) => target.service))].filter(
    (service) => service !== first.target.service,
  );
  const isTheSame = others.every(({ target }) => target.topic === first.target.topic);
  if (isTheSame && services.length > 0)
    return {
      service: first.target.service,
      topic: first.target.topic,
      question: first.target.question,
      beside: services,
    };
  const { service, topic, question } = (answers.at(-1) ?? first).target;
  return { service, topic, question };
}
