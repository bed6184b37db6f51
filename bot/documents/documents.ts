import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { Tinypool } from 'tinypool';
import { planOf } from '../../dialogs/plan/plan-of.ts';
import type { PopulationAnswer } from '../../dialogs/questions/population-answer.ts';
import type { Content } from '../../knowledge/content.ts';
import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import type { Locale } from '../../locales/sentences.ts';
import { builtFolder } from '../prepare/built-folder.ts';
import type { DocumentInput, Store } from '../storage/store.ts';
import type { DatedList } from './dated-list.ts';
import type { DatedPlan } from './dated-plan.ts';
import { fileName } from './file-name.ts';
import { listCalendar } from './list-calendar.ts';
import { listDocument, listSheetDocument } from './list-document.ts';
import { listJson } from './list-json.ts';
import { drawListPicture } from './list-picture.ts';
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

export type FoundPlan =
  /** With the day on which the person wants to look at it again, when they said it. */
  { state: 'found'; dated: DatedPlan | DatedList; again?: string } | Extract<Found, { state: 'gone' | 'unknown' }>;

/** The documents of published plans, written when they are asked for. */
export interface Documents {
  /** The plan, or the list of a town outside the model, that documents are made from, and nothing written. */
  plan(id: string): Promise<FoundPlan>;
  find(id: string, form: Form): Promise<Found>;
  close(): Promise<void>;
}

/** Two at a time, and these many waiting; more than that is not people reading plans. */
const atOnce = 2;
const usualWaiting = 40;
/** A document is asked for a few times in a row: by the chat, by a browser that comes back for the rest. */
const kept = { max: 40, ttl: 5 * 60_000 };
const idleTime = 60_000;
const picturePixels = 900;
/** What each process runs. */
const writerFile = builtFolder ? join(builtFolder, 'writer.cjs') : join(import.meta.dirname, 'writer.ts');

/**
 * @param mostWaiting documents that may wait to be written; more than that are refused
 */
export function createDocuments(
  knowledge: { current(): Pick<Knowledge, 'localised'> },
  store: Store,
  now: () => Date,
  mostWaiting = usualWaiting,
): Documents {
  let pool: Tinypool | null = null;
  const cache = new LRUCache<string, Promise<Uint8Array>>(kept);
  // Weakly: what was known before need not stay until somebody asks for a document.
  let writtenFrom = new WeakRef(knowledge.current());
  /** What was written from content that has been read again since is not given any more. */
  const forgetOld = () => {
    if (writtenFrom.deref() === knowledge.current()) return;
    writtenFrom = new WeakRef(knowledge.current());
    cache.clear();
  };

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

  const bytesOf = (id: string, form: Form, dated: DatedPlan | DatedList, again?: string): Promise<Uint8Array> => {
    const key = `${id}.${form}`;
    const before = cache.get(key);
    if (before) return before;
    const bytes = form === 'json' ? Promise.resolve(writeJson(dated)) : write(taskOf(form, dated, again));
    cache.set(key, bytes);
    bytes.catch(() => cache.delete(key));
    return bytes;
  };

  const plan = async (id: string): Promise<FoundPlan> => {
    const document = await store.readDocument(id);
    if (!document) return { state: 'unknown' };
    const { locale, again } = document.input;
    const dated =
      document.expires > now().valueOf() ? whatToWrite(knowledge.current().localised[locale], document.input) : null;
    return dated ? { state: 'found', dated, ...(again && { again }) } : { state: 'gone', locale };
  };

  return {
    plan,
    async find(id, form) {
      forgetOld();
      if (form !== 'json' && !cache.has(`${id}.${form}`) && isFull()) return { state: 'busy' };
      const found = await plan(id);
      if (found.state !== 'found') return found;
      const { dated, again } = found;
      const bytes = await bytesOf(id, form, dated, again);
      return { state: 'found', bytes, fileName: fileName(placeOf(dated), form), locale: dated.locale };
    },
    async close() {
      await pool?.destroy();
    },
  };
}

function whatToWrite(content: Content, { guide, answers, locale, date }: DocumentInput): DatedPlan | DatedList | null {
  const found = planOf(content, guide, answers);
  if (!found) return null;
  return found.kind === 'list'
    ? { content, locale, list: found.list, date }
    : { content, locale, plan: found.plan, date };
}

function placeOf(dated: DatedPlan | DatedList): PopulationAnswer {
  return 'list' in dated ? dated.list.place : dated.plan.place;
}

function taskOf(form: Exclude<Form, 'json'>, dated: DatedPlan | DatedList, again?: string): WritingTask {
  const isList = 'list' in dated;
  switch (form) {
    case 'png':
      return { form, svg: isList ? drawListPicture(dated, narrow) : drawPicture(dated, narrow), width: picturePixels };
    case 'ics':
      return { form, calendar: isList ? listCalendar(dated, again) : planCalendar(dated, again) };
    case 'full.pdf':
      return { form: 'pdf', document: isList ? listSheetDocument(dated) : sheetDocument(dated) };
    default:
      return { form, document: isList ? listDocument(dated) : planDocument(dated) };
  }
}

function writeJson(dated: DatedPlan | DatedList): Uint8Array {
  const json = 'list' in dated ? listJson(dated) : planJson(dated);
  return Buffer.from(`${JSON.stringify(json, null, 1)}\n`);
}
