import { type DestinationStream, destination, pino, stdTimeFunctions } from 'pino';
import { ConfigError } from './config-error.ts';

type Context = Readonly<Record<string, unknown>>;

/** One JSON object a line. Never what people say, nor who they are. */
export interface Log {
  info(message: string, context?: Context): void;
  error(message: string, context?: Context): void;
}

/** The log of the service, that says more when it is asked to. */
export interface ServiceLog extends Log {
  debug(message: string, context?: Context): void;
}

const levels = ['silent', 'error', 'info', 'debug'] as const;
export type LogLevel = (typeof levels)[number];

/**
 * How much is logged.
 * @throws ConfigError when it is none of the levels
 */
export function readLogLevel(value: string | undefined): LogLevel {
  const level = levels.find((each) => each === (value || 'info'));
  if (level) return level;
  throw new ConfigError(`LOG_LEVEL ha de ser un d’aquests: ${levels.join(', ')}; i és «${value}».`);
}

/** Bytes of lines that wait for somebody to read them or for room on the disk. */
const mostUnwritten = 1024 * 1024;

export interface LogOptions {
  level?: LogLevel;
  /** Standard error unless told otherwise. */
  to?: DestinationStream;
  /** What every line says besides: of which request it is. */
  context?: () => object;
}

/** Writes each line before it goes on: whatever kills the process, what was logged is there. */
export function createLog({ level = 'info', to = standardError(), context = () => ({}) }: LogOptions = {}): ServiceLog {
  const lines = pino(
    {
      level,
      base: undefined,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    to,
  );
  const line =
    (level: 'debug' | 'info' | 'error') =>
    (message: string, more: Context = {}) =>
      lines[level]({ message, ...more, ...context() });
  return { debug: line('debug'), info: line('info'), error: line('error') };
}

function standardError(): DestinationStream {
  // What cannot be written, on a full disk perhaps, stops nobody's conversation, and is not kept for ever to be written later.
  const stream = destination({ fd: 2, sync: true, maxLength: mostUnwritten });
  stream.on('error', () => {});
  return stream;
}
