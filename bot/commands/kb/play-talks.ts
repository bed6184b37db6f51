import type { Content } from '../../../knowledge/content.ts';
import { createKnowledge } from '../../../knowledge/create-knowledge.ts';
import { takeBegunWith } from '../../prepare/take-begun-with.ts';
import { playTalk } from './play-talk.ts';

/** Conversations to be held with some content: what the person writes in each, turn by turn. */
export interface Talks {
  /** Null: that of the kept start that the process begins from. */
  content: Content | null;
  talks: readonly (readonly string[])[];
  /** ISO date. */
  today: string;
}

/* Holds conversations in a process of its own, and says what each came to (`Played`), in their order. */
process.once('message', ({ content, talks, today }: Talks) => {
  const knowledge = content ? createKnowledge(content) : takeBegunWith();
  if (!knowledge) throw new Error('it began with no content');
  process.send?.(
    talks.map((said) => playTalk(knowledge, said, today)),
    () => process.disconnect(),
  );
});
