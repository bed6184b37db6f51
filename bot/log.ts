/** One JSON object a line. Never what people say, nor who they are. */
export interface Log {
  info(message: string, context?: Readonly<Record<string, unknown>>): void;
  error(message: string, context?: Readonly<Record<string, unknown>>): void;
}

/** Writes the log to a stream; standard error unless told otherwise. */
export function createLog(write: (line: string) => void = (line) => process.stderr.write(line)): Log {
  const line = (level: string, message: string, context: Readonly<Record<string, unknown>> = {}) =>
    write(`${JSON.stringify({ time: new Date().toISOString(), level, message, ...context })}\n`);
  return {
    info: (message, context) => line('info', message, context),
    error: (message, context) => line('error', message, context),
  };
}
