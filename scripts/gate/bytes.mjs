/** Brotli bytes of script and style that each route loads; refuses a route above its budget. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readBuild } from './build-manifest.mjs';

const root = resolve(import.meta.dirname, '../..');
const { budgets } = JSON.parse(readFileSync(join(root, 'scripts/gate/budgets.json'), 'utf8'));

const kB = (bytes) => (bytes / 1000).toFixed(1).padStart(8);
const faults = [];

process.stdout.write(`${'kB, brotli'.padEnd(44)}  script    lazy   style\n`);
for (const route of readBuild(join(root, 'build/client'))) {
  const budget = budgets.find(({ routes }) => new RegExp(routes).test(route.id));
  process.stdout.write(
    `${route.id.padEnd(44)}${kB(route.script)}${kB(route.lazy)}${kB(route.style)}\n`,
  );
  check(route, 'script', budget.script);
  check(route, 'style', budget.style);
  if (budget.withLazy) {
    const whole = { id: route.id, withLazy: route.script + route.lazy };
    check(whole, 'withLazy', budget.withLazy);
  }
}
for (const fault of faults) process.stdout.write(`${fault}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;

function check(route, kind, limit) {
  const actual = route[kind] / 1000;
  if (actual <= limit) return;
  faults.push(`${route.id}: ${actual.toFixed(1)} kB of ${kind}; its budget is ${limit} kB`);
}
