import { describe, expect, it } from 'vitest';
import { passesWhileViewing } from './viewing.ts';

describe('while the pages of another are seen', () => {
  it.each([
    ...['/', '/learn', '/learn/course', '/learn/course/k1-vowels', '/learn/course/words'],
    ...[
      '/learn/course/certificate',
      '/learn/course/k1/sheet',
      `/learn/course/media/${'a'.repeat(64)}.mp4`,
      '/records',
      '/training',
      '/help',
      '/courses/course',
    ],
  ])('%s is shown', (pathname) => {
    for (const method of ['GET', 'HEAD'])
      expect(passesWhileViewing({ method, pathname })).toBe(true);
  });

  it.each([
    ...[
      '/account',
      '/account/email',
      '/account/who-sees-what',
      '/career',
      '/admin/people',
      '/teach/x',
    ],
    ...['/learn/course/k1/attempt', '/learn/course/k1/result', '/learn/course/k1/report'],
    ...['/learn/course/media/film.mp4', '/learn/course/workbook/b1-strengths/carrying'],
    ...['/learn/course/certificate.pdf', '/api/places', '/calendar.ics', '/seminars', '/company'],
    ...['/invitation/token', '/anything/else', '/verify/code/revocation'],
  ])('%s is not', (pathname) => {
    expect(passesWhileViewing({ method: 'GET', pathname })).toBe(false);
  });

  it('nothing is done but to end it and to sign out', () => {
    for (const method of ['POST', 'DELETE', 'PUT']) {
      for (const pathname of ['/learn', '/learn/course/enrolment', '/account', '/api/reading']) {
        expect(passesWhileViewing({ method, pathname })).toBe(false);
      }
      for (const pathname of ['/account/viewing', '/sign-out']) {
        expect(passesWhileViewing({ method, pathname })).toBe(true);
      }
    }
  });
});
