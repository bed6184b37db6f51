import { expect, onTestFinished, test } from 'vitest';
import { createDocuments } from '../../bot/documents/documents.ts';
import { newDocumentId } from '../../bot/documents/published-plan.ts';
import { createSqliteStore } from '../../bot/storage/sqlite-store.ts';
import { emptyMemory } from '../../dialogs/memory.ts';
import { content, tona } from './dated-plans.ts';

test('a document for which there is no room is refused before anything is read, laid out or drawn for it', async () => {
  const store = createSqliteStore(':memory:');
  const looked: string[] = [];
  const watched = {
    ...store,
    readDocument(id: string) {
      looked.push(id);
      return store.readDocument(id);
    },
  };
  const [one, other] = [newDocumentId(), newDocumentId()];
  for (const id of [one, other]) {
    const input = { guide: 'diagnosi', answers: tona, locale: 'ca' as const, date: '2026-11-25' };
    const document = { id, expires: Number.MAX_SAFE_INTEGER, input };
    await store.save({
      conversationId: id,
      kept: { memory: emptyMemory },
      version: 0,
      activities: [],
      forget: false,
      document,
    });
  }
  const known = { localised: { ca: content, es: content, en: content } };
  const documents = createDocuments({ current: () => known }, watched, () => new Date('2026-11-25'), 1);
  onTestFinished(async () => {
    await documents.close();
    await store.close();
  });

  const forms = ['png', 'pdf', 'docx'] as const;
  const first = forms.map((form) => documents.find(one, form));
  // Two are being written, and one waits for them.
  await new Promise((resolve) => setImmediate(resolve));
  const refused = await Promise.all(forms.map((form) => documents.find(other, form)));
  expect(refused.map(({ state }) => state)).toEqual(['busy', 'busy', 'busy']);
  expect(looked).not.toContain(other);
  // What is written already, or being written, is given all the same; and what needs no writing.
  const given = await Promise.all([documents.find(other, 'json'), documents.find(one, 'docx'), ...first]);
  expect(given.map(({ state }) => state)).toEqual(Array(5).fill('found'));
  await expect.poll(async () => (await documents.find(other, 'png')).state, { timeout: 15_000 }).toBe('found');
});
