import { resolve } from 'node:path';
import { z } from 'zod';
import {
  connectionsOf,
  isInstant,
  isProxyList,
  isServer,
  isSite,
  isWhole,
  MOST_PROCESSES,
} from './setting-rules.server.ts';

const whole = (from: number, to: number) =>
  z
    .string()
    .refine((text) => isWhole(text, { from, to }), `must be a whole number from ${from} to ${to}`)
    .transform(Number);

/**
 * Every setting of the product. `server/settings.mjs` completes what the operator left out (embedded
 * database, secret key, clock offset) before any process that reads this is started. What begins
 * with KAKEHASHI_ is said by the start script, once for all processes.
 */
const schema = z
  .object({
    PORT: whole(1, 65_535).default(3000),
    HOST: z.string().min(1).default('127.0.0.1'),
    PUBLIC_URL: z
      .string()
      .refine(isSite, 'must be an http or https address without a path')
      .optional(),
    DATABASE_URL: z
      .string()
      .refine(
        (text) => isServer(text, /^postgres(?:ql)?:$/),
        'must be a postgres:// address with the host of the database',
      ),
    DATA_DIR: z.string().min(1).default('.data'),
    SMTP_URL: z
      .string()
      .refine(
        (text) => isServer(text, /^smtps?:$/),
        'must be an smtp:// or smtps:// address with the host of the mail server',
      )
      .optional(),
    TRUSTED_PROXY: z
      .string()
      .refine(isProxyList, 'must be addresses or networks such as 10.0.0.0/8, separated by commas')
      .optional(),
    WEB_CONCURRENCY: whole(1, MOST_PROCESSES).default(1),
    SECRET_KEY: z.string().min(32, 'must have at least 32 characters'),
    DEMO: z.enum(['0', '1'], 'must be 0 or 1').default('0'),
    DEMO_NOW: z
      .string()
      .refine(isInstant, 'must be an instant such as 2027-06-01T09:00:00Z, on a day that exists')
      .optional(),
    KAKEHASHI_CLOCK_OFFSET_MS: z
      .string()
      .regex(/^-?\d{1,15}$/, 'must be a whole number of milliseconds')
      .transform(Number)
      .default(0),
    KAKEHASHI_MIGRATION: whole(1, 9999).optional(),
    NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  })
  .refine((env) => env.DEMO === '1' || !(env.DEMO_NOW || env.KAKEHASHI_CLOCK_OFFSET_MS), {
    path: ['DEMO_NOW'],
    error: 'exists only with DEMO=1',
  })
  .transform((env) => ({
    port: env.PORT,
    host: env.HOST,
    /** Without a slash at the end; the only source of absolute links. */
    publicUrl: new URL(env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).origin,
    databaseUrl: env.DATABASE_URL,
    dataDir: resolve(env.DATA_DIR),
    /** Without it mail is kept and can be read at /admin/outbox. */
    smtpUrl: env.SMTP_URL,
    trustedProxy: env.TRUSTED_PROXY,
    /** Server processes beside each other, and what each may hold open to the database. */
    processes: env.WEB_CONCURRENCY,
    connections: connectionsOf(env.WEB_CONCURRENCY),
    secretKey: env.SECRET_KEY,
    demo: env.DEMO === '1',
    /** Added to the real clock for business time. */
    clockOffsetMs: env.KAKEHASHI_CLOCK_OFFSET_MS,
    /** The newest migration that this version was started with. */
    migration: env.KAKEHASHI_MIGRATION,
    mode: env.NODE_ENV,
  }));

export type Env = Readonly<z.output<typeof schema>>;

/** A setting that is missing or wrong, by its name, with the reason. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

/** Read the settings out of a record such as `process.env`; an empty value counts as not set. */
export function parseEnv(record: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(record).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (result.success) return Object.freeze(result.data);
  // Values are never repeated in the message: a setting may be a secret.
  const faults = result.error.issues.map(({ path, message }) => {
    const name = path.join('.');
    return `${name}: ${isRequired(name) && !(name in given) ? 'is required' : message}`;
  });
  throw new SettingsError(faults.join('\n'));
}

let parsed: Env | undefined;

/** The settings of this process, parsed on first use and frozen. */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}

const isRequired = (name: string) => name === 'DATABASE_URL' || name === 'SECRET_KEY';
