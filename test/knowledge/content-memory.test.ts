import { expect, test } from 'vitest';
import type { Content } from '../../knowledge/content.ts';
import { createKnowledge, knowledgeInSteps } from '../../knowledge/create-knowledge.ts';
import type { ContentMemory } from '../../knowledge/understand/content-memory.ts';
import { atOnce } from '../../knowledge/understand/steps.ts';
import { content as all } from '../dialogs/real-content.ts';
import { askedSets } from '../understanding/asked.ts';

/** Three services are enough to tell, and quick to read. */
const kept = ['enotum', 't-cat', 'eacat'];
const content: Content = {
  ...all,
  services: new Map([...all.services].filter(([id]) => kept.includes(id))),
  matters: new Map(),
};

/** Every fortieth question of those to learn from, and words that an edit below adds or takes away. */
const texts = [
  ...askedSets('tuning').questions.flatMap(({ q }, at) => (at % 40 === 0 ? [q] : [])),
  'com es fa un xerinola a l’e-NOTUM?',
  'quant costa el Notifica?',
  'què és Localret?',
];

/** A service with something of it changed. */
function withService(
  id: string,
  change: (service: Content['services'] extends Map<string, infer S> ? S : never) => object,
): Content {
  const service = content.services.get(id);
  if (!service) throw new Error(`no service ${id}`);
  return { ...content, services: new Map(content.services).set(id, { ...service, ...change(service) }) };
}

const edits: Record<string, Content> = {
  'the same': content,
  'a new word in a question': withService('enotum', ({ questions }) => ({
    questions: questions.map((each, at) =>
      at === 0 ? { ...each, also: [...each.also, 'com es fa un xerinola?'] } : each,
    ),
  })),
  'the new word taken away again, and questions with it': withService('enotum', ({ questions }) => ({
    questions: questions.slice(4),
  })),
  'another name of a service': withService('enotum', ({ aliases }) => ({ aliases: [...aliases, 'Notifica'] })),
};

test('content that is read after another answers as if it were the first', () => {
  const memory: ContentMemory = { last: null };
  for (const [edit, edited] of Object.entries(edits)) {
    const after = atOnce(knowledgeInSteps(edited, memory));
    const first = createKnowledge(edited);
    for (const text of texts) {
      const explained = after.explain(after.read(text));
      expect(explained, `${edit}: ${text}`).toEqual(first.explain(first.read(text)));
    }
    expect(['xerinola', 'notifica', 'notificacio'].map(after.hasWord)).toEqual(
      ['xerinola', 'notifica', 'notificacio'].map(first.hasWord),
    );
  }
});
