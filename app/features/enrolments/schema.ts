import { z } from 'zod';

/** The three questions of the first visit; each may be left out. */
export const firstVisitSchema = z.object({
  knowledge: z.enum(['nothing', 'hiragana', 'both', 'more']).optional(),
  arrivalOn: z.iso.date().optional(),
  romaji: z.enum(['on', 'off']).optional(),
});
export type FirstVisit = z.infer<typeof firstVisitSchema>;

const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
const name = z.string().trim().min(1, 'required').max(200, 'tooLong');
const day = z.iso.date({ error: 'date' });
const yes = z.preprocess((value) => value === 'on' || value === true, z.boolean());

/** An edition as a coordinator fills it in: days in Japan, each the last on which something holds. */
export const editionSchema = z
  .object({
    slug: z
      .string()
      .trim()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, 'slug')
      .max(60, 'tooLong'),
    nameJa: name,
    nameEn: name,
    fiscalYear: z.coerce.number({ error: 'year' }).int('year').min(1987, 'year').max(2200, 'year'),
    term: z.enum(['april', 'july', 'december', 'other'], { error: 'required' }),
    opensOn: optional(day),
    closesOn: optional(day),
    startsOn: day,
    endsOn: optional(day),
    accessEndsOn: optional(day),
    capacity: optional(
      z.coerce
        .number({ error: 'capacity' })
        .int('capacity')
        .min(1, 'capacity')
        .max(100_000, 'capacity'),
    ),
    paceWeeks: optional(
      z.coerce.number({ error: 'weeks' }).int('weeks').min(1, 'weeks').max(104, 'weeks'),
    ),
    paceFrom: optional(z.enum(['start', 'arrival'], { error: 'required' })),
    selfEntry: yes,
    byRule: yes,
    nominations: yes,
    entryCode: optional(z.string().trim().min(6, 'codeShort').max(40, 'tooLong')),
    approval: z.enum(['none', 'organisation', 'coordinator'], { error: 'required' }),
    allocation: z.enum(['first-come', 'lottery'], { error: 'required' }),
  })
  .check(({ value, issues }) => {
    for (const [path, message] of [...faultsOfDays(value), ...faultsOfLottery(value)]) {
      issues.push({ code: 'custom', path: [path], message, input: value });
    }
  });
export type EditionFields = z.infer<typeof editionSchema>;

export const EDITION_FIELDS = Object.keys(editionSchema.shape) as (keyof EditionFields)[];
/** An edition as a form holds it: a text of each field. */
export type EditionTyped = Record<keyof EditionFields, string>;

/** Faults of a form by field, the first of each, as keys of messages. */
export type Faults = Partial<Record<string, string>>;

type Parsed<T> = { ok: true; value: T } | { ok: false; faults: Faults };

/** Reads what was typed by a schema of this file. */
export function parseTyped<T>(schema: z.ZodType<T>, typed: unknown): Parsed<T> {
  const parsed = schema.safeParse(typed);
  if (parsed.success) return { ok: true, value: parsed.data };
  const faults: Faults = {};
  for (const { path, message } of parsed.error.issues) faults[String(path[0])] ??= message;
  return { ok: false, faults };
}

/** A decision that has to say why, or may. */
export const reasonSchema = z.object({ reason: z.string().trim().max(500, 'reason-long') });
export const neededReasonSchema = z.object({
  reason: z.string().trim().min(1, 'reason-needed').max(500, 'reason-long'),
});

/** A date of an item's own: the last day in Japan on which it is on time. */
export const dueDateSchema = z.object({ item: z.string(), dueOn: day });

/** Into which fiscal year editions are copied. */
export const copySchema = z.object({
  fiscalYear: z.coerce.number('year').int('year').min(1988, 'year').max(2200, 'year'),
  editionIds: z.array(z.string()).min(1, 'none').max(500, 'none'),
});

/** Its days by field. */
export type EditionDays = Record<
  'opensOn' | 'closesOn' | 'startsOn' | 'endsOn' | 'accessEndsOn',
  string | undefined
>;

function faultsOfDays(days: Partial<EditionDays>): [keyof EditionDays, string][] {
  const faults: [keyof EditionDays, string][] = [];
  const inOrder = (first: keyof EditionDays, then: keyof EditionDays) => {
    const [a, b] = [days[first], days[then]];
    if (a && b && b < a) faults.push([then, 'tooEarly']);
  };
  inOrder('opensOn', 'closesOn');
  inOrder('startsOn', 'endsOn');
  inOrder('endsOn', 'accessEndsOn');
  if (days.accessEndsOn && !days.endsOn) faults.push(['endsOn', 'required']);
  return faults;
}

/** Chance decides among those who apply by a day: it needs a number of seats, and a rule enrols at once. */
function faultsOfLottery(value: {
  allocation: string;
  capacity?: number | undefined;
  closesOn?: string | undefined;
  byRule: boolean;
}): [string, string][] {
  if (value.allocation !== 'lottery') return [];
  const faults: [string, string][] = [];
  if (!value.capacity) faults.push(['capacity', 'lotteryNeedsCapacity']);
  if (!value.closesOn) faults.push(['closesOn', 'lotteryNeedsClose']);
  if (value.byRule) faults.push(['allocation', 'lotteryWithoutRule']);
  return faults;
}
