import { expect, test } from 'vitest';
import { headersOf } from './deliver.server.ts';

const mail = { to: 'a@test.example', locale: 'ja', subject: 'S', text: 'T', html: 'T' } as const;

test('a mail that can be refused says in its head where a mail program does that', () => {
  const unsubscribeUrl = 'https://learn.example/unsubscribe/abc';
  expect(headersOf({ ...mail, unsubscribeUrl })).toEqual({
    'Content-Language': 'ja',
    'List-Unsubscribe': '<https://learn.example/unsubscribe/abc>',
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  });
});

test('no program is to press a link that travels readable, and none where there is no link', () => {
  const unsubscribeUrl = 'http://localhost:3000/unsubscribe/abc';
  expect(headersOf({ ...mail, unsubscribeUrl })).not.toHaveProperty('List-Unsubscribe-Post');
  expect(headersOf(mail)).toEqual({ 'Content-Language': 'ja' });
});
