import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** What the glossary calls a thing, and other names that it once had beside it. */
const TERMS = {
  緊急カード: ['緊急時カード', '緊急連絡カード'],
  練習シート: ['練習用紙'],
  かなの確認テスト: ['かな確認テスト'],
};

const isText = (name: string) =>
  /\.(?:md|yaml|ts|tsx)$/u.test(name) && !/\.test\.tsx?$/u.test(name);
const texts = ['content', 'app'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(isText)
    .map((name) => join(folder, name)),
);

test.each(Object.entries(TERMS))('%s has one name everywhere', (term, others) => {
  expect(readFileSync('GLOSSARY.md', 'utf8')).toContain(`| ${term} `);
  const read = texts.map((path) => ({ path, text: readFileSync(path, 'utf8') }));
  const wrong = read.filter(({ text }) => others.some((other) => text.includes(other)));
  expect(wrong.map(({ path }) => path)).toEqual([]);
});
