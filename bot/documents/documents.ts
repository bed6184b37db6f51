import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { Tinypool } from 'tinypool';
import { assess } from '../../dialogs/plan/assess.ts';
import type { Content } from '../../knowledge/content.ts';
import type { Locale } from '../../locales/sentences.ts';
import { builtFolder } from '../prepare/built-folder.ts';
import type { DocumentInput, Store } from '../storage/store.ts';
import type { DatedPlan } from './dated-plan.ts';
import { fileName } from './file-name.ts';
import { narrow } from './picture-layout.ts';
import { drawPicture } from './picture-svg.ts';
import { planCalendar } from './plan-calendar.ts';
import { planDocument } from './plan-document.ts';
import { planJson } from './plan-json.ts';
import type { Form } from './published-plan.ts';
import { sheetDocument } from './sheet-document.ts';
import type { WritingTask } from './writer.ts';

export type Found =
  | { state: 'found'; bytes: Uint8Array; fileName: string; locale: Locale }
  /** It has expired, or its content no longer gives a plan. */
  | { state: 'gone'; locale: Locale }
  | { state: 'unknown' }
  /** Too many are being written: there will be one in a moment. */
  | { state: 'busy' };

/** The documents of published plans, written when they are asked for. */
export interface Documents {
  find(id: string, form: Form): Promise<Found>;
  close(): Promise<void>;
}

/** Two at a time, and these many waiting; more than that is not people reading plans. */
const atOnce = 2;
const usualWaiting = 40;
/** A document is asked for a few times in a row: by the chat, by a browser that comes back for the rest. */
const kept = { max: 40, ttl: 5 * 60_000 };
const idleTime = 60_000;
const hour = 3600_000;
const picturePixels = 900;
/** What each process runs. */
const writerFile = builtFolder ? join(builtFolder, 'writer.cjs') : join(import.meta.dirname, 'writer.ts');

/**
 * @param contentIn the content with its names in each language
 * @param mostWaiting documents that may wait to be written; more than that are refused
 */
export function createDocuments(
  contentIn: Readonly<Record<Locale, Content>>,
  store: Store,
  now: () => Date,
  mostWaiting = usualWaiting,
): Documents {
  let pool: Tinypool | null = null;
  const cache = new LRUCache<string, Promise<Uint8Array>>(kept);
  const cleaning = setInterval(() => {
    store.deleteExpiredDocuments(now().valueOf()).catch(() => {});
  }, hour).unref();

  /** Whether one more would have to be refused: known before anything is read, drawn or laid out for it. */
  const isFull = () => pool !== null && pool.queueSize >= mostWaiting;

  const write = (task: WritingTask): Promise<Uint8Array> => {
    pool ??= new Tinypool({
      filename: writerFile,
      // What goes wrong with a document ends its own process, and no conversation. Nothing of how the service began is for it.
      runtime: 'child_process',
      execArgv: [],
      serialization: 'advanced',
      minThreads: 0,
      maxThreads: atOnce,
      maxQueue: mostWaiting,
      idleTimeout: idleTime,
    });
    return pool.run(task);
  };

  const bytesOf = (id: string, form: Form, dated: DatedPlan, again?: string): Promise<Uint8Array> => {
    const key = `${id}.${form}`;
    const before = cache.get(key);
    if (before) return before;
    const bytes = form === 'json' ? Promise.resolve(writeJson(dated)) : write(taskOf(form, dated, again));
    cache.set(key, bytes);
    bytes.catch(() => cache.delete(key));
    return bytes;
  };

  return {
    async find(id, form) {
      if (form !== 'json' && !cache.has(`${id}.${form}`) && isFull()) return { state: 'busy' };
      const document = await store.readDocument(id);
      if (!document) return { state: 'unknown' };
      const { locale } = document.input;
      const dated = document.expires > now().valueOf() ? datedPlan(contentIn[locale], document.input) : null;
      if (!dated) return { state: 'gone', locale };
      const bytes = await bytesOf(id, form, dated, document.input.again);
      return { state: 'found', bytes, fileName: fileName(dated, form), locale };
    },
    async close() {
      clearInterval(cleaning);
      await pool?.destroy();
    },
  };
}

function datedPlan(content: Content, { guide, answers, locale, date }: DocumentInput): DatedPlan | null {
  const plan = content.guides.has(guide) ? assess(content, answers) : null;
  return plan && { content, locale, plan, date };
}

function taskOf(form: Exclude<Form, 'json'>, dated: DatedPlan, again?: string): WritingTask {
  switch (form) {
    case 'png':
      return { form, svg: drawPicture(dated, narrow), width: picturePixels };
    case 'ics':
      return { form, calendar: planCalendar(dated, again) };
    case 'full.pdf':
      return { form: 'pdf', document: sheetDocument(dated) };
    default:
      return { form, document: planDocument(dated) };
  }
}

function writeJson(dated: DatedPlan): Uint8Array {
  return Buffer.from(`${JSON.stringify(planJson(dated), null, 1)}\n`);
}
