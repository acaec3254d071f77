import { pino, type Logger, type LoggerOptions } from 'pino';
import { failureCode, loggedError } from './logged-error.server.ts';

/** Lines in JSON; secrets, and what people are called or wrote, stay out of them. */
export const LOG_OPTIONS: LoggerOptions = {
  base: { pid: process.pid },
  level: 'info',
  serializers: { err: (error: unknown) => loggedError(error) },
  redact: {
    paths: ['password', 'token', 'cookie', 'authorization', '*.password', '*.token', '*.email'],
    censor: '[redacted]',
  },
  hooks: {
    /** Without words of ours the line would take those of the error. */
    logMethod([facts, ...words], method) {
      const error = facts instanceof Error ? facts : (facts as { err?: unknown } | undefined)?.err;
      const isBare = words.length === 0 && error instanceof Error;
      method.apply(this, isBare ? [facts, failureCode(error)] : [facts, ...words]);
    },
  },
};

let logger: Logger | undefined;

/** The log of this process, on standard output. */
export function log(): Logger {
  logger ??= pino(LOG_OPTIONS);
  return logger;
}
