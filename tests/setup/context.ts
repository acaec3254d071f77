import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { testDb } from './database.ts';

/** The instant at which tests happen, unless they say otherwise: 09:00 in Tokyo. */
export const NOW = new Date('2031-07-01T00:00:00.000Z');

export interface LogLine {
  level: 'info' | 'warn' | 'error';
  values: unknown[];
}

/** A log that keeps its lines for the test to read. */
export function keptLog(): { log: Context['log']; lines: LogLine[] } {
  const lines: LogLine[] = [];
  const keep =
    (level: LogLine['level']) =>
    (...values: unknown[]) => {
      lines.push({ level, values });
    };
  const log = { info: keep('info'), warn: keep('warn'), error: keep('error') };
  return { log: log as Context['log'], lines };
}

/**
 * A context for commands and queries: the test's database, a fixed clock, a log nobody prints.
 * `testContext({ actor })` for somebody, `testContext({ actor: null })` for nobody.
 */
export function testContext<A extends Actor | null>(
  parts: { actor: A } & Partial<Omit<Context, 'actor'>>,
): Context<A> {
  return {
    db: testDb(),
    now: NOW,
    log: keptLog().log,
    requestId: 'test-request',
    ...parts,
  };
}
