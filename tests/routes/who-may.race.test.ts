import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { learningEvents } from '#db/schema/index.ts';
import type { Role } from '#app/platform/auth/actor.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { makeLearner, openAttempt } from '#tests/factories/learners.ts';
import { testDb } from '#tests/setup/database.ts';
import { stateOfAll } from '../integration/security/state.ts';
import { ADDRESSES, makeSomebody, signIn, startProduct } from './product.ts';
import type { Address, Answer, Asked } from './product.ts';

/** Asks every address there is: a machine with other work takes longer than for a test of one thing. */
vi.setConfig({ testTimeout: 90_000 });

let product: Awaited<ReturnType<typeof startProduct>>;
beforeAll(async () => (product = await startProduct()), 120_000);
afterAll(() => product.stop());

const OVERSEERS: readonly Role[] = ['coordinator', 'advisor', 'supervisor'];
/**
 * Who may enter an area, by the beginning of its addresses: the first that fits; all who are signed in
 * where none is named.
 */
const AREAS: [string | RegExp, readonly Role[]][] = [
  [/^\/admin(\/(enrolments|reports|reports\/file))?$/, OVERSEERS],
  ['/admin/completion/:edition', OVERSEERS],
  ['/admin/nudges', OVERSEERS],
  [/^\/admin\/(people|organisations)(\/:\w+)?$/, OVERSEERS],
  ['/admin/people/:person/timeline', OVERSEERS],
  ['/admin/applications/:application/removal', ['coordinator']],
  ['/admin/applications/:application/level', ['coordinator']],
  ['/admin/applications/', OVERSEERS],
  ['/admin/approvals', OVERSEERS],
  ['/admin/editions/:edition/nominations', OVERSEERS],
  ['/admin/', ['coordinator']],
  ['/teach/', ['trainer', 'coordinator']],
  ['/verify/:code/revocation', ['coordinator']],
  ['/company', ['recruiter']],
  ['/fairs/', ['participant', 'recruiter', 'coordinator']],
];
const areaOf = ({ path }: Address) =>
  AREAS.find(([area]) => (typeof area === 'string' ? path.startsWith(area) : area.test(path)))?.[0];
const ROLES: Role[] = [
  ...(['participant', 'trainer', 'coordinator', 'advisor'] as const),
  ...(['supervisor', 'staff', 'recruiter'] as const),
];

/** Shows the design system while the product is made; a built product has no such page. */
const IN_DEVELOPMENT = '/admin/ui';
const isOpen = ({ path, file }: Address) =>
  path === IN_DEVELOPMENT || (file.startsWith('routes/site/') && !path.endsWith('/revocation'));
const PRIVATE = ADDRESSES.filter((address) => !isOpen(address));

const filled = (path: string) =>
  path
    .replace(':code', '0000000000000000')
    .replaceAll(
      /:(?:mail|report|attempt|person|organisation|edition|application|extension|nudge)\b/g,
      uuidv7(),
    )
    .replaceAll(/:\w+/g, 'unknown');

const isSentToSignIn = ({ status, headers }: Answer) =>
  status === 303 && (headers.location ?? '').startsWith('/sign-in?returnTo=');

describe('a visitor', () => {
  it.each(['GET', 'HEAD', 'POST', 'DELETE'])('gets nowhere private by %s', async (method) => {
    const wrong: string[] = [];
    for (const { path } of PRIVATE) {
      const answer = await product.ask(filled(path), { method });
      // Where an address takes the method at all, it asks who is there first.
      const isRefused = isSentToSignIn(answer) || [401, 405].includes(answer.status);
      if (!isRefused) wrong.push(`${path}: ${answer.status}`);
    }
    expect(wrong).toEqual([]);
    expect(PRIVATE.length).toBeGreaterThan(20);
  });

  it('gets no private data where pages fetch theirs', async () => {
    const wrong: string[] = [];
    for (const { path } of PRIVATE) {
      const { status, text } = await product.ask(`${filled(path)}.data`);
      const isRefused = text.includes('/sign-in?returnTo=') || [404, 405].includes(status);
      if (!isRefused) wrong.push(`${path}: ${status} ${text.slice(0, 100)}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('an area', () => {
  it.each(ROLES)('of others is closed to the role %s, whatever is asked of it', async (role) => {
    const somebody = await makeSomebody({ roles: [role] });
    const wrong: string[] = [];
    for (const [area, may] of AREAS) {
      for (const { path } of PRIVATE.filter((address) => areaOf(address) === area)) {
        // One session's share is less than all there is to ask.
        const cookie = await signIn(somebody);
        for (const method of ['GET', 'POST', 'DELETE']) {
          const { status } = await product.ask(filled(path), { method, cookie });
          // What is not there is said only to those who may know what is.
          const isRight = may.includes(role) ? status !== 403 : [403, 405].includes(status);
          if (!isRight) wrong.push(`${role} ${method} ${path}: ${status}`);
        }
        const { text } = await product.ask(`${filled(path)}.data`, { cookie });
        if (
          !may.includes(role) &&
          /"(?:mails|reports|number|recipient|legalName|nameJa)"/.test(text)
        ) {
          wrong.push(`${role} ${path}.data`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('has a page for those who may enter', async () => {
    for (const [path, role] of [
      ['/admin/outbox', 'coordinator'],
      ['/admin/editions', 'coordinator'],
      ['/admin/approvals', 'supervisor'],
      ['/teach/reports', 'trainer'],
      ['/admin/people', 'advisor'],
      ['/admin/organisations', 'supervisor'],
      ['/admin/people/new', 'coordinator'],
    ] as const) {
      const cookie = await signIn(await makeSomebody({ roles: [role] }));
      expect((await product.ask(path, { cookie })).status).toBe(200);
    }
  });
});

it('opening every page there is changes nothing but where one has been', async () => {
  const { actor, slug } = await makeLearner();
  const cookie = await signIn(actor);
  // A view is an event, the progress it moves, and the day on which somebody last learnt.
  const seen = ['learning_events', 'item_progress', 'enrolments'];
  const before = await stateOfAll(seen);
  let opened = 0;
  for (const { path } of ADDRESSES) {
    const address = filled(path.replace(':course', slug).replace(':item', 'k1-vowels'));
    const { status } = await product.ask(address, { cookie });
    if (status === 200) opened += 1;
  }
  expect(opened).toBeGreaterThan(20);
  expect(await stateOfAll(seen)).toEqual(before);
  const events = await testDb().select({ kind: learningEvents.kind }).from(learningEvents);
  expect(new Set(events.map(({ kind }) => kind))).toEqual(new Set(['enrolled', 'viewed']));
}, 60_000);

it('every refusal leaves a line in the log, under the number that the asker was told', async () => {
  const cookie = await signIn(await makeSomebody({ roles: ['participant'] }));
  const json = { 'Content-Type': 'application/json' };
  const answers = `/api/attempts/${uuidv7()}/answers`;
  const refusals: [number, string, Asked][] = [
    [403, '/account/language', { method: 'POST', headers: { Origin: 'https://evil.example' } }],
    [403, '/admin/outbox', { cookie }],
    [404, `/learn/unknown`, { cookie }],
    [405, '/account/language', { cookie }],
    [400, '/courses/%ff', {}],
    [400, '/account/language', { cookie, form: { locale: 'fr' } }],
    [401, answers, { method: 'POST', body: '{}', headers: json }],
    [422, answers, { cookie, method: 'POST', body: '{}', headers: json }],
    [413, answers, { cookie, method: 'POST', body: 'x'.repeat(1_048_577), headers: json }],
  ];
  for (const [status, path, asked] of refusals) {
    const answer = await product.ask(path, asked);
    expect(answer.status, path).toBe(status);
    const requestId = answer.headers['x-request-id'];
    const line = () =>
      product.lines.find((one) => one.message === 'request' && one.facts.requestId === requestId);
    await expect.poll(line, { message: `${status} ${path}` }).toMatchObject({
      message: 'request',
      facts: { status, path, method: asked.method ?? (asked.form ? 'POST' : 'GET') },
    });
    expect(line()?.facts.address).toBe('127.0.0.1');
  }
});

it('who is refused what is another’s, or an area of others, is in the log by their account', async () => {
  const learner = await makeLearner();
  const { attemptId, keys } = await openAttempt(learner, 'k1-vowels-check-up');
  const [questionId] = Object.keys(keys);
  const body = JSON.stringify({ questionId, sequence: 1, clientId: uuidv7(), answer: {} });
  const stranger = await makeSomebody({ roles: ['participant'] });
  const cookie = await signIn(stranger);
  const answers = `/api/attempts/${attemptId}/answers`;
  const refusals: [number, string, string, Asked][] = [
    [403, 'forbidden', '/teach/reports', { cookie }],
    [404, 'not-found', `/learn/${learner.slug}/certificate`, { cookie }],
    [404, 'not-found', answers, { cookie, body, headers: { 'Content-Type': 'application/json' } }],
  ];
  for (const [status, code, path, asked] of refusals) {
    const answer = await product.ask(path, asked);
    expect(answer.status, path).toBe(status);
    const requestId = answer.headers['x-request-id'];
    const lines = product.lines.filter(({ facts }) => facts.requestId === requestId);
    const { accountId } = stranger;
    expect(lines.map(({ facts }) => facts)).toContainEqual(
      expect.objectContaining({ event: 'refused', code, accountId }),
    );
  }
  const mistyped = await product.ask('/no-such-page', { cookie });
  expect(mistyped.status).toBe(404);
  const { 'x-request-id': requestId } = mistyped.headers;
  const lines = product.lines.filter(({ facts }) => facts.requestId === requestId);
  expect(lines.filter(({ facts }) => facts.event === 'refused')).toEqual([]);
});
