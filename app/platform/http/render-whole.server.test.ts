import { createElement, lazy, Suspense, type ReactElement } from 'react';
import { expect, it } from 'vitest';
import { renderWhole } from './render-whole.server.ts';

const onError = (error: unknown) => {
  throw error;
};
const options = { nonce: 'n', onError };

/** A page of many short texts, the first moved along by some letters of one byte. */
function pageOf(text: string, shift: number) {
  const rows = Array.from({ length: 400 }, (_, key) =>
    createElement('li', { key, title: text }, text),
  );
  return createElement('ul', { id: 'x'.repeat(shift) }, rows);
}

/** A page whose body is code that must be loaded first. */
function waitingFor(page: ReactElement) {
  const Body = lazy(() => Promise.resolve({ default: () => page }));
  return () => createElement(Suspense, { fallback: 'not yet' }, createElement(Body));
}

const PARTS = /<!--\/?\$-->/g;

it.each(['確認問題', 'é', '𠮷野家', 'check-up'])(
  'a page that says %s says it everywhere, wherever a buffer ends in it, whether it waits or not',
  async (text) => {
    const row = `<li title="${text}">${text}</li>`;
    for (let shift = 1; shift <= 12; shift += 1) {
      const page = pageOf(text, shift);
      const whole = `<ul id="${'x'.repeat(shift)}">${row.repeat(400)}</ul>`;
      expect((await renderWhole(() => page, options)).toString()).toBe(whole);
      const waited = await renderWhole(waitingFor(page), options);
      expect(waited.toString().replace(PARTS, '')).toBe(whole);
    }
  },
);

it('a page that waits for a part of its code has it at once, the first time and every time', async () => {
  const page = waitingFor(createElement('p', null, 'here'));
  for (let time = 0; time < 2; time += 1) {
    expect((await renderWhole(page, options)).toString()).toBe('<!--$--><p>here</p><!--/$-->');
  }
});

it.each([false, true])('a document says what it is (%s: it waits)', async (waits) => {
  const body = createElement('html', null, createElement('body', null, 'text'));
  const page = waits ? waitingFor(body) : () => body;
  const html = (await renderWhole(page, options)).toString();
  expect(html.replace(PARTS, '')).toBe('<!DOCTYPE html><html><body>text</body></html>');
});

it('a page of which a part fails is no page', async () => {
  const Faulty = () => {
    throw new Error('a fault');
  };
  await expect(renderWhole(() => createElement(Faulty), options)).rejects.toThrow('a fault');
});
