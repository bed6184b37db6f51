import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { buildGuide } from '../../../dialogs/engine/build-guide.ts';
import type { Input } from '../../../dialogs/input.ts';
import { optionIds } from '../../../dialogs/questions/labelled-options.ts';
import type { ButtonValue } from '../../../dialogs/replies.ts';
import type { Content } from '../../../knowledge/content.ts';

const labelledFolder = join(import.meta.dirname, '../../understanding');

/** What a conversation does after it opens a guide, again and again: about half are questions. */
const order = [
  ...['reply', 'reply', 'tap', 'question', 'followUp', 'question', 'order', 'away'],
  ...['question', 'question', 'tap', 'order', 'question', 'reply', 'question', 'followUp'],
] as const;

/**
 * Conversations as people have them, made from the labelled texts and from what can be tapped. Nothing is said twice in
 * all of them, so that whoever remembers what was asked gains nothing; and they are the same every time.
 * @param turns how many turns in all; fewer when there are not so many things to say
 */
export function corpus(content: Content, turns: number): Input[][] {
  const said = new Set<string>();
  const once = (texts: string[]) => texts.filter((text) => !said.has(text) && said.add(text));
  const typed = (texts: string[]) => mixed(once(texts)).map((text): Input => ({ type: 'message', text }));
  const openings = typed([...content.guides.values()].flatMap(({ phrases }) => phrases));
  const left: Record<string, Input[]> = {
    question: typed([...textsOf('questions'), ...textsOf('tasks.yaml')]),
    followUp: typed(content.topics.flatMap(({ cues }) => cues.map((cue) => `i ${cue}?`))),
    reply: typed(textsOf('population')),
    order: typed(textsOf('commands')),
    away: typed([...textsOf('out-of-scope'), ...textsOf('tasks-away')]),
    tap: mixed(taps(content)).map((value): Input => ({ type: 'message', text: '', value })),
  };
  const length = Math.ceil(turns / openings.length);
  return openings.map((opening) => {
    const conversation = [opening];
    for (const kind of Array.from({ length: length - 1 }, (_, at) => order[at % order.length] ?? '')) {
      const next = left[kind]?.pop();
      if (next) conversation.push(next);
    }
    return conversation;
  });
}

/** The labelled texts of every file with this in its name. */
function textsOf(name: string): string[] {
  const files = readdirSync(labelledFolder).filter((file) => file.endsWith('.yaml') && file.includes(name));
  return files.flatMap((file) =>
    (parse(readFileSync(join(labelledFolder, file), 'utf8')) as { q: string }[]).map(({ q }) => q),
  );
}

/** Every option of every guide, and every topic of every service. */
function taps(content: Content): ButtonValue[] {
  const options = [...content.guides.values()].flatMap((guide) =>
    buildGuide(content, guide).questions.flatMap(({ question }) =>
      optionIds(question).map((option) => ({ guide: guide.id, question: question.id, option })),
    ),
  );
  const targets = [...content.services.keys()].flatMap((service) =>
    content.topics.map(({ id: topic }) => ({ service, topic })),
  );
  return [...options, ...targets];
}

/** In an order that looks like chance and is always the same: files have what is alike together. */
function mixed<T>(all: readonly T[]): T[] {
  const stride = 7919;
  const keyed = all.map((each, at) => ({ each, key: (at * stride) % 1009 }));
  return keyed.sort((a, b) => a.key - b.key).map(({ each }) => each);
}
