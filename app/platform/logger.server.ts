import { pino, type Logger } from 'pino';

let logger: Logger | undefined;

/** The log of this process: JSON lines on standard output, secrets removed. */
export function log(): Logger {
  logger ??= pino({
    base: { pid: process.pid },
    level: 'info',
    redact: {
      paths: ['password', 'token', 'cookie', 'authorization', '*.password', '*.token', '*.email'],
      censor: '[redacted]',
    },
  });
  return logger;
}
