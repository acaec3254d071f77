import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testMessages } from '#tests/setup/messages.ts';

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

/** Every text below an object of messages. */
function textsOf(messages: unknown): string[] {
  if (typeof messages === 'string') return [messages];
  return Object.values(messages as object).flatMap(textsOf);
}

const withoutLinks = (markdown: string) => markdown.replaceAll(/\]\([^)]*\)/gu, ']');
const withoutCode = (markdown: string) => markdown.replaceAll(/`[^`]*`/gu, '');

test('brackets in Japanese are full-width', () => {
  const pages = readdirSync('content/pages/ja').map((name) =>
    withoutCode(withoutLinks(readFileSync(join('content/pages/ja', name), 'utf8'))),
  );
  const lines = [...textsOf(testMessages('ja')), ...pages.flatMap((page) => page.split('\n'))];
  expect(lines.length).toBeGreaterThan(500);
  expect(lines.filter((line) => /[()]/u.test(line))).toEqual([]);
});
