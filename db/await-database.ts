import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';

const PATIENCE_MS = 60_000;
const LOOK_AGAIN_MS = 500;

/** It may still be coming up: not listening, no name or way to it yet, starting, full for a moment. */
const LATER = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT'],
  ...[
    'EHOSTUNREACH',
    'ENETUNREACH',
    'CONNECT_TIMEOUT',
    'CONNECTION_CLOSED',
    'CONNECTION_DESTROYED',
  ],
  ...['57P03', '57P01', '57P02', '53300'],
]);

const REMEDIES: Readonly<Record<string, string>> = {
  '28P01': 'Correct user and password in DATABASE_URL.',
  '28000': 'Correct the user in DATABASE_URL, or let that user in (pg_hba.conf, TLS).',
  '3D000': 'Create that database, or correct its name in DATABASE_URL.',
};

/** A database that cannot be used, with what its operator can do. */
export class DatabaseError extends Error {
  override name = 'DatabaseError';
  constructor(
    message: string,
    readonly remedy: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/**
 * Waits until a database answers a question. One that is coming up is given time; a refusal that
 * waiting cannot mend is one at once.
 * @param options.onWait called once, with where it is looked for and what is the matter
 */
export async function awaitDatabase(
  url: string,
  options: { patienceMs?: number; onWait?: (where: string, code: string) => void } = {},
): Promise<void> {
  const { patienceMs = PATIENCE_MS, onWait } = options;
  const where = whereIs(url);
  const until = Date.now() + patienceMs;
  for (let told = false; ; told = true) {
    const error = await ask(url);
    if (!error) return;
    const code = codeOf(error);
    if (!LATER.has(code)) throw refusal(where, error);
    if (Date.now() >= until) throw outOfPatience(where, { error, patienceMs });
    if (!told) onWait?.(where, code);
    await pause(LOOK_AGAIN_MS);
  }
}

async function ask(url: string): Promise<Error | undefined> {
  const sql = postgres(url, { max: 1, fetch_types: false, connect_timeout: 5, onnotice: () => {} });
  try {
    await sql`select 1`;
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  } finally {
    await sql.end({ timeout: 1 }).catch(() => undefined);
  }
}

function outOfPatience(where: string, cause: { error: Error; patienceMs: number }): DatabaseError {
  const seconds = Math.round(cause.patienceMs / 1000);
  return new DatabaseError(
    `DATABASE_URL: the database at ${where} did not answer in ${seconds} s (${reasonOf(cause.error)}).`,
    'Start that PostgreSQL and see that this machine reaches it, or correct DATABASE_URL.',
    { cause: cause.error },
  );
}

function refusal(where: string, error: Error): DatabaseError {
  return new DatabaseError(
    `DATABASE_URL: the database at ${where} refuses (${reasonOf(error)}).`,
    REMEDIES[codeOf(error)] ?? 'Correct DATABASE_URL, or that PostgreSQL.',
    { cause: error },
  );
}

/** Several addresses of one name fail as one error without words. */
function reasonOf(error: Error): string {
  const code = codeOf(error);
  return error.message && !error.message.includes(code)
    ? `${code}: ${error.message}`
    : error.message || code;
}

const codeOf = (error: Error) =>
  'code' in error && typeof error.code === 'string' ? error.code : error.name;

/** Host and port as they may be shown: never the password. */
function whereIs(url: string): string {
  const { host, port } = new URL(url);
  return port ? host : `${host}:5432`;
}
