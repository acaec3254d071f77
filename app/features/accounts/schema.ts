import { z } from 'zod';
import { INVITATION_STATES } from './rules.ts';

/** Messages of these schemas are keys below `accounts.fault`. */
const email = z
  .string()
  .trim()
  .max(254, 'email')
  .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'email');

export const MIN_PASSWORD_LENGTH = 10;
export const MAX_PASSWORD_LENGTH = 256;

const newPassword = z
  .string()
  .min(MIN_PASSWORD_LENGTH, 'passwordShort')
  .max(MAX_PASSWORD_LENGTH, 'passwordLong');

const presentPassword = z.string().min(1, 'required').max(MAX_PASSWORD_LENGTH, 'passwordLong');

export const signInSchema = z.object({
  email: z.string().trim().min(1, 'required').max(254, 'email'),
  password: presentPassword,
});

export const resetRequestSchema = z.object({ email });

export const newPasswordSchema = z.object({ password: newPassword });

export const invitationSchema = z.object({
  displayName: z.string().trim().min(1, 'required').max(200, 'tooLong'),
  legalName: z.string().trim().min(1, 'required').max(200, 'tooLong'),
  password: newPassword,
});

/** The state by which invitations are shown; anything else shows all. */
export const invitationStateSchema = z.enum(INVITATION_STATES).nullable().catch(null);

/** Lines that were picked, as `id.round`; what is none is left out. */
export const pickedSchema = z.array(z.string()).transform((lines) =>
  lines.flatMap((line) => {
    const [, id, round] = /^([0-9a-f-]{36})\.(\d{1,6})$/.exec(line) ?? [];
    return id ? [{ id, round: Number(round) }] : [];
  }),
);

export const changePasswordSchema = z.object({
  current: presentPassword,
  password: newPassword,
});

/** The password is asked for only where signing in lies back. */
export const confirmSchema = z.object({
  password: z.string().max(MAX_PASSWORD_LENGTH, 'passwordLong').optional(),
});

/** A code of the second factor: six digits, or ten letters and digits with a line between. */
export const codeSchema = z.object({
  code: z.string().trim().min(1, 'required').max(40, 'code'),
});

export const changeEmailSchema = z.object({
  email,
  password: presentPassword,
});

export const closingSchema = z.object({
  erase: z
    .literal('yes')
    .optional()
    .transform((said) => said === 'yes'),
  password: presentPassword,
});

export const viewingSchema = z.object({
  reason: z.string().trim().min(1, 'required').max(500, 'reasonLong'),
});

export const settingsSchema = z.object({
  displayName: z.string().trim().min(1, 'required').max(200, 'tooLong'),
  locale: z.enum(['en', 'ja']),
  timeZone: z.string().refine(isTimeZone, 'timeZone'),
  theme: z.enum(['system', 'light', 'dark']),
});

function isTimeZone(value: string): boolean {
  return Intl.supportedValuesOf('timeZone').includes(value) || value === 'UTC';
}

/** Reading aids, each by itself or several together. */
export const readingSchema = z.strictObject({
  furigana: z.enum(['off', 'new', 'tap', 'all']).optional(),
  translation: z.enum(['tap', 'shown']).optional(),
  romaji: z.boolean().optional(),
  speed: z.enum(['normal', 'slow']).optional(),
});
