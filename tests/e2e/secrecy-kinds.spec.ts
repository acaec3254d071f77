import type { APIRequestContext, APIResponse } from '@playwright/test';
import { judgeAnswer, rightAnswer } from '#app/features/questions/exports.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { expect, test } from './fixtures.ts';
import { compiled } from '../content/small-course.ts';
import { ALL_KINDS, quizCourse } from '../content/quiz-course.ts';
import { database, makePerson, signInAs } from './support/database.ts';
import { publishFiles } from './support/made-course.ts';

const drawn = ['one', 'two', 'three']
  .map(
    (name) => `      - id: q-${name}
        kind: true-false
        prompt: { en: The drawn statement ${name}., ja: 抽選の文${name}。 }
        correct: true
        explain: { en: It is so because of ${name}., ja: ${name}だからです。 }
        tests: [s1.sensei]
`,
  )
  .join('');
const RULES = `  - id: drawn
    take: 1
    questions:
${drawn}show: { score: never, verdict: never, explain: never, solution: never }`;

/** Texts long enough to be told apart in a page. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.length > 3 ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** A page as its reader could find it, however it was escaped on the way. */
const plain = (text: string) =>
  text
    .replaceAll(/\\u([0-9a-f]{4})/giu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replaceAll(/\\+"/gu, '"')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');

const WRITTEN = 'ちがうこたえです';

/** An answer that holds no text of the key. */
function answerTo(asked: ReturnType<typeof compiled>['questions'][number]): unknown {
  const { public: question, key } = asked;
  const plainKinds = ['choice', 'multiple', 'true-false', 'matching', 'ordering', 'scenario'];
  if (plainKinds.includes(key.kind)) return rightAnswer(key);
  const tries = [{ text: WRITTEN }, { number: '1', unit: null }, { number: '1', unit: 'm' }];
  return tries.find((answer) => judgeAnswer({ question, key }, answer)) ?? null;
}

/** Asks again where one session has asked for too much at once (docs/http.md). */
async function patiently(ask: () => Promise<APIResponse>): Promise<APIResponse> {
  let response = await ask();
  for (let tries = 0; response.status() === 429 && tries < 30; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    response = await ask();
  }
  expect(response.status()).not.toBe(429);
  return response;
}

/** Takes the test and gives everything that the server said on the way. */
async function take(request: APIRequestContext, slug: string, mine: string): Promise<string> {
  const said: string[] = [];
  const hear = async (ask: () => Promise<APIResponse>) => {
    const response = await patiently(ask);
    said.push(plain(await response.text()));
    return response;
  };
  const here = `/learn/${slug}/${ALL_KINDS}`;
  const pages = [
    here,
    `${here}/attempt`,
    `${here}/result`,
    `/learn/${slug}`,
    `/learn/${slug}/words`,
  ];
  const look = async () => {
    for (const address of [...pages, ...pages.map((each) => `${each}.data`), `/courses/${slug}`]) {
      await hear(() => request.get(address));
    }
  };
  await look();
  await patiently(() => request.post(`${here}/attempt`, { maxRedirects: 0 }));
  await look();
  const page = await (await patiently(() => request.get(`${here}/attempt`))).text();
  const attempt = /name="attempt" value="([\w-]{36})"/u.exec(page)?.[1] ?? '';
  const submissionKey = /name="submissionKey" value="([\w-]{36})"/u.exec(page)?.[1] ?? '';
  let stored = 0;
  for (const asked of compiled(quizCourse(RULES)).questions) {
    const questionId = asked.public.id;
    const answer = asked.public.kind === 'essay' ? { text: mine } : answerTo(asked);
    const data = { questionId, sequence: 1, clientId: uuidv7(), answer };
    const response = await hear(() => request.post(`/api/attempts/${attempt}/answers`, { data }));
    if (response.status() === 201) stored += 1;
    const play = { place: questionId, plays: 1 };
    await hear(() => request.post(`/api/attempts/${attempt}/plays`, { data: play }));
  }
  expect(stored).toBeGreaterThan(8);
  await look();
  const form = { attempt, submissionKey };
  await hear(() => request.post(`${here}/result`, { form }));
  await look();
  return said.join('\n');
}

test('no response of a whole attempt tells a key, a question that was not drawn, or what others wrote', async ({
  browser,
  baseURL: base,
}) => {
  const baseURL = base ?? '';
  const slug = await publishFiles(quizCourse(RULES));
  const takeAs = async (mine: string) => {
    const { personId, accountId } = await makePerson();
    const context = await browser.newContext({ baseURL, extraHTTPHeaders: { Origin: baseURL } });
    await signInAs(context, accountId, baseURL);
    await context.request.post(`/learn/${slug}/enrolment`, { maxRedirects: 0 });
    const said = await take(context.request, slug, mine);
    await context.close();
    return { personId, said };
  };
  const theirs = 'これはほかの人が書いた文です。';
  const own = 'これは自分で書いた文です。';
  const other = await takeAs(theirs);
  expect(other.said).toContain(theirs);
  const { personId, said } = await takeAs(own);
  expect(said).toContain(own);
  expect(said).not.toContain(theirs);

  const [attempt] = await database()<{ ids: string[] }[]>`
    select t.question_ids as ids from attempts t
    join enrolments e on e.id = t.enrolment_id
    where e.person_id = ${personId} and t.item_slug = ${ALL_KINDS} and t.submitted_at is not null`;
  expect(attempt?.ids.length).toBeGreaterThan(10);
  const { questions } = compiled(quizCourse(RULES));
  const asked = questions.filter(({ public: { id } }) => attempt?.ids.includes(id));
  const shown = JSON.stringify(asked.map((each) => each.public));
  const secrets = asked
    .flatMap(({ key: { kind: _, tests: __, ...key } }) => textsIn(key))
    .filter((text) => !shown.includes(text) && text !== WRITTEN);
  expect(new Set(secrets).size).toBeGreaterThan(20);
  expect(secrets.filter((secret) => said.includes(secret))).toEqual([]);

  const left = ['one', 'two', 'three'].filter((name) => !shown.includes(`statement ${name}.`));
  expect(left).toHaveLength(2);
  for (const name of left) expect(said).not.toContain(`statement ${name}.`);
  expect(said).not.toMatch(/"(?:correct|accepted|alternatives|orders|pairsKey)":/u);
});
