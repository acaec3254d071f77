import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { AllocationRecord, OwnRow } from '#app/features/allocation-check/exports.ts';
import { readMarket, readResult, type Reading } from '#app/features/matching/exports.server.ts';
import type { Market, MatchResult } from '#app/features/matching/exports.ts';

/** A fault of how the command was called or of what it was given. */
class InputFault extends Error {}

/** Exits with what the command returns, or with 2 and the reason where its input is refused. */
export function run(command: () => number): void {
  try {
    process.exitCode = command();
  } catch (error) {
    if (!(error instanceof InputFault)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}

export function refuse(reason: string): never {
  throw new InputFault(reason);
}

export function givenMarket(path: string | undefined, usage: string): Market {
  return valueOf(readMarket(fileAt(path, usage)), path);
}

/** A result, and the record beside it if the file has one. */
export function givenResult(
  path: string | undefined,
  usage: string,
): { result: MatchResult; record: unknown } {
  const file = fileAt(path, usage);
  const result = valueOf(readResult(file), path);
  const isBoth = typeof file === 'object' && file !== null && 'record' in file;
  return { result, record: isBoth ? file.record : undefined };
}

const digests = z.array(z.string());

/** Of a file of one's own row, what the check looks at; the rest goes into its digests as it is. */
const ownShape = z.looseObject({
  format: z.literal(1),
  fair: z.looseObject({
    cap: z.number(),
    seed: z.looseObject({ value: z.string(), commitment: z.string() }),
  }),
  row: z.looseObject({
    ...{ id: z.string(), free: z.string(), companies: z.array(z.string()) },
    ...{ fillByScore: z.boolean(), cap: z.number().optional() },
  }),
  raisedTo: z.number().nullable(),
  meetings: z.array(
    z.looseObject({ participant: z.string(), company: z.string(), slot: z.number() }),
  ),
});

const recordShape = z.looseObject({
  seed: z.looseObject({ value: z.string(), commitment: z.string() }),
  input: z.looseObject({
    digest: z.string(),
    rows: z.strictObject({ participants: digests, companies: digests, overrides: digests }),
  }),
  claims: z.array(z.looseObject({ claim: z.string(), holds: z.boolean() })),
});

export function givenOwnRow(path: string | undefined, usage: string): OwnRow {
  return shaped(ownShape, path, usage) as unknown as OwnRow;
}

export function givenRecord(path: string | undefined, usage: string): AllocationRecord {
  return shaped(recordShape, path, usage) as unknown as AllocationRecord;
}

function shaped<T>(shape: z.ZodType<T>, path: string | undefined, usage: string): T {
  const { success, data, error } = shape.safeParse(fileAt(path, usage));
  return success ? data : refuse(`${path} is refused:\n${z.prettifyError(error)}`);
}

function fileAt(path: string | undefined, usage: string): unknown {
  if (path === undefined) return refuse(usage);
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    return refuse(`Cannot read ${path}: ${(error as Error).message}`);
  }
}

function valueOf<T>(reading: Reading<T>, path: string | undefined): T {
  if (reading.ok) return reading.value;
  const lines = reading.faults.map((fault) => `  ${fault.path}: ${fault.reason}`);
  return refuse([`${path} is refused:`, ...lines].join('\n'));
}
