import type { LoaderFunctionArgs } from '@remix-run/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentReports } from '#db/schema/index.ts';
import { startSession } from '#app/platform/auth/sessions.server.ts';
import { closeDatabase } from '#app/platform/database.server.ts';
import { env } from '#app/platform/env.server.ts';
import { createRequestContext } from '#app/platform/request-context.server.ts';
import { action as send, loader as form } from '#app/routes/learn/report.tsx';
import { loader as lesson } from '#app/routes/learn/item.tsx';
import { loader as today } from '#app/routes/learn/today.tsx';
import { loader as list } from '#app/routes/teach/reports.tsx';
import { loader as one } from '#app/routes/teach/report.tsx';
import { action as settle } from '#app/routes/teach/report-settlement.ts';
import type { Actor, Role } from '#app/platform/auth/actor.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { makeLearner } from '#tests/factories/learners.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { NOW } from '#tests/setup/context.ts';
import { testDatabaseUrl, testDb } from '#tests/setup/database.ts';

const HERE = 'https://kakehashi.example';

beforeAll(() => {
  const clock = { DEMO: '1', KAKEHASHI_CLOCK_OFFSET_MS: String(NOW.getTime() - Date.now()) };
  giveSettings({ DATABASE_URL: testDatabaseUrl(), ...clock });
  env();
});
afterAll(() => closeDatabase());

type Fields = Record<string, string>;

/** What a route is called with when this person asks for an address, or sends a form there. */
async function args(
  person: Pick<Actor, 'accountId'> | null,
  at: { path: string; params?: Fields; form?: Fields; method?: string },
): Promise<LoaderFunctionArgs> {
  const headers = new Headers();
  if (person) {
    const session = { cookieHeader: null, userAgent: 'Test' };
    const cookie = await startSession(person.accountId, session);
    headers.set('Cookie', cookie.split(';')[0] ?? '');
  }
  const { path, params = {}, form: fields, method = fields ? 'POST' : 'GET' } = at;
  const body = fields ? new URLSearchParams(fields) : null;
  const request = new Request(HERE + path, { method, headers, body });
  const context = createRequestContext({ request, requestId: 'test', nonce: 'n' });
  return { request, params, context } as unknown as LoaderFunctionArgs;
}

async function learning() {
  const learner = await makeLearner();
  const params = { course: learner.slug, item: 'k1-vowels' };
  const path = `/learn/${learner.slug}/k1-vowels`;
  const report = (block: string) => ({ path: `${path}/report?block=${block}`, params });
  return { learner, path, params, report };
}

describe('the form for a remark', () => {
  it('stands below its lesson for a block of it, ready to be sent once', async () => {
    const { learner, path, params } = await learning();
    const at = { path: `${path}?report=k1.a-o#report`, params };
    const page = await lesson(await args(learner.actor, at));
    if (page.kind !== 'lesson') throw new Error('no lesson');
    expect(page.report?.action).toMatch(/k1-vowels\/report\?block=k1\.a-o&version=[0-9a-f-]{36}$/);
    const other = await lesson(await args(learner.actor, { path: `${path}?report=k1.x`, params }));
    expect(other).toMatchObject({ kind: 'lesson', report: null });
  });

  it.each([
    ['empty', ' \r\n '],
    ['too-long', 'あ'.repeat(2001)],
  ])('comes back with what was written when it is %s', async (fault, message) => {
    const { learner, report } = await learning();
    const page = await form(await args(learner.actor, report('k1.words')));
    expect(page.form.action).toContain('block=k1.words');
    const { path, params } = { ...report('k1.words'), path: page.form.action };
    const sent = { path, params, form: { key: page.form.reportKey, message } };
    const answer = await send(await args(learner.actor, sent));
    expect(answer).toHaveStatus(400);
    expect(answer).toMatchObject({ data: { fault, message } });
  });

  it('comes back with what was written when too many were sent', async () => {
    const { learner, report } = await learning();
    const { form: blank } = await form(await args(learner.actor, report('k1.words')));
    const { params } = report('k1.words');
    const say = async (message: string) =>
      send(
        await args(learner.actor, {
          path: blank.action,
          params,
          form: { key: uuidv7(), message },
        }),
      );
    for (let count = 0; count < 30; count += 1) await say('odd');
    const answer = await say('the last one');
    expect(answer).toHaveStatus(429);
    expect(answer).toMatchObject({ data: { fault: 'too-many', message: 'the last one' } });
  });

  it('leads back to its lesson, also when it is sent twice', async () => {
    const { learner, path, report } = await learning();
    const { form: blank } = await form(await args(learner.actor, report('k1.words')));
    const { params } = report('k1.words');
    const before = (await testDb().select().from(contentReports)).length;
    for (let press = 0; press < 2; press += 1) {
      const sent = { path: blank.action, params, form: { key: blank.reportKey, message: 'odd' } };
      const answer = await send(await args(learner.actor, sent));
      expect(answer).toHaveRedirect(`${path}?reported=sent#report`);
    }
    expect(await testDb().select().from(contentReports)).toHaveLength(before + 1);
  });

  it('is not found for a block of another course', async () => {
    const { learner, report } = await learning();
    const foreign = await learning();
    const other = await form(await args(foreign.learner.actor, foreign.report('k1.words')));
    const version = new URL(other.form.action, HERE).searchParams.get('version');
    const at = report('k1.words');
    const asked = args(learner.actor, { ...at, path: `${at.path}&version=${version}` });
    await expect(form(await asked)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the page of remarks', () => {
  const allowed: Role[] = ['trainer', 'coordinator'];
  const refused: Role[] = ['participant', 'advisor', 'supervisor', 'staff', 'recruiter'];
  const pages = (id: string) => ({ path: `/teach/reports/${id}`, params: { report: id } });

  async function reported() {
    const { learner, report } = await learning();
    const { form: blank } = await form(await args(learner.actor, report('k1.words')));
    const { params } = report('k1.words');
    const fields = { key: blank.reportKey, message: 'odd' };
    await send(await args(learner.actor, { path: blank.action, params, form: fields }));
    const rows = await testDb().select().from(contentReports);
    return rows.find(({ personId }) => personId === learner.actor.personId)?.id ?? '';
  }

  it('is for trainers and coordinators; others are refused, and visitors sent to sign in', async () => {
    const id = await reported();
    const settlement = { ...pages(id), path: `/teach/reports/${id}/settlement`, form: {} };
    for (const role of refused) {
      const person = await makePerson({ roles: [role] });
      for (const asked of [
        async () => list(await args(person, { path: '/teach/reports' })),
        async () => one(await args(person, pages(id))),
        async () => settle(await args(person, settlement)),
      ]) {
        await expect(asked(), role).rejects.toMatchObject({ code: 'forbidden' });
      }
    }
    const visitor: unknown = await list(await args(null, { path: '/teach/reports' })).catch(
      (thrown: unknown) => thrown,
    );
    expect(visitor).toHaveRedirect('/sign-in?returnTo=%2Fteach%2Freports');
    for (const role of allowed) {
      const person = await makePerson({ roles: [role] });
      const { reports } = await list(await args(person, { path: '/teach/reports' }));
      expect(reports.map((report) => report.id)).toContain(id);
      const asked = await args(person, pages(id));
      const { report } = await one(asked);
      expect(report.message).toBe('odd');
      expect(asked.context.prepared.get('block')).toContain('data-block="k1.words"');
    }
  });

  it('takes a settlement, and its undoing', async () => {
    const id = await reported();
    const trainer = await makePerson({ roles: ['trainer'] });
    const open = async () =>
      (await today(await args(trainer, { path: '/learn' }))).waits.reports ?? 0;
    const before = await open();
    const settlement = { ...pages(id), path: `/teach/reports/${id}/settlement` };
    const answer = await settle(await args(trainer, { ...settlement, form: {} }));
    expect(answer).toHaveRedirect(`/teach/reports/${id}`);
    expect(await open()).toBe(before - 1);
    const undo = { ...settlement, method: 'DELETE' };
    await settle(await args(trainer, undo));
    expect(await open()).toBe(before);
  });

  it('does not know what does not exist', async () => {
    const trainer = await makePerson({ roles: ['trainer'] });
    for (const id of [uuidv7(), 'x']) {
      await expect(one(await args(trainer, pages(id)))).rejects.toMatchObject({
        code: 'not-found',
      });
    }
    const before = await args(trainer, { path: '/teach/reports?before=x' });
    expect(await list(before)).toHaveProperty('reports');
  });
});

describe('the first page after signing in', () => {
  it.each([
    ['participant', 'today', []],
    ['trainer', 'home', ['marking', 'banks', 'insight', 'reports', 'courses']],
    ['staff', 'home', []],
    ['recruiter', 'home', ['verify']],
  ] as const)('shows in the role of %s what there is', async (role, heading, places) => {
    const person = await makePerson({ roles: [role] });
    const page = await today(await args(person, { path: '/learn' }));
    expect(page.heading).toBe(heading);
    expect(page.places.map(({ key }) => key)).toEqual(places);
    expect(page.learns).toBe(role === 'participant' || role === 'staff');
  });

  it.each(['coordinator', 'advisor', 'supervisor'] as const)(
    'is for a %s that of the people they look after',
    async (role) => {
      const person = await makePerson({ roles: [role] });
      const sent = await today(await args(person, { path: '/learn' })).catch(
        (answer: unknown) => answer,
      );
      expect((sent as Response).headers.get('location')).toBe('/admin');
    },
  );
});
