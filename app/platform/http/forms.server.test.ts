import { expect, test } from 'vitest';
import { readForm, readOptionalForm } from './forms.server.ts';

const post = (body: BodyInit, type?: string) =>
  new Request('http://localhost/form', {
    method: 'POST',
    body,
    headers: type === undefined ? {} : { 'Content-Type': type },
  });

test('fields are plain text by their names; of one sent twice the last counts', async () => {
  const form = await readForm(post(new URLSearchParams('name=Robin&name=Ana&empty=')));
  expect({ ...form }).toEqual({ name: 'Ana', empty: '' });
});

test.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
  'the field %s is a field like others and changes no object',
  async (name) => {
    const form = await readForm(post(new URLSearchParams([[name, 'polluted']])));
    expect(Object.entries(form)).toEqual([[name, 'polluted']]);
    expect(Object.getPrototypeOf(form)).toBeNull();
    const copy = { ...form };
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect({}.toString()).toBe('[object Object]');
  },
);

test('a field that was not sent is not there, whatever objects have by themselves', async () => {
  const form = await readForm(post(new URLSearchParams('a=1')));
  for (const name of ['constructor', 'toString', '__proto__']) expect(form[name]).toBeUndefined();
});

test('a file is refused', async () => {
  const form = new FormData();
  form.set('name', new File(['x'], 'x.txt'));
  await expect(readForm(post(form))).rejects.toMatchObject({ code: 'bad-request' });
});

test.each([
  ['JSON', '{"a":1}', 'application/json'],
  ['a form without its boundary', 'a=1', 'multipart/form-data'],
  [
    'a form that breaks off',
    '--x\r\nContent-Disposition: form-data',
    'multipart/form-data; boundary=x',
  ],
])('%s is no form', async (_, body, type) => {
  await expect(readForm(post(body, type))).rejects.toMatchObject({ code: 'bad-request' });
});

test('a form that may be left out is empty where a program sends none, and read where it does', async () => {
  const none = { method: 'DELETE', body: new Uint8Array() };
  expect(await readOptionalForm(new Request('http://localhost/form', none))).toEqual({});
  expect(await readOptionalForm(post('', 'application/x-www-form-urlencoded'))).toEqual({});
  const sent = await readOptionalForm(post(new URLSearchParams('name=Robin')));
  expect({ ...sent }).toEqual({ name: 'Robin' });
});
