import { randomBytes } from 'node:crypto';
import type { KeptDocument } from '../storage/store.ts';

/** The forms that a published plan can be got in; `full.pdf` is the summary on one sheet. */
export const forms = ['docx', 'pdf', 'json', 'png', 'ics', 'full.pdf'] as const;
export type Form = (typeof forms)[number];

/** Where a published plan can be got. */
export interface PublishedPlan {
  id: string;
  /** ISO date of the plan. */
  date: string;
  /** Hours that the addresses last. */
  hours: number;
  /** Moment from which they do not, in milliseconds since 1970. */
  expires: number;
  links: Record<Form, string>;
  /** What opens it in a tab of Teams, where it can. */
  tab?: string;
}

const folder = '/plans';
/** 192 bits: nobody comes upon one by trying. */
const idBytes = 24;
const writtenId = /^([\w-]{32})\.([a-z.]+)$/;

export function newDocumentId(): string {
  return randomBytes(idBytes).toString('base64url');
}

/**
 * @param address at which the person reached us, without a trailing slash
 * @param hours that its addresses last
 */
export function publishedPlan(address: string, { id, input, expires }: KeptDocument, hours: number): PublishedPlan {
  return { id, date: input.date, hours, expires, links: linksOf(address, id) };
}

/** The address of each form of a plan. */
export function linksOf(address: string, id: string): PublishedPlan['links'] {
  const links = Object.fromEntries(forms.map((form) => [form, `${address}${folder}/${id}.${form}`]));
  return links as PublishedPlan['links'];
}

/** Whether a text has the form of an id. */
export function isDocumentId(text: string): boolean {
  return /^[\w-]{32}$/.test(text);
}

/** Where the documents are served: the name of a file is an id and its form. */
export const documentRoute = `${folder}/:file`;

/** The id and the form in the name of a file, or null when it is no name of ours. */
export function readFileName(file: string): { id: string; form: Form } | null {
  const [, id = '', extension] = writtenId.exec(file) ?? [];
  const form = forms.find((each) => each === extension);
  return form ? { id, form } : null;
}
