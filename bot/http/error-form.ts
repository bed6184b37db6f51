import { STATUS_CODES } from 'node:http';
import type { ExplainedError } from '../http-error.ts';

/** How a refusal is written. */
export type ErrorForm = (refusal: ExplainedError) => { type: string; content: object };

/** As Bot Framework and Direct Line write it. */
export const ownForm: ErrorForm = ({ error }) => ({ type: 'application/json', content: { error } });

/** The problem details of RFC 9457: for what any program may ask. */
export const problemForm: ErrorForm = ({ status, error: { code, message } }) => ({
  type: 'application/problem+json',
  content: { type: 'about:blank', title: STATUS_CODES[status] ?? String(status), status, detail: message, code },
});
