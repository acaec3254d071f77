import type { Context } from '#app/platform/context.server.ts';
import { parseFields, type FieldFaults } from '#app/platform/http/forms.server.ts';
import { accommodationSchema, type AccommodationFields } from './accommodation-schema.server.ts';
import { countExtended, extendDeadlines } from './extend-deadlines.server.ts';
import { extensionSchema, type ExtensionFields } from './extension-schema.server.ts';
import { countAccommodated, giveAccommodation } from './give-accommodation.server.ts';

/** What one act gives: time on dates, working time or attempts at quizzes, or both. */
export interface Allowance {
  extension: ExtensionFields | null;
  accommodation: AccommodationFields | null;
}

/** How many an act would reach: enrolments whose dates move, people who have more at quizzes. */
export interface Reach {
  enrolments: number | null;
  people: number | null;
}

const OF_DATES = ['hours', 'fromOn', 'untilOn', 'reason'];
const OF_QUIZZES = ['durationPercent', 'extraAttempts', 'privateReason'];

/** An act as its form says it: a part of which every field is empty is not given. */
export function readAllowance(
  typed: Record<string, string>,
): { ok: true; value: Allowance } | { ok: false; faults: FieldFaults } {
  const has = (names: readonly string[]) => names.some((name) => (typed[name] ?? '').trim() !== '');
  const extension = has(OF_DATES) ? parseFields(extensionSchema, typed) : null;
  const accommodation = has(OF_QUIZZES) ? parseFields(accommodationSchema, typed) : null;
  if (!extension && !accommodation) return { ok: false, faults: { form: 'nothing' } };
  const faults = { ...faultsOf(extension), ...faultsOf(accommodation) };
  if (Object.keys(faults).length > 0) return { ok: false, faults };
  return {
    ok: true,
    value: { extension: valueOf(extension), accommodation: valueOf(accommodation) },
  };
}

type Parsed<T> = { ok: true; value: T } | { ok: false; faults: FieldFaults } | null;

const faultsOf = (parsed: Parsed<unknown>) => (parsed && !parsed.ok ? parsed.faults : {});
const valueOf = <T>(parsed: Parsed<T>) => (parsed?.ok ? parsed.value : null);

/** How many an act would reach now; null where one of its parts would reach nobody. */
export async function countAllowance(
  ctx: Context,
  { extension, accommodation }: Allowance,
): Promise<Reach | null> {
  const enrolments = extension && (await countExtended(ctx, extension));
  const people = accommodation && (await countAccommodated(ctx, accommodation));
  return enrolments === 0 || people === 0 ? null : { enrolments, people };
}

/** Gives all of an act or nothing. With the id of one that was given nothing is given again. */
export async function giveAllowance(
  ctx: Context,
  { extension, accommodation }: Allowance,
): Promise<{ ok: true } | { ok: false; reason: 'nobody' }> {
  return ctx.db
    .transaction(async (tx) => {
      const inside = { ...ctx, db: tx };
      if (extension) reached(await extendDeadlines(inside, extension));
      if (accommodation) reached(await giveAccommodation(inside, accommodation));
      return { ok: true } as const;
    })
    .catch((error: unknown) => {
      if (error instanceof Nobody) return { ok: false, reason: 'nobody' };
      throw error;
    });
}

/** Takes back what the other part has given already. */
class Nobody extends Error {}

function reached({ ok }: { ok: boolean }): void {
  if (!ok) throw new Nobody();
}
