import type { z } from 'zod';
import { resultSchema, type MatchResult } from './result.ts';
import { marketSchema, type Market } from './schema.ts';

/** Where a file is wrong (`participants[3].free`) and what is wrong there. */
export interface FileFault {
  path: string;
  reason: string;
}

export type Reading<T> = { ok: true; value: T } | { ok: false; faults: FileFault[] };

const MOST_FAULTS = 50;
/** Pairs that are looked at: beyond them matching would take too long and too much memory. */
const MOST_PAIRS = 2_000_000;

/** The market in a file, with all that was left out filled in, or what is wrong with the file. */
export function readMarket(file: unknown): Reading<Market> {
  const shape = readAs(marketSchema, file);
  if (!shape.ok) return shape;
  const faults = [...faultsOf(shape.value)].slice(0, MOST_FAULTS);
  return faults.length > 0 ? { ok: false, faults } : shape;
}

/** The result in a file: alone, or as `result` beside its record. */
export function readResult(file: unknown): Reading<MatchResult> {
  const isBeside = typeof file === 'object' && file !== null && 'result' in file;
  return readAs(resultSchema, isBeside ? file.result : file);
}

function readAs<T>(schema: z.ZodType<T>, file: unknown): Reading<T> {
  const { success, data, error } = schema.safeParse(file);
  if (success) return { ok: true, value: data };
  const faults = error.issues.map(({ path, message }) => ({
    path: written(path),
    reason: message,
  }));
  return { ok: false, faults: faults.slice(0, MOST_FAULTS) };
}

function written(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'the file';
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./u, '');
}

function* faultsOf(market: Market): Generator<FileFault> {
  const participants = new Set(market.participants.map(({ id }) => id));
  const companies = new Set(market.companies.map(({ id }) => id));
  yield* twiceIn('participants', market.participants);
  yield* twiceIn('companies', market.companies);
  const slots = market.fair.slots.length;
  for (const [at, { free, companies: listed }] of market.participants.entries()) {
    const path = `participants[${at}]`;
    yield* wrongLength(`${path}.free`, free, slots);
    yield* wrongNames(`${path}.companies`, listed, companies);
  }
  for (const [at, { booth, tiers, passed }] of market.companies.entries()) {
    const path = `companies[${at}]`;
    for (const [n, free] of booth.tables.entries()) {
      yield* wrongLength(`${path}.booth.tables[${n}]`, free, slots);
    }
    yield* wrongNames(`${path}.tiers and passed`, [...tiers.flat(), ...passed], participants);
  }
  yield* tooManyPairs(market);
  for (const [at, override] of market.overrides.entries()) {
    const path = `overrides[${at}]`;
    if ('participant' in override) {
      yield* wrongNames(`${path}.participant`, [override.participant], participants);
    }
    if ('company' in override) {
      yield* wrongNames(`${path}.company`, [override.company], companies);
    }
  }
}

function* tooManyPairs({ participants, companies }: Market): Generator<FileFault> {
  const pairs = participants.reduce((sum, { fillByScore, companies: listed }) => {
    return sum + (fillByScore ? companies.length : listed.length);
  }, 0);
  if (pairs <= MOST_PAIRS) return;
  yield { path: 'participants', reason: `${pairs} pairs, at most ${MOST_PAIRS}` };
}

/** Ids and lots name one row each. */
function* twiceIn(path: string, rows: readonly { id: string; lot?: string }[]) {
  const ids = new Set<string>();
  const lots = new Set<string>();
  for (const [at, { id, lot = id }] of rows.entries()) {
    if (ids.has(id)) yield { path: `${path}[${at}].id`, reason: `${id} is there twice` };
    else if (lots.has(lot)) yield { path: `${path}[${at}].lot`, reason: `${lot} is there twice` };
    ids.add(id);
    lots.add(lot);
  }
}

function* wrongLength(path: string, free: string, slots: number): Generator<FileFault> {
  if (free.length === slots) return;
  yield { path, reason: `${free.length} marks for ${slots} slots` };
}

function* wrongNames(path: string, names: readonly string[], known: ReadonlySet<string>) {
  const seen = new Set<string>();
  for (const each of names) {
    if (!known.has(each)) yield { path, reason: `${each} is not in the market` };
    if (seen.has(each)) yield { path, reason: `${each} is there twice` };
    seen.add(each);
  }
}
