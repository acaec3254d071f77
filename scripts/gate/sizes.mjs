/** Lines per source file: prints the figures by kind and refuses files above the stop of their kind. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { globToRegExp } from './glob.mjs';
import { goals, sizeLimits, unlimited } from './size-limits.mjs';

const root = resolve(import.meta.dirname, '../..');
const FOLDERS = ['app', 'db', 'server', 'scripts', 'tests', 'bench', 'eslint-rules'];

const isFree = matcher(unlimited);
const kinds = sizeLimits.map((limit) => ({
  ...limit,
  matches: matcher(limit.files),
  lines: /** @type {number[]} */ ([]),
}));
const faults = [];

for (const file of sourceFiles()) {
  if (isFree(file)) continue;
  const kind = kinds.find(({ matches }) => matches(file));
  if (!kind) continue;
  const lines = readFileSync(join(root, file), 'utf8').trimEnd().split('\n').length;
  kind.lines.push(lines);
  if (lines > kind.max)
    faults.push(`${file}: ${lines} lines; a ${kind.kind} file has at most ${kind.max}`);
}
print();
process.exitCode = faults.length > 0 ? 1 : 0;

function* sourceFiles() {
  for (const entry of readdirSync(root, { withFileTypes: true })) {
    if (entry.isFile()) yield entry.name;
    if (!FOLDERS.includes(entry.name)) continue;
    const inside = readdirSync(join(root, entry.name), { recursive: true, withFileTypes: true });
    for (const file of inside) {
      if (file.isFile())
        yield relative(root, join(file.parentPath, file.name)).replaceAll('\\', '/');
    }
  }
}

function matcher(patterns) {
  const expressions = patterns.map(globToRegExp);
  return (file) => expressions.some((expression) => expression.test(file));
}

function print() {
  const source = kinds.filter(({ kind }) => !['test', 'stylesheet'].includes(kind));
  const tests = kinds.find(({ kind }) => kind === 'test')?.lines ?? [];
  const all = source.flatMap(({ lines }) => lines);
  const row = (name, lines, max) =>
    process.stdout.write(
      `${name.padEnd(24)}${[lines.length, at(lines, 0.5), at(lines, 0.95), at(lines, 1), max]
        .map((figure) => String(figure).padStart(8))
        .join('')}\n`,
    );
  const heads = ['files', 'median', 'p95', 'max', 'stop'].map((head) => head.padStart(8)).join('');
  process.stdout.write(`${'lines per file'.padEnd(24)}${heads}\n`);
  for (const { kind, lines, max } of kinds) if (lines.length > 0) row(kind, lines, max);
  row('all source', all, '');
  process.stdout.write(
    `goal: median ${goals.median}, p95 ${goals.p95}; test lines per source line: ${(
      total(tests) / Math.max(1, total(all))
    ).toFixed(2)}\n`,
  );
  for (const fault of faults) process.stdout.write(`${fault}\n`);
}

function at(lines, share) {
  const sorted = [...lines].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

function total(lines) {
  return lines.reduce((sum, each) => sum + each, 0);
}
