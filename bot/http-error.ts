/** A request refused, with what its sender can do about it. */
export class HttpError extends Error {
  readonly statusCode: number;
  readonly code: string;

  constructor(statusCode: number, code: string, message: string) {
    super(message);
    this.name = 'HttpError';
    this.statusCode = statusCode;
    this.code = code;
  }
}

/** Too much was asked for in a short time. */
export class TooManyRequests extends HttpError {
  readonly retryAfter: number;

  /** @param retryAfter whole seconds after which there is room again */
  constructor(retryAfter: number) {
    super(429, 'TooManyRequests', `Massa peticions seguides. Torna-ho a provar d’aquí a ${retryAfter} segons.`);
    this.retryAfter = retryAfter;
  }
}

export interface ExplainedError {
  status: number;
  error: { code: string; message: string };
  headers?: Record<string, string>;
}

/** What the caller is told of an error. Of ours it is told nothing but that there was one: the rest is for the log. */
export function explainError(error: unknown): ExplainedError {
  if (error instanceof TooManyRequests) {
    const headers = { 'Retry-After': String(error.retryAfter) };
    return { status: error.statusCode, error: { code: error.code, message: error.message }, headers };
  }
  if (error instanceof HttpError) {
    return { status: error.statusCode, error: { code: error.code, message: error.message } };
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
