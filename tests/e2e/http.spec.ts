import type { APIRequestContext, BrowserContext } from '@playwright/test';
import routes from '#app/routes.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { expect, test } from './fixtures.ts';
import { becomeLearner, COURSE, database, makePerson, signInAs } from './support/database.ts';

const PUBLIC = /^routes\/site\//;

interface Address {
  path: string;
  file: string;
}

const EXAMPLES: Record<string, string> = {
  course: COURSE,
  item: 'k1-a-ka',
  token: 'unknown',
  code: '0000000000000000',
  attempt: '01a20948-707d-70a3-9afa-d746bfb5876f',
  mail: '01a20948-707d-70a3-9afa-d746bfb5876f',
  session: 'unknown',
};

/** Every address of the route table, with examples in place of its parameters. */
function addresses(): Address[] {
  const walk = (list: typeof routes, base: string): Address[] =>
    list.flatMap(({ path = '', file, children = [] }) => {
      const here = [base, path].filter(Boolean).join('/');
      return [{ path: here, file }, ...walk(children, here)];
    });
  return walk(routes, '')
    .filter(({ path }) => !path.includes('*'))
    .map(({ path, file }) => ({
      file: file.replace(/^\.\//, ''),
      path: `/${path.replaceAll(/:(\w+)/g, (_, name: string) => EXAMPLES[name] ?? 'unknown')}`,
    }));
}

const html = { Accept: 'text/html' };

test.describe('a visitor', () => {
  test('is sent to sign in from every private address, and back', async ({ request, baseURL }) => {
    const wrong: string[] = [];
    for (const { path, file } of addresses()) {
      if (PUBLIC.test(file)) continue;
      const response = await request.get(path, { maxRedirects: 0, headers: html });
      const location = response.headers().location ?? '';
      const back = new URL(location, baseURL).searchParams.get('returnTo') ?? '';
      // Where only a form leads, back is the page with the form.
      const isSent =
        location.startsWith('/sign-in?') && (path === back || path.startsWith(`${back}/`));
      if (!isSent && response.status() !== 405 && response.status() !== 404) {
        wrong.push(`${path}: ${response.status()} ${location}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('changes nothing at any private address', async ({ request, baseURL }) => {
    const wrong: string[] = [];
    for (const { path, file } of addresses()) {
      if (PUBLIC.test(file)) continue;
      const response = await request.post(path, {
        maxRedirects: 0,
        headers: { ...html, Origin: baseURL ?? '' },
        form: { locale: 'ja' },
      });
      const location = response.headers().location ?? '';
      const isRefused =
        location.startsWith('/sign-in?') || [401, 404, 405].includes(response.status());
      if (!isRefused) wrong.push(`${path}: ${response.status()} ${location}`);
    }
    expect(wrong).toEqual([]);
  });
});

test('no address takes a method it does not know, and each says which it takes', async ({
  context,
  baseURL,
}) => {
  const headers = { ...html, Origin: baseURL ?? '' };
  const { accountId } = await becomeLearner(context, baseURL ?? '');
  const ask = async (method: string, path: string) => {
    const init = { method, headers, maxRedirects: 0 };
    const response = await context.request.fetch(baseURL + path, init);
    return { status: response.status(), allowed: response.headers().allow?.split(', ') ?? [] };
  };
  const wrong: string[] = [];
  for (const { path } of addresses()) {
    // A session of its own: one session may not ask for so much at once (docs/http.md, share).
    await signInAs(context, accountId, baseURL ?? '');
    const { allowed } = await ask('OPTIONS', path);
    const isSaid = allowed.some((method) => ['GET', 'POST', 'DELETE'].includes(method));
    for (const method of ['PUT', 'PATCH', 'OPTIONS', 'DELETE']) {
      if (allowed.includes(method)) continue;
      const { status } = await ask(method, path);
      if (status !== 405 || !isSaid) wrong.push(`${method} ${path}: ${status}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('unknown addresses are not found, by any method', async ({ request, context, baseURL }) => {
  const headers = { ...html, Origin: baseURL ?? '' };
  await becomeLearner(context, baseURL ?? '');
  for (const path of [
    '/nothing',
    '/learn/nothing',
    `/learn/${COURSE}/nothing`,
    '/admin/nothing',
    '/teach/nothing',
  ]) {
    const response = await context.request.get(baseURL + path, { headers, maxRedirects: 0 });
    expect(response.status(), path).toBe(404);
  }
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
    const response = await request.fetch('/nothing', { method, headers });
    expect(response.status(), method).toBe(404);
  }
});

test('pages of other sites cannot change anything', async ({ request, context, baseURL }) => {
  await becomeLearner(context, baseURL ?? '');
  const path = `${baseURL}/account/language`;
  const evil = [
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
    { Origin: baseURL ?? '', 'Sec-Fetch-Site': 'cross-site' },
    { Origin: baseURL ?? '', 'Sec-Fetch-Site': 'same-site' },
    { Origin: 'https://evil.example', 'X-Forwarded-Host': 'evil.example', Host: 'evil.example' },
    {},
  ];
  for (const headers of evil) {
    const response = await context.request.post(path, {
      headers: headers as Record<string, string>,
      form: { locale: 'ja' },
      maxRedirects: 0,
    });
    expect(response.status(), JSON.stringify(headers)).toBe(403);
  }
  const reset = await request.post('/password-reset', { form: { email: 'newcomer@demo.example' } });
  expect(reset.status()).toBe(403);
});

test.describe('what cannot be meant is refused clearly, and nothing changes', () => {
  const answersOf = (attempt: string) => `/api/attempts/${attempt}/answers`;

  async function openAttempt(context: BrowserContext, baseURL: string): Promise<string> {
    const { personId } = await becomeLearner(context, baseURL);
    await context.request.post(`${baseURL}/learn/${COURSE}/k1-a-ka-check-up/attempt`, {
      headers: { Origin: baseURL },
    });
    const [row] = await database()<{ id: string }[]>`
      select t.id from attempts t join enrolments e on e.id = t.enrolment_id
      where e.person_id = ${personId}`;
    return row?.id ?? '';
  }

  async function send(
    requests: APIRequestContext,
    address: string,
    { body, type = 'application/json' }: { body: string | Buffer; type?: string },
  ) {
    const headers = { Origin: new URL(address).origin, 'Content-Type': type };
    return (
      await requests.post(address, { headers, data: Buffer.from(body), maxRedirects: 0 })
    ).status();
  }

  test('at the answer endpoint', async ({ context, baseURL }) => {
    const attempt = await openAttempt(context, baseURL ?? '');
    const address = `${baseURL}${answersOf(attempt)}`;
    const good = { questionId: 'k1.q-x', sequence: 1, clientId: uuidv7(), answer: { text: 'x' } };
    const json = (parts: object) => JSON.stringify({ ...good, ...parts });
    const cases: [string, string | Buffer, number][] = [
      ['a question of another attempt', json({}), 422],
      ['no JSON', '{', 400],
      ['nothing', '', 400],
      ['a list', '[]', 422],
      ['a text that the database cannot hold', json({ questionId: 'a\u0000' }), 400],
      ['half a character', json({ answer: { text: '\ud800' } }), 400],
      ['broken UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]), 400],
      ['a sequence of nought', json({ sequence: 0 }), 422],
      ['a sequence that is no number', json({ sequence: '1' }), 422],
      ['a sequence out of bounds', json({ sequence: 1e9 }), 422],
      ['a client id that is none', json({ clientId: 'x' }), 422],
      ['one field too many', json({ verdict: 'accept' }), 422],
      ['__proto__', `{"__proto__":{"a":1},${json({}).slice(1)}`, 422],
      ['too much', json({ answer: { text: 'x'.repeat(1_100_000) } }), 413],
    ];
    for (const [what, body, status] of cases) {
      expect(await send(context.request, address, { body }), what).toBe(status);
    }
    const unknown = [uuidv7(), 'x', '%00', '..%2f..', attempt.toUpperCase()];
    for (const id of unknown) {
      const status = await send(context.request, `${baseURL}${answersOf(id)}`, { body: json({}) });
      expect([400, 404], id).toContain(status);
    }
    const [stored] = await database()`
      select count(*)::int as answers from answer_events where attempt_id = ${attempt}`;
    expect(stored).toEqual({ answers: 0 });
  });

  test("in another person's attempt", async ({ context, browser, baseURL }) => {
    const attempt = await openAttempt(context, baseURL ?? '');
    const others = await browser.newContext();
    await becomeLearner(others, baseURL ?? '');
    const body = JSON.stringify({
      ...{ questionId: 'k1.q-x', sequence: 1, clientId: uuidv7() },
      answer: { text: 'x' },
    });
    expect(await send(others.request, `${baseURL}${answersOf(attempt)}`, { body })).toBe(404);
    const form = `attempt=${attempt}&submissionKey=${uuidv7()}`;
    const result = `${baseURL}/learn/${COURSE}/k1-a-ka-check-up/result`;
    const type = 'application/x-www-form-urlencoded';
    expect(await send(others.request, result, { body: form, type })).toBe(404);
    await others.close();
    const [row] = await database()`select submitted_at from attempts where id = ${attempt}`;
    expect(row).toEqual({ submitted_at: null });
  });

  test('in forms', async ({ context, baseURL }) => {
    const { personId } = await becomeLearner(context, baseURL ?? '');
    const form = 'application/x-www-form-urlencoded';
    const course = `/learn/${COURSE}`;
    const cases: [string, string, number][] = [
      ['/account/language', 'locale=fr', 400],
      ['/account/language', 'locale=%ff%fe', 400],
      ['/account/language', 'locale=a%00', 400],
      ['/account', 'displayName=&locale=en&timeZone=Mars&theme=dark', 400],
      ['/account/sessions/unknown', '_method=DELETE', 404],
      ['/account/sessions', 'session=all', 405],
      [`${course}/first-visit`, 'arrivalOn=31.12.2031', 400],
      [`${course}/k1-a-ka-check-up/result`, 'attempt=x&submissionKey=y', 400],
      [`${course}/certificate`, 'name=', 400],
      ['/api/reading', 'furigana=sideways', 422],
      [`${course}/k1-a-ka/report?block=x`, 'message=x', 400],
      [`/learn/nothing/enrolment`, '', 404],
    ];
    for (const [path, body, status] of cases) {
      const answer = await send(context.request, `${baseURL}${path}`, { body, type: form });
      expect(answer, `${path} ${body}`).toBe(status);
    }
    const parts = '--x\r\nContent-Disposition: form-data; name="locale"\r\n\r\nj\0a\r\n--x--\r\n';
    const multipart = 'multipart/form-data; boundary=x';
    const language = `${baseURL}/account/language`;
    const broken = Buffer.from(parts.replace('j\0a', 'ja'));
    broken.fill(0xff, broken.indexOf('ja'), broken.indexOf('ja') + 1);
    for (const body of [Buffer.from(parts), broken]) {
      expect(await send(context.request, language, { body, type: multipart })).toBe(400);
    }
    const [person] = await database()`
      select locale, display_name as name, time_zone as zone from persons where id = ${personId}`;
    expect(person).toEqual({ locale: 'en', name: 'Robin', zone: 'America/Chicago' });
  });

  test('in addresses', async ({ request }) => {
    for (const path of ['/courses/%00', '/courses/%ff', '/verify/%E0%A4%A']) {
      expect((await request.get(path, { headers: html })).status(), path).toBe(400);
    }
    for (const path of [`/courses/${'x'.repeat(3000)}`, "/courses/'--", '/courses/__proto__']) {
      expect((await request.get(path, { headers: html })).status(), path).toBe(404);
    }
    for (const returnTo of ['//evil.example', 'https://evil.example', '/\\evil.example']) {
      const page = await request.get(`/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
      expect(await page.text()).not.toContain('evil.example');
    }
  });
});

test('a language that is not there is refused in the reader’s own, with links to those that are', async ({
  request,
  context,
  baseURL,
}) => {
  const links = (path: string) => ['en', 'ja'].map((lang) => `<a href="${path}lang=${lang}"`);
  const visitor = await request.get('/courses?lang=fr', {
    headers: { ...html, 'Accept-Language': 'ja' },
  });
  const page = await visitor.text();
  expect(visitor.status()).toBe(400);
  expect(page).toContain('<html lang="ja">');
  for (const link of links('/courses?')) expect(page).toContain(link);

  const { personId } = await becomeLearner(context, baseURL ?? '');
  await database()`update persons set locale = 'ja' where id = ${personId}`;
  const asked = await context.request.get(`${baseURL}/learn?lang=fr`, { headers: html });
  expect(await asked.text()).toContain('<html lang="ja">');
  const posted = await context.request.post(`${baseURL}/account/language`, {
    headers: { ...html, Origin: baseURL ?? '', Referer: `${baseURL}/learn?a=b` },
    form: { locale: 'fr' },
  });
  const answer = await posted.text();
  expect(posted.status()).toBe(400);
  expect(answer).toContain('<html lang="ja">');
  for (const link of links('/learn?a=b&amp;')) expect(answer).toContain(link);
  const [person] = await database()`select locale from persons where id = ${personId}`;
  expect(person).toEqual({ locale: 'ja' });
});

test('each role is kept out of what is not theirs', async ({ browser, baseURL }) => {
  const roles = ['participant', 'trainer', 'advisor', 'supervisor', 'staff', 'recruiter'] as const;
  for (const role of roles) {
    const context = await browser.newContext();
    const { accountId } = await makePerson({ role });
    await signInAs(context, accountId, baseURL ?? '');
    const statusOf = async (path: string) =>
      (await context.request.get(baseURL + path, { headers: html, maxRedirects: 0 })).status();
    expect(await statusOf('/admin/outbox'), role).toBe(403);
    expect(await statusOf(`/admin/outbox/${uuidv7()}`), role).toBe(403);
    expect(await statusOf(`/learn/${COURSE}/k1-a-ka`), role).toBe(303);
    expect(await statusOf(`/learn/${COURSE}/certificate.pdf`), role).toBe(404);
    await context.close();
  }
});

test('every answer carries the headers that protect it, and private pages are not stored', async ({
  context,
  baseURL,
}) => {
  await becomeLearner(context, baseURL ?? '');
  for (const path of ['/', '/learn', `/learn/${COURSE}/k1-a-ka`, '/nothing', '/healthz']) {
    const headers = (await context.request.get(baseURL + path, { headers: html })).headers();
    expect(headers['x-content-type-options'], path).toBe('nosniff');
    expect(headers['referrer-policy'], path).toBeTruthy();
    expect(headers['x-request-id'], path).toBeTruthy();
    expect(headers['cache-control'], path).toContain('no-store');
    expect(headers['content-security-policy'] ?? "default-src 'none'", path).not.toMatch(
      /unsafe-inline|unsafe-eval|\*/,
    );
  }
});
