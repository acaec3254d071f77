import { expect, test } from 'vitest';
import { refuseLanguage } from './unknown-language.server.ts';

const japanese = { locale: () => Promise.resolve('ja' as const) };
const ask = (path: string) => refuseLanguage(new Request(`http://localhost${path}`), japanese);

test.each(['/', '/courses?q=lang', '/?lang=ja', '/courses?a=b&lang=en'])(
  '%s is answered as it is',
  async (path) => expect(await ask(path)).toBeUndefined(),
);

test.each(['/?lang=fr', '/courses?a=b&lang=JA', '/?lang=', '/?lang=ja&lang=fr'])(
  '%s is refused, with the reader’s own language and the address to read',
  async (path) => {
    const response = await ask(path);
    expect(response?.status).toBe(400);
    expect(response?.headers.get('Content-Language')).toBe('ja');
    expect(response?.headers.get('X-Readable')).toBe(path);
  },
);
