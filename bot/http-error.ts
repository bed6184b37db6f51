import { StorageError } from './storage/store.ts';

/** A request refused, with what its sender can do about it. */
export class HttpError extends Error {
  readonly statusCode: number;
  readonly code: string;
  /** Whole seconds after which it may be tried again, where that is known. */
  readonly retryAfter: number | null;

  constructor(statusCode: number, code: string, message: string, retryAfter: number | null = null) {
    super(message);
    this.name = 'HttpError';
    this.statusCode = statusCode;
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

/** Too much was asked for in a short time. */
export class TooManyRequests extends HttpError {
  declare readonly retryAfter: number;

  /** @param retryAfter whole seconds after which there is room again */
  constructor(retryAfter: number) {
    const message = `Massa peticions seguides. Torna-ho a provar d’aquí a ${retryAfter} segons.`;
    super(429, 'TooManyRequests', message, retryAfter);
  }
}

/** Whoever asks has to show a key. */
export class KeyNeeded extends HttpError {
  constructor(
    message = 'Falta la clau d’aquest servei, o no és la bona: va a «Authorization: Bearer …» o a «X-API-Key».',
  ) {
    super(401, 'Unauthorized', message);
  }
}

const secondsOfTrouble = 5;
const secondsOfRestart = 2;

/** It has been told to stop, and takes no new work. */
export function stopping(): HttpError {
  return new HttpError(
    503,
    'Stopping',
    'El servei es reinicia. Torna-ho a provar d’aquí a un moment.',
    secondsOfRestart,
  );
}

function unavailable(): HttpError {
  const message = 'Ara mateix no es pot desar ni llegir res. Torna-ho a provar d’aquí a uns minuts.';
  return new HttpError(503, 'StorageUnavailable', message, secondsOfTrouble);
}

export interface ExplainedError {
  status: number;
  error: { code: string; message: string };
  headers?: Record<string, string>;
}

/** What the caller is told of an error. Of ours it is told nothing but that there was one: the rest is for the log. */
export function explainError(error: unknown): ExplainedError {
  if (error instanceof StorageError) return explainError(unavailable());
  if (error instanceof HttpError) {
    const { statusCode: status, code, message, retryAfter } = error;
    return {
      status,
      error: { code, message },
      ...(retryAfter !== null && { headers: { 'Retry-After': String(retryAfter) } }),
      ...(error instanceof KeyNeeded && { headers: { 'WWW-Authenticate': 'Bearer' } }),
    };
  }
  const { statusCode: status = 500, message = '' } = error as { statusCode?: number; message?: string };
  if (status === 404) return { status, error: { code: 'NotFound', message: 'Aquesta adreça no existeix.' } };
  if (status === 405) {
    return { status, error: { code: 'MethodNotAllowed', message: 'Aquesta adreça no admet aquest mètode.' } };
  }
  if (status < 500) return { status, error: { code: 'BadRequest', message } };
  return {
    status,
    error: { code: 'ServiceError', message: 'No ho hem pogut fer. Torna-ho a provar d’aquí a un moment.' },
  };
}
