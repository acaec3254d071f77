import { createElement } from 'react';
import { expect, it } from 'vitest';
import { renderWhole } from './render-whole.server.ts';

const onError = (error: unknown) => {
  throw error;
};

/** A page of many short texts, the first moved along by some letters of one byte. */
function pageOf(text: string, shift: number) {
  const rows = Array.from({ length: 400 }, (_, key) =>
    createElement('li', { key, title: text }, text),
  );
  return createElement('ul', { id: 'x'.repeat(shift) }, rows);
}

it.each(['確認問題', 'é', '𠮷野家', 'check-up'])(
  'a page that says %s says it everywhere, wherever a buffer ends in it',
  async (text) => {
    for (let shift = 1; shift <= 12; shift += 1) {
      const body = await renderWhole(pageOf(text, shift), { nonce: 'n', onError });
      const row = `<li title="${text}">${text}</li>`;
      expect(body.toString()).toBe(`<ul id="${'x'.repeat(shift)}">${row.repeat(400)}</ul>`);
    }
  },
);
