import type { ActionFunctionArgs } from '@remix-run/node';
import { expect, it } from 'vitest';
import { action as saveLanguage } from '#app/routes/account/language.ts';
import { action as changePassword } from '#app/routes/account/password.tsx';
import { action as endSession } from '#app/routes/account/session.tsx';
import { action as endSessions } from '#app/routes/account/sessions.tsx';
import { action as saveSettings } from '#app/routes/account/settings.tsx';
import { action as saveReading } from '#app/routes/api/reading.ts';
import { action as start } from '#app/routes/learn/attempt.tsx';
import { action as confirmName } from '#app/routes/learn/certificate.tsx';
import { action as enrol } from '#app/routes/learn/enrolment.ts';
import { action as answerFirstVisit } from '#app/routes/learn/first-visit.tsx';
import { action as report } from '#app/routes/learn/report.tsx';
import { action as takeRevision } from '#app/routes/learn/revision.ts';
import { action as revoke } from '#app/routes/site/revocation.tsx';

const HERE = 'https://kakehashi.example';
const nobody = { actor: () => Promise.resolve(null) };
const params = { course: 'jet', item: 'k1', code: 'C', session: 'S' };

type Action = (args: ActionFunctionArgs) => Promise<unknown>;

/** Each form's address, and the page it stands on. */
const FORMS: [string, Action, string][] = [
  ['/account/language', saveLanguage, '/learn/jet/k1'],
  ['/account/sessions', endSessions, '/account'],
  ['/account/sessions/S', endSession, '/account'],
  ['/account/password', changePassword, '/account'],
  ['/account', saveSettings, '/account?saved=settings'],
  ['/api/reading', saveReading, '/learn/jet/k1'],
  ['/learn/jet/k1/report?block=b1', report, '/learn/jet/k1/report?block=b1'],
  ['/learn/jet/revision', takeRevision, '/learn/jet'],
  ['/learn/jet/enrolment', enrol, '/courses/jet'],
  ['/learn/jet/first-visit', answerFirstVisit, '/learn/jet/first-visit'],
  ['/learn/jet/certificate', confirmName, '/learn/jet/certificate'],
  ['/learn/jet/k1/attempt', start, '/learn/jet/k1'],
  ['/verify/C/revocation', revoke, '/verify/C'],
];

it.each(FORMS)(
  'a form sent to %s when the session has ended leads back to its page after signing in',
  async (address, action, page) => {
    const headers = { Referer: HERE + page };
    const request = new Request(HERE + address, { method: 'POST', headers });
    const args = { context: nobody, params, request } as unknown as ActionFunctionArgs;
    const thrown: unknown = await action(args).catch((error: unknown) => error);
    expect(thrown).toHaveRedirect(`/sign-in?returnTo=${encodeURIComponent(page)}`);
  },
);
