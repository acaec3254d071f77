import { z } from 'zod';
import { mailField, type PreferenceFault, type PreferenceFaults } from './fields.ts';
import { REFUSABLE_KINDS, type Preferences } from './rules.ts';

const time = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'time')
  .transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)));

const fieldsSchema = z
  .object({
    locale: z.enum(['', 'en', 'ja'], 'choose'),
    quiet: z.literal('on').optional(),
    quietFrom: time.optional(),
    quietUntil: time.optional(),
    copyToOrganisation: z.literal('on').optional(),
  })
  .refine(({ quiet, quietFrom, quietUntil }) => !quiet || quietFrom !== quietUntil, {
    path: ['quietUntil'],
    error: 'same',
  });

/** Reads the form of preferences; a kind whose field is missing is refused. */
export function parsePreferences(
  fields: Record<string, string>,
): { ok: true; value: Preferences } | { ok: false; faults: PreferenceFaults } {
  const given = Object.fromEntries(
    Object.entries(fields).filter(([name]) => fields.quiet || !name.startsWith('quiet')),
  );
  const parsed = fieldsSchema.safeParse(given);
  if (!parsed.success) {
    const faults: PreferenceFaults = {};
    for (const { path, message } of parsed.error.issues) {
      faults[String(path[0] ?? 'form')] ??= message as PreferenceFault;
    }
    return { ok: false, faults };
  }
  const { locale, quietFrom, quietUntil, copyToOrganisation } = parsed.data;
  const isWhole = quietFrom !== undefined && quietUntil !== undefined;
  return {
    ok: true,
    value: {
      refused: REFUSABLE_KINDS.filter((kind) => fields[mailField(kind)] === undefined),
      locale: locale === '' ? null : locale,
      quiet: isWhole ? { from: quietFrom, until: quietUntil } : null,
      copyToOrganisation: copyToOrganisation !== undefined,
    },
  };
}
