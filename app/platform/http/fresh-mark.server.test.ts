import { expect, test } from 'vitest';
import { answerMark, freshMark } from './fresh-mark.server.ts';

const ask = (mark: string, tag?: string) =>
  answerMark(
    new Request('http://localhost/state', { headers: tag ? { 'If-None-Match': tag } : {} }),
    mark,
  );

test('who has what a page shows is answered with nothing, who has something else with its mark', async () => {
  const [one, other] = [freshMark({ waiting: 2 }), freshMark({ waiting: 3 })];
  expect(freshMark({ waiting: 2 })).toBe(one);
  expect(other).not.toBe(one);
  const known = ask(one, `W/"${one}"`);
  expect([known.status, await known.text()]).toEqual([304, '']);
  const changed = ask(other, `W/"${one}"`);
  expect([changed.status, await changed.json()]).toEqual([200, { mark: other }]);
  expect(changed.headers.get('ETag')).toBe(`W/"${other}"`);
  expect(ask(one).status).toBe(200);
});
