import type { Outcome } from './invariant.ts';

export interface Line extends Outcome {
  id: string;
  name: string;
  seconds: number;
}

const SHOWN = 5;

/** The results as one table, then what broke. */
export function table(lines: readonly Line[]): string {
  const heads = ['invariant', 'asked', 'done', 'violations', 'seconds'];
  const cells = lines.map((line) => [
    ...[`${line.id} ${line.name}`, line.asked, line.done],
    ...[String(line.violations.length), line.seconds.toFixed(0)],
  ]);
  const all = [heads, ...cells];
  const widths = heads.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const rows = all.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [...rows, ...lines.flatMap(faultsOf)].join('\n');
}

function faultsOf({ id, violations }: Line): string[] {
  const rest = violations.length - SHOWN;
  const shown = violations.slice(0, SHOWN).map((violation) => `${id}: ${violation}`);
  return rest > 0 ? [...shown, `${id}: and ${rest} more`] : shown;
}
