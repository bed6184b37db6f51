import { expect, test } from 'vitest';
import { modelListReply } from '../../dialogs/reply/model-list-reply.ts';
import { loadContent } from '../../knowledge/load/load-content.ts';
import { locales, sentences } from '../../locales/sentences.ts';

const content = loadContent();

test.each(locales)('in %s, the areas of the model are said to be as many as there are', (locale) => {
  const { dimensions } = content;
  const fewer = { ...content, dimensions: dimensions.slice(0, 13) };
  for (const id of ['dimensions', 'source'] as const) {
    expect(modelListReply(content, sentences(locale), id).text).toContain(` ${dimensions.length} `);
    expect(modelListReply(fewer, sentences(locale), id).text).toContain(' 13 ');
  }
});
