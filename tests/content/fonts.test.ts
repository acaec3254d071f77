import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';

import { expect, test } from 'vitest';

import { readCorpus } from '../../scripts/fonts/corpus.ts';
import { facesFor } from '../../scripts/fonts/faces.ts';

const FOLDER = path.join('public', 'fonts');
const MOST_BYTES: Record<string, number> = { 'Kakehashi JP': 70_000, 'Klee One': 8_000 };
const REFRESH = 'run npm run fonts';

type Rule = { family: string; file: string; characters: Set<string> };

function charactersOf(range: string): string[] {
  return range.split(',').flatMap((part) => {
    const [from = 0, to = from] = part
      .trim()
      .slice(2)
      .split('-')
      .map((hex) => parseInt(hex, 16));
    return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));
  });
}

async function readRules(): Promise<Rule[]> {
  const css = await readFile(path.join('app', 'ui', 'fonts.css'), 'utf8');
  return [...css.matchAll(/@font-face \{([^}]+)\}/gu)].map(([, body = '']) => ({
    family: /font-family: '([^']+)'/u.exec(body)?.[1] ?? '',
    file: /url\('\/fonts\/([^']+)'\)/u.exec(body)?.[1] ?? '',
    characters: new Set(charactersOf(/unicode-range:([^;]+);/u.exec(body)?.[1] ?? '')),
  }));
}

const rules = await readRules();
const corpus = await readCorpus();

test('every Japanese character of courses and interface is in a face of the site', () => {
  const missing = facesFor(corpus).flatMap(({ family, characters }) => {
    const own = rules.filter((rule) => rule.family === family);
    return [...characters].filter((each) => !own.some((rule) => rule.characters.has(each)));
  });
  expect(missing.join(''), REFRESH).toBe('');
});

test('a character is in one file of a face, so that a page loads no two', () => {
  const seen = new Map<string, string>();
  const twice = rules.flatMap(({ family, file, characters }) =>
    [...characters].filter((each) => {
      const key = `${family} ${each}`;
      const isKnown = seen.has(key);
      seen.set(key, file);
      return isKnown;
    }),
  );
  expect(twice).toEqual([]);
});

test('the files are those of the style sheet, within their size, under the digest of their bytes', async () => {
  const fonts = (await readdir(FOLDER)).filter((file) => file.endsWith('.woff2'));
  expect(fonts.sort()).toEqual(rules.map(({ file }) => file).sort());
  for (const { family, file } of rules) {
    const bytes = await readFile(path.join(FOLDER, file));
    expect(bytes.length, file).toBeLessThanOrEqual(MOST_BYTES[family] ?? 0);
    const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
    expect(file).toContain(`.${digest}.woff2`);
  }
});
