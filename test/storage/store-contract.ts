import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import {
  type Holder,
  type Kept,
  type KeptDocument,
  type SavedTurn,
  StaleVersionError,
  type Store,
} from '../../bot/storage/store.ts';
import { emptyMemory } from '../../dialogs/memory.ts';

export interface StoreUnderTest {
  /** @param now the clock that stamps each save; the real one when there is none */
  open(now?: () => Date): Promise<Store>;
  /** Opens again what was closed; null when it does not outlive its process. */
  reopen: (() => Promise<Store>) | null;
  /** Deletes whatever the test left. */
  dispose(): Promise<void>;
}

const oddKeys = [
  ['an emoji', '👩🏽‍💻 conversa'],
  ['quotes', `it's "quoted" \`and\` ''; drop table conversations; --`],
  ['a very long one', 'k'.repeat(5000)],
  ['a property of every object', '__proto__'],
  ['a slash and a percent', 'a/b%2Fc?d=e#f|g'],
  ['a line break', 'first\nsecond'],
  ['accents and l·l', 'Sant Martí de Col·lègit'],
  ['spaces around', '  x  '],
  ['a null character', 'a\0b'],
  ['an unpaired surrogate', 'a\ud800b'],
  ['one that no index takes', randomBytes(3000).toString('base64')],
] as const;

function kept(town: string): Kept {
  return { memory: { ...emptyMemory, guide: { id: 'diagnosi', answers: { town } } } };
}

function turn(conversationId: string, version: number, texts: string[] = [], more: Partial<SavedTurn> = {}): SavedTurn {
  const activities = texts.map((text) => ({ type: 'message', text }));
  return { conversationId, kept: kept(`v${version + 1}`), version, activities, forget: false, ...more };
}

function holder(id: string, now: number): Holder {
  return { id, until: now + 5 * 60_000 };
}

function document(id: string, expires: number): KeptDocument {
  const answers = { town: 'Sant Martí de Col·lègit', tools: ['etram'] };
  return { id, expires, input: { guide: 'diagnosi', answers, locale: 'ca', date: '2026-11-25' } };
}

async function logOf(store: Store, id: string, watermark = 0): Promise<[number, string | undefined][]> {
  return (await store.activitiesAfter(id, watermark)).map(({ sequence, activity }) => [sequence, activity.text]);
}

/** What every store must do; a new one is done when it passes. */
export function storeContract(name: string, prepare: () => StoreUnderTest): void {
  describe(name, () => {
    let prepared: StoreUnderTest | null = null;
    let opened: Store | null = null;

    const open = async (now?: () => Date) => {
      prepared = prepare();
      opened = await prepared.open(now);
      return opened;
    };

    afterEach(async () => {
      await opened?.close();
      await prepared?.dispose();
      opened = null;
      prepared = null;
    });

    test('knows nothing of a conversation that was never saved', async () => {
      const store = await open();
      expect(await store.read('a')).toBeNull();
      expect(await store.activitiesAfter('a', 0)).toEqual([]);
    });

    test('gives back what was saved, with a version that grows', async () => {
      const store = await open();
      await store.save(turn('a', 0, [], { kept: kept('Tona') }));
      const first = await store.read('a');
      expect(first?.kept).toEqual(kept('Tona'));
      await store.save(turn('a', first?.version ?? 0, [], { kept: kept('Vic') }));
      const second = await store.read('a');
      expect(second?.kept).toEqual(kept('Vic'));
      expect(second?.version).toBeGreaterThan(first?.version ?? 0);
    });

    test('gives a copy: changing it changes nothing kept', async () => {
      const store = await open();
      const mine = kept('Tona');
      await store.save(turn('a', 0, [], { kept: mine }));
      mine.memory.locale = 'en';
      const read = await store.read('a');
      if (read) read.kept.memory.locale = 'es';
      expect((await store.read('a'))?.kept.memory.locale).toBe('ca');
    });

    test.for(oddKeys)('takes %s as a key, apart from every other', async ([, key]) => {
      const store = await open();
      await store.save(turn('plain', 0, ['of plain']));
      await store.save(turn(key, 0, ['of the odd key'], { kept: kept(key) }));
      expect((await store.read(key))?.kept).toEqual(kept(key));
      expect(await logOf(store, key)).toEqual([[1, 'of the odd key']]);
      expect(await logOf(store, 'plain')).toEqual([[1, 'of plain']]);
      expect(await store.read(`${key} `)).toBeNull();
    });

    test('gives back whatever is written, letter by letter, in the memory, in the log and in what is to be sent', async () => {
      const store = await open();
      // Any sequence of code units, whole characters or not; and lists, which are not objects.
      const text = fc.array(fc.nat({ max: 0xffff })).map((codes) => String.fromCharCode(...codes));
      const anything = fc.record({ text, value: fc.jsonValue({ maxDepth: 2 }) });
      let index = 0;
      const said = fc.asyncProperty(anything, anything, async (one, other) => {
        const id = `a ${index++}`;
        const memory = { ...emptyMemory, guide: { id: 'diagnosi', answers: { town: one.text, tools: [other.text] } } };
        const activities = [one, other].map((each) => ({ type: 'message', ...each }));
        await store.save(turn(id, 0, [], { kept: { memory }, activities }));
        await store.enqueue(id, { type: 'message', ...one }, 0);
        const same = (value: unknown) => JSON.parse(JSON.stringify(value));
        expect((await store.read(id))?.kept).toEqual({ memory });
        expect((await store.activitiesAfter(id, 0)).map(({ activity }) => activity)).toEqual(same(activities));
        expect((await store.hold(id, holder('me', 1), 1))[0]?.activity).toEqual(same({ type: 'message', ...one }));
      });
      await fc.assert(said, { numRuns: 30 });
    });

    test('tells keys apart by case and by accent', async () => {
      const store = await open();
      await store.save(turn('seu', 0, ['lower case']));
      expect(await store.read('SEU')).toBeNull();
      expect(await store.read('séu')).toBeNull();
    });

    test('refuses a stale version, and then nothing is saved nor logged', async () => {
      const store = await open();
      await store.save(turn('a', 0, ['one']));
      const read = await store.read('a');
      await store.save(turn('a', read?.version ?? 0, ['two']));
      const stale = store.save(turn('a', read?.version ?? 0, ['lost'], { kept: kept('lost'), forget: true }));
      await expect(stale).rejects.toThrow(StaleVersionError);
      expect((await store.read('a'))?.kept).toEqual(kept('v2'));
      expect(await logOf(store, 'a')).toEqual([
        [1, 'one'],
        [2, 'two'],
      ]);
    });

    test('refuses a new conversation that exists already, and a version of one that does not', async () => {
      const store = await open();
      await store.save(turn('a', 0));
      await expect(store.save(turn('a', 0))).rejects.toThrow(StaleVersionError);
      await expect(store.save(turn('never seen', 7))).rejects.toThrow(StaleVersionError);
      expect(await store.read('never seen')).toBeNull();
    });

    test.for([
      ['the first turn', 0],
      ['a later turn', 1],
    ] as const)('of many saves of %s at once, one wins', async ([, turnsBefore]) => {
      const store = await open();
      if (turnsBefore > 0) await store.save(turn('a', 0));
      const version = (await store.read('a'))?.version ?? 0;
      const saves = Array.from({ length: 8 }, (_, index) => store.save(turn('a', version, [`save ${index}`])));
      const results = await Promise.allSettled(saves);
      expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
      for (const result of results) {
        if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(StaleVersionError);
      }
      expect(await logOf(store, 'a')).toHaveLength(1);
    });

    test('numbers the log from one, without gaps, and says the numbers it gave', async () => {
      const store = await open();
      const { logged: first } = await store.save(turn('a', 0, ['one', 'two']));
      await store.save(turn('other', 0, ['elsewhere']));
      const { logged: second } = await store.save(turn('a', (await store.read('a'))?.version ?? 0, ['three']));
      expect(first.map(({ sequence }) => sequence)).toEqual([1, 2]);
      expect(second).toEqual([{ sequence: 3, activity: { type: 'message', text: 'three' } }]);
      expect(await logOf(store, 'a')).toEqual([
        [1, 'one'],
        [2, 'two'],
        [3, 'three'],
      ]);
    });

    test('keeps the order of a long log', async () => {
      const store = await open();
      const texts = Array.from({ length: 120 }, (_, index) => `activity ${index + 1}`);
      await store.save(turn('a', 0, texts));
      expect((await logOf(store, 'a')).map(([, text]) => text)).toEqual(texts);
    });

    test('gives only what comes after a watermark', async () => {
      const store = await open();
      await store.save(turn('a', 0, ['one', 'two', 'three']));
      expect(await logOf(store, 'a', 2)).toEqual([[3, 'three']]);
      expect(await logOf(store, 'a', 3)).toEqual([]);
      expect(await logOf(store, 'a', 999)).toEqual([]);
    });

    test('gives the log in pages, when asked for so many, and loses none', async () => {
      const store = await open();
      const texts = Array.from({ length: 25 }, (_, index) => `activity ${index + 1}`);
      await store.save(turn('a', 0, texts));
      const pages: (string | undefined)[][] = [];
      for (let watermark = 0; ; ) {
        const page = await store.activitiesAfter('a', watermark, { activities: 10, bytes: 1024 ** 2 });
        if (page.length === 0) break;
        pages.push(page.map(({ activity }) => activity.text));
        watermark = page.at(-1)?.sequence ?? 0;
      }
      expect(pages.map((page) => page.length)).toEqual([10, 10, 5]);
      expect(pages.flat()).toEqual(texts);
    });

    test('gives no more bytes than a page has, but for an activity that is larger by itself', async () => {
      const store = await open();
      const texts = ['a'.repeat(400), 'b'.repeat(400), 'c'.repeat(400), 'd'.repeat(5000), 'e'];
      await store.save(turn('a', 0, texts));
      const lengths: number[] = [];
      const read: (string | undefined)[] = [];
      for (let watermark = 0; read.length < texts.length; ) {
        const page = await store.activitiesAfter('a', watermark, { activities: 100, bytes: 1000 });
        lengths.push(page.length);
        read.push(...page.map(({ activity }) => activity.text));
        watermark = page.at(-1)?.sequence ?? 0;
      }
      expect(read).toEqual(texts);
      expect(lengths).toEqual([2, 1, 1, 1]);
    });

    test('forgets the log of one conversation alone, and the count goes on', async () => {
      const store = await open();
      await store.save(turn('other', 0, ['elsewhere']));
      await store.save(turn('a', 0, ['secret one', 'secret two']));
      const version = (await store.read('a'))?.version ?? 0;
      const { logged } = await store.save(turn('a', version, ['forgotten'], { forget: true, kept: kept('nothing') }));
      expect(logged.map(({ sequence }) => sequence)).toEqual([3]);
      expect(await logOf(store, 'a')).toEqual([[3, 'forgotten']]);
      expect((await store.read('a'))?.kept).toEqual(kept('nothing'));
      await store.save(turn('a', (await store.read('a'))?.version ?? 0, ['after']));
      expect(await logOf(store, 'a', 2)).toEqual([
        [3, 'forgotten'],
        [4, 'after'],
      ]);
      expect(await logOf(store, 'other')).toEqual([[1, 'elsewhere']]);
    });

    test('keeps a document with the turn that publishes it', async () => {
      const store = await open();
      await store.save(turn('a', 0, [], { document: document('one', 1000) }));
      await store.save(turn('a', 1));
      await store.save(turn('a', 2, [], { document: document('two', 2000) }));
      expect(await store.readDocument('one')).toEqual(document('one', 1000));
      expect(await store.readDocument('two')).toEqual(document('two', 2000));
      expect(await store.readDocument('ONE')).toBeNull();
      expect(await store.readDocument('')).toBeNull();
    });

    test('keeps no document of a turn that it refuses', async () => {
      const store = await open();
      await store.save(turn('a', 0));
      const stale = store.save(turn('a', 0, [], { document: document('lost', 1000) }));
      await expect(stale).rejects.toThrow(StaleVersionError);
      expect(await store.readDocument('lost')).toBeNull();
    });

    test('keeps nothing of a turn whose document has the id of another', async () => {
      const store = await open();
      await store.save(turn('a', 0, [], { document: document('one', 1000) }));
      await expect(store.save(turn('b', 0, ['lost'], { document: document('one', 2000) }))).rejects.toThrow();
      expect(await store.read('b')).toBeNull();
      expect(await logOf(store, 'b')).toEqual([]);
      expect(await store.readDocument('one')).toEqual(document('one', 1000));
    });

    test('forgets the documents of one conversation alone', async () => {
      const store = await open();
      await store.save(turn('a', 0, [], { document: document('one', 1000) }));
      await store.save(turn('a', 1, [], { document: document('two', 1000) }));
      await store.save(turn('other', 0, [], { document: document('elsewhere', 1000) }));
      await store.save(turn('a', 2, [], { forget: true }));
      expect([await store.readDocument('one'), await store.readDocument('two')]).toEqual([null, null]);
      expect(await store.readDocument('elsewhere')).not.toBeNull();
    });

    test('forgets no document in a turn that it refuses', async () => {
      const store = await open();
      await store.save(turn('a', 0, [], { document: document('one', 1000) }));
      await expect(store.save(turn('a', 0, [], { forget: true }))).rejects.toThrow(StaleVersionError);
      expect(await store.readDocument('one')).not.toBeNull();
    });

    test('deletes the documents that have expired, and no other', async () => {
      const store = await open();
      await store.save(turn('a', 0, [], { document: document('old', 1000) }));
      await store.save(turn('a', 1, [], { document: document('newer', 1001) }));
      await store.deleteExpiredDocuments(999);
      expect(await store.readDocument('old')).not.toBeNull();
      await store.deleteExpiredDocuments(1000);
      expect(await store.readDocument('old')).toBeNull();
      expect(await store.readDocument('newer')).toEqual(document('newer', 1001));
    });

    test('keeps the last reminder of a conversation, and gives those of a day and before it', async () => {
      const store = await open();
      const reminder = (day: string) => ({ reminder: { day, reference: { conversation: 'Sant Martí' } } });
      await store.save(turn('a', 0, [], reminder('2027-03-01')));
      await store.save(turn('a', 1, [], reminder('2027-02-01')));
      await store.save(turn('b', 0, ['said'], reminder('2027-01-01')));
      await store.save(turn('c', 0, [], reminder('2027-02-02')));
      // A turn that says nothing of it leaves it as it was; one that says that there is none, takes it away.
      await store.save(turn('b', 1));
      await store.save(turn('d', 0, [], reminder('2027-01-01')));
      await store.save(turn('d', 1, [], { reminder: null }));
      const due = await store.dueReminders('2027-02-01');
      expect(due.map(({ conversationId, day }) => [conversationId, day])).toEqual([
        ['b', '2027-01-01'],
        ['a', '2027-02-01'],
      ]);
      expect(due[0]?.reference).toEqual({ conversation: 'Sant Martí' });
      expect(await store.dueReminders('2026-12-31')).toEqual([]);
    });

    test('deletes a reminder, and not the one that has taken its place', async () => {
      const store = await open();
      const [first, second] = ['2027-01-01', '2027-06-01'].map((day) => ({ day, reference: {} }));
      await store.save(turn('a', 0, [], { reminder: first }));
      await store.save(turn('b', 0, [], { reminder: first }));
      const due = await store.dueReminders('2027-01-01');
      await store.save(turn('a', 1, [], { reminder: second }));
      for (const each of due) await store.deleteReminder(each);
      expect((await store.dueReminders('2028-01-01')).map(({ conversationId }) => conversationId)).toEqual(['a']);
    });

    test('forgets the reminder with the conversation, and none in a turn that it refuses', async () => {
      const store = await open();
      const reminder = { day: '2027-01-01', reference: {} };
      await store.save(turn('a', 0, [], { reminder }));
      await expect(store.save(turn('a', 0, [], { forget: true }))).rejects.toThrow(StaleVersionError);
      expect(await store.dueReminders('2027-01-01')).toHaveLength(1);
      await store.save(turn('a', 1, [], { forget: true }));
      expect(await store.dueReminders('2027-01-01')).toEqual([]);
    });

    test('keeps an untouched conversation until the day of its reminder, and then no longer than the others', async () => {
      const store = await open(() => new Date('2026-01-01'));
      const reminder = { day: '2026-04-01', reference: {} };
      await store.save(turn('a', 0, ['said'], { reminder, document: document('one', 9e15) }));
      expect(await store.deleteUntouchedSince(new Date('2026-03-31'))).toBe(0);
      expect(await logOf(store, 'a')).toHaveLength(1);
      expect(await store.readDocument('one')).not.toBeNull();
      expect(await store.deleteUntouchedSince(new Date('2026-04-02'))).toBe(1);
      expect(await store.dueReminders('2028-01-01')).toEqual([]);
      expect(await store.readDocument('one')).toBeNull();
    });

    test('deletes what nobody has touched since a moment, its log too, and nothing else', async () => {
      let time = new Date('2026-01-01');
      const store = await open(() => time);
      await store.save(turn('old', 0, ['forgotten'], { document: document('of-the-old', 9e15) }));
      await store.save(turn('renewed', 0, ['one']));
      time = new Date('2026-03-01');
      await store.save(turn('renewed', (await store.read('renewed'))?.version ?? 0, ['two']));
      await store.save(turn('new', 0, ['kept']));

      expect(await store.deleteUntouchedSince(new Date('2026-02-01'))).toBe(1);
      expect(await store.read('old')).toBeNull();
      expect(await logOf(store, 'old')).toEqual([]);
      expect(await store.readDocument('of-the-old')).toBeNull();
      expect(await logOf(store, 'renewed')).toHaveLength(2);
      expect(await logOf(store, 'new')).toHaveLength(1);
      expect(await store.deleteUntouchedSince(new Date('2026-02-01'))).toBe(0);
      await store.save(turn('old', 0, ['anew']));
      expect(await logOf(store, 'old')).toEqual([[1, 'anew']]);
    });

    test('of a conversation that is deleted nothing is left that could be answered, sent or resumed', async () => {
      let time = new Date('2026-01-01');
      const store = await open(() => time);
      const outgoing = { activities: [{ type: 'message', text: 'waits' }], holder: holder('me', time.valueOf()) };
      await store.save(turn('old', 0, ['a'], { activityId: 'x', outgoing }));
      time = new Date('2026-03-01');
      expect(await store.deleteUntouchedSince(new Date('2026-02-01'))).toBe(1);
      expect(await store.hasAnswered('old', 'x')).toBe(false);
      expect(await store.countOutgoing()).toBe(0);
      expect(await store.rotateKey('old', 1)).toBeNull();
    });

    test('deletes a little at a time: whoever speaks meanwhile does not wait for the end', async () => {
      let time = new Date('2026-01-01');
      const store = await open(() => time);
      const long = Array.from({ length: 300 }, () => 'x'.repeat(1000));
      for (let index = 0; index < 60; index++) await store.save(turn(`old ${index}`, 0, long));
      time = new Date('2026-03-01');
      const ended: string[] = [];
      const deleting = store.deleteUntouchedSince(new Date('2026-02-01')).then((count) => {
        ended.push('deleted');
        return count;
      });
      await store.save(turn('new', 0, ['hello']));
      await store.save(turn('new', 1, ['hello again']));
      ended.push('said');
      expect(await deleting).toBe(60);
      expect(ended).toEqual(['said', 'deleted']);
      expect(await logOf(store, 'old 7')).toEqual([]);
      expect(await logOf(store, 'new')).toHaveLength(2);
    });

    test('knows what it has answered as long as the conversation lives, in each conversation', async () => {
      const store = await open();
      await store.save(turn('a', 0, [], { activityId: 'first' }));
      for (let version = 1; version <= 120; version++) {
        await store.save(turn('a', version, [], { activityId: `id ${version}` }));
      }
      expect(await store.hasAnswered('a', 'first')).toBe(true);
      expect(await store.hasAnswered('a', 'id 120')).toBe(true);
      expect(await store.hasAnswered('a', 'another')).toBe(false);
      expect(await store.hasAnswered('b', 'first')).toBe(false);
      await expect(store.save(turn('a', 0, [], { activityId: 'refused' }))).rejects.toThrow(StaleVersionError);
      expect(await store.hasAnswered('a', 'refused')).toBe(false);
    });

    test('forgets what it had answered, and knows the message that asked for it', async () => {
      const store = await open();
      await store.save(turn('a', 0, [], { activityId: 'before' }));
      await store.save(turn('a', 1, [], { activityId: 'forget it', forget: true }));
      expect(await store.hasAnswered('a', 'before')).toBe(false);
      expect(await store.hasAnswered('a', 'forget it')).toBe(true);
    });

    test('has erased what was deleted, when nobody reads', async () => {
      const store = await open();
      await store.save(turn('a', 0, ['secret']));
      await store.save(turn('a', 1, [], { forget: true }));
      expect(await store.isErased()).toBe(true);
    });

    describe('what is to be sent', () => {
      const noon = Date.parse('2026-03-01T12:00:00Z');
      const minute = 60_000;
      const out = (...texts: string[]) => texts.map((text) => ({ type: 'message', text }));
      const textsOf = (waiting: readonly { activity: { text?: string | undefined } }[]) =>
        waiting.map(({ activity }) => activity.text);

      test('is saved with its turn, held by who is about to send it, and gone once it is sent', async () => {
        const store = await open(() => new Date(noon));
        const outgoing = { activities: out('one', 'two'), holder: holder('me', noon) };
        const { held } = await store.save(turn('a', 0, [], { outgoing }));
        expect(textsOf(held)).toEqual(['one', 'two']);
        expect(held[0]).toMatchObject({ attempts: 0, since: noon });
        expect(await store.countOutgoing()).toBe(2);
        expect(await store.hold('a', holder('other', noon), noon)).toEqual([]);
        expect(await store.conversationsDue(noon, 10)).toEqual([]);
        for (const { id } of held) await store.removeOutgoing('a', id);
        expect(await store.countOutgoing()).toBe(0);
        expect(await store.hold('a', holder('me', noon), noon)).toEqual([]);
      });

      test('is not kept of a turn that is refused', async () => {
        const store = await open(() => new Date(noon));
        await store.save(turn('a', 0));
        const outgoing = { activities: out('lost'), holder: holder('me', noon) };
        await expect(store.save(turn('a', 0, [], { outgoing }))).rejects.toThrow(StaleVersionError);
        expect(await store.countOutgoing()).toBe(0);
      });

      test('is taken by one of many who want it', async () => {
        const store = await open(() => new Date(noon));
        await store.enqueue('a', { type: 'message', text: 'one' }, noon);
        const wanted = ['p', 'q', 'r', 's'].map((id) => store.hold('a', holder(id, noon), noon));
        const taken = (await Promise.all(wanted)).filter((waiting) => waiting.length > 0);
        expect(taken.map(textsOf)).toEqual([['one']]);
      });

      test('of whoever ended without a word is taken by another, when the time they had is over', async () => {
        const store = await open(() => new Date(noon));
        const outgoing = { activities: out('one'), holder: holder('dead', noon) };
        await store.save(turn('a', 0, [], { outgoing }));
        expect(await store.hold('a', holder('me', noon + minute), noon + minute)).toEqual([]);
        const later = noon + 6 * minute;
        expect(await store.conversationsDue(later, 10)).toEqual(['a']);
        expect(textsOf(await store.hold('a', holder('me', later), later))).toEqual(['one']);
      });

      test('waits behind what could not be sent before, and goes in order when it is tried again', async () => {
        let time = noon;
        const store = await open(() => new Date(time));
        const save = (version: number, text: string) =>
          store.save(turn('a', version, [], { outgoing: { activities: out(text), holder: holder('me', time) } }));
        await save(0, 'one');
        await store.postpone('a', 'me', noon + 10 * minute);
        time = noon + minute;
        expect(await store.conversationsDue(time, 10)).toEqual([]);
        const { held } = await save(1, 'two');
        expect(held).toEqual([]);
        const waiting = await store.hold('a', holder('me', time), time);
        expect(textsOf(waiting)).toEqual(['one', 'two']);
        expect(waiting[0]).toMatchObject({ attempts: 1, since: noon });
        await store.postpone('a', 'me', noon + 20 * minute);
        const { held: behind } = await save(2, 'three');
        expect(behind).toEqual([]);
        expect(textsOf(await store.hold('a', holder('me', time), time))).toEqual(['one', 'two', 'three']);
      });

      test('is not postponed by who does not hold it', async () => {
        const store = await open(() => new Date(noon));
        await store.save(turn('a', 0, [], { outgoing: { activities: out('one'), holder: holder('me', noon) } }));
        await store.postpone('a', 'other', noon);
        expect(await store.hold('a', holder('other', noon), noon)).toEqual([]);
      });

      test('later waits for its day, and holds nobody up', async () => {
        const store = await open(() => new Date(noon));
        await store.enqueue('a', { type: 'message', text: 'a reminder' }, noon + 60 * minute);
        const { held } = await store.save(
          turn('a', 0, [], { outgoing: { activities: out('now'), holder: holder('me', noon) } }),
        );
        expect(textsOf(held)).toEqual(['now']);
        for (const { id } of held) await store.removeOutgoing('a', id);
        expect(await store.conversationsDue(noon + 59 * minute, 10)).toEqual([]);
        const later = noon + 60 * minute;
        expect(await store.conversationsDue(later, 10)).toEqual(['a']);
        const [reminder] = await store.hold('a', holder('me', later), later);
        expect(reminder).toMatchObject({ since: later, activity: { text: 'a reminder' } });
      });

      test('is looked for by who has waited longest, a few at a time', async () => {
        const store = await open(() => new Date(noon));
        for (const [index, id] of ['c', 'a', 'b'].entries()) await store.enqueue(id, { text: id }, noon + index);
        expect(await store.conversationsDue(noon + minute, 2)).toEqual(['c', 'a']);
      });

      test('is forgotten with the conversation, but for what is said of it', async () => {
        const store = await open(() => new Date(noon));
        await store.enqueue('a', { type: 'message', text: 'a reminder' }, noon);
        await store.save(turn('a', 0));
        const outgoing = { activities: out('deleted'), holder: holder('me', noon) };
        const { held } = await store.save(turn('a', 1, [], { forget: true, outgoing }));
        expect(textsOf(held)).toEqual(['deleted']);
        expect(await store.countOutgoing()).toBe(1);
      });
    });

    describe('the key that resumes a conversation', () => {
      test('changes each time; the one before still serves, for whoever was not told, and no other', async () => {
        const store = await open();
        await store.save(turn('a', 0));
        expect(await store.rotateKey('a', 1)).toBe(2);
        expect(await store.rotateKey('a', 1)).toBe(2);
        expect(await store.rotateKey('a', 2)).toBe(3);
        expect(await store.rotateKey('a', 1)).toBeNull();
        expect(await store.rotateKey('a', 4)).toBeNull();
        expect(await store.rotateKey('a', null)).toBeNull();
      });

      test('is of no use for a conversation that is not there', async () => {
        const store = await open();
        expect(await store.rotateKey('a', 1)).toBeNull();
        expect(await store.rotateKey('a', null)).toBeNull();
      });

      test('is dropped with all that is forgotten, and another is given once', async () => {
        const store = await open();
        await store.save(turn('a', 0));
        await store.rotateKey('a', 1);
        await store.save(turn('a', 1, [], { forget: true }));
        for (const shown of [0, 1, 2]) expect(await store.rotateKey('a', shown)).toBeNull();
        const next = await store.rotateKey('a', null);
        expect(next).toBeGreaterThan(3);
        expect(await store.rotateKey('a', null)).toBeNull();
        for (const shown of [0, 1, 2]) expect(await store.rotateKey('a', shown)).toBeNull();
        expect(await store.rotateKey('a', next)).toBe((next ?? 0) + 1);
      });
    });

    test('keeps a megabyte, in the memory and in the log', async () => {
      const store = await open();
      const long = 'à'.repeat(512 * 1024);
      await store.save(turn('a', 0, [long], { kept: kept(long) }));
      expect((await store.read('a'))?.kept).toEqual(kept(long));
      expect(await logOf(store, 'a')).toEqual([[1, long]]);
    });

    test('proves that it can be written', async () => {
      const store = await open();
      await store.prove();
    });

    test('survives being closed and opened again', async ({ skip }) => {
      const store = await open();
      const { reopen } = prepared ?? { reopen: null };
      if (!reopen) return skip('it lives in memory');
      const reminder = { day: '2027-01-01', reference: { conversation: 'a' } };
      await store.save(turn('a', 0, ['one'], { reminder }));
      const before = await store.read('a');
      await store.close();
      opened = await reopen();
      expect(await opened.read('a')).toEqual(before);
      expect(await opened.dueReminders('2027-01-01')).toEqual([{ conversationId: 'a', ...reminder }]);
      await opened.save(turn('a', before?.version ?? 0, ['two']));
      expect(await logOf(opened, 'a')).toEqual([
        [1, 'one'],
        [2, 'two'],
      ]);
    });
  });
}
