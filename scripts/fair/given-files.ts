import { readFileSync } from 'node:fs';
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
