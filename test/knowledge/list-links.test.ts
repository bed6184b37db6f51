import { expect, test } from 'vitest';
import { listLinks } from '../../knowledge/report/list-links.ts';
import { content } from '../dialogs/real-content.ts';

const links = listLinks(content);
const urls = links.map(({ url }) => url);

test('every address is listed once, with the files it is in', () => {
  expect(new Set(urls).size).toBe(urls.length);
  for (const { url, files } of links) {
    expect(() => new URL(url)).not.toThrow();
    expect(files).not.toEqual([]);
  }
});

test('every source of every answer is there', () => {
  for (const { id, topics, questions } of content.services.values()) {
    for (const { sources } of [...Object.values(topics).flat(), ...questions]) {
      for (const { url } of sources) {
        expect(links.find((link) => link.url === url)?.files).toContain(`services/${id}.yaml`);
      }
    }
  }
});

test('an address written in a text is there without the full stop or the bracket after it', () => {
  const [first] = content.portals;
  const text = {
    ...first,
    name: 'A https://exemple.cat/una?a=1. També (https://exemple.cat/dues) i «https://exemple.cat/tres».',
  };
  const found = listLinks({ ...content, portals: [text] as typeof content.portals }).map(({ url }) => url);
  expect(found).toEqual(
    expect.arrayContaining(['https://exemple.cat/una?a=1', 'https://exemple.cat/dues', 'https://exemple.cat/tres']),
  );
});
