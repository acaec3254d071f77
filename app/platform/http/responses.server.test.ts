import { expect, test } from 'vitest';
import { seeOther } from './responses.server.ts';

test.each([
  ['/courses/あ?closed', '/courses/%E3%81%82?closed'],
  ['/sign-in?returnTo=%2Flearn%2F%E3%81%82', '/sign-in?returnTo=%2Flearn%2F%E3%81%82'],
  ['/courses/a b', '/courses/a%20b'],
  ['/courses/a\r\nSet-Cookie: b=c', '/courses/a%0D%0ASet-Cookie:%20b=c'],
  ['/courses/half \ud83c', '/courses/half%20%EF%BF%BD'],
])('a redirect to %j has a location that a header can hold', (path, location) => {
  const response = seeOther(path, ['a=b']);
  expect(response.status).toBe(303);
  expect(response.headers.get('Location')).toBe(location);
  expect(response.headers.getSetCookie()).toEqual(['a=b']);
});
