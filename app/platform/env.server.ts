import { resolve } from 'node:path';
import { z } from 'zod';

/**
 * Every setting of the product. `server/settings.mjs` completes what the operator left out (embedded
 * database, secret key, clock offset) before any process that reads this is started.
 */
const schema = z
  .object({
    PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
    HOST: z.string().min(1).default('127.0.0.1'),
    PUBLIC_URL: z
      .url({ protocol: /^https?$/, error: 'must be an http or https address', abort: true })
      .refine((url) => new URL(url).pathname === '/' && !/[?#]/.test(url), 'must have no path')
      .optional(),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// address' }),
    DATA_DIR: z.string().min(1).default('.data'),
    SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be an smtp:// address' }).optional(),
    TRUSTED_PROXY: z.string().min(1).optional(),
    SECRET_KEY: z.string().min(32, 'must have at least 32 characters'),
    DEMO: z.enum(['0', '1'], 'must be 0 or 1').default('0'),
    KAKEHASHI_CLOCK_OFFSET_MS: z.coerce.number().int().default(0),
    NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  })
  .refine((env) => env.DEMO === '1' || env.KAKEHASHI_CLOCK_OFFSET_MS === 0, {
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
    secretKey: env.SECRET_KEY,
    demo: env.DEMO === '1',
    /** Added to the real clock for business time. */
    clockOffsetMs: env.KAKEHASHI_CLOCK_OFFSET_MS,
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
