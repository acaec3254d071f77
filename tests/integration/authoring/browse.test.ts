import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { drawQuestions } from '#app/features/banks/exports.server.ts';
import { mayChangeBank, mayReadBank } from '#app/features/authoring/policy.ts';
import { getBank, listBanks, listChoices } from '#app/features/authoring/queries.server.ts';
import { getQuestion } from '#app/features/authoring/question-view.server.ts';
import { readFilter } from '#app/features/authoring/schema.ts';
import { searchQuestions } from '#app/features/authoring/search-questions.server.ts';
import { setQuestionStatus } from '#app/features/authoring/set-status.server.ts';
import { answerByKey } from '#app/features/quizzes/answer-by-key.server.ts';
import type { Actor, Role } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { fillBank, giftOf, makeBank, questionsIn } from '#tests/factories/banks.ts';
import { makeLearner, openAttempt, submitInTime } from '#tests/factories/learners.ts';
import { makePerson } from '#tests/factories/people.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';
import { bankOfCourse } from './course-bank.ts';

const as = async (...roles: Role[]) => testContext({ actor: await makePerson({ roles }) });
const ofCourse = (actor: Actor, scopeId: string): Actor => ({
  ...actor,
  grants: [{ role: 'trainer', scopeKind: 'course', scopeId }],
});

const search = (ctx: Context, bankId: string, query: Record<string, string>) =>
  searchQuestions(ctx, { ...readFilter(new URLSearchParams(query)), bankId });
const found = async (ctx: Context, bankId: string, query: Record<string, string>) =>
  (await search(ctx, bankId, query)).lines.map(({ name }) => name);

describe('banks', () => {
  it('are seen by the predicate and by the filter alike', async () => {
    const trainer = await as('trainer');
    const own = await makeBank(trainer);
    const { bankId, courseId } = await bankOfCourse();
    const roles: Role[] = ['participant', 'advisor', 'supervisor', 'staff', 'recruiter'];
    const actors = await Promise.all([
      ...roles.map((role) => makePerson({ roles: [role] })),
      makePerson({ roles: ['trainer'] }),
      makePerson({ roles: ['participant', 'coordinator'] }),
    ]);
    actors.push(ofCourse(actors[0]!, courseId), ofCourse(actors[0]!, uuidv7()));
    for (const actor of actors) {
      const ctx = testContext({ actor });
      const listed = await listBanks(ctx).then(
        (banks) => banks.map(({ id }) => id),
        () => [] as string[],
      );
      for (const bank of [
        { id: own, courseId: null },
        { id: bankId, courseId },
      ]) {
        const may = mayReadBank(actor, bank);
        const got = await getBank(ctx, bank.id).catch(() => null);
        expect(listed.includes(bank.id)).toBe(may);
        expect(got !== null).toBe(may);
        if (got) expect(got.mayChange).toBe(mayChangeBank(actor, bank));
      }
    }
    const may = (bank: { courseId: string | null }) =>
      actors.map((actor) => mayReadBank(actor, bank));
    expect(may({ courseId: null })).toEqual([...roles.map(() => false), true, true, true, true]);
    expect(may({ courseId })).toEqual([...roles.map(() => false), true, true, true, false]);
    expect(mayChangeBank(actors[5]!, { courseId })).toBe(false);
  });

  it('tell how many questions of each status they have', async () => {
    const ctx = await as('trainer');
    const bankId = await makeBank(ctx);
    await fillBank(ctx, { bankId, text: giftOf(5), status: 'draft' });
    const [first] = await questionsIn(bankId);
    await setQuestionStatus(ctx, { bankId, questionId: first?.id ?? '', status: 'ready' });
    const bank = (await listBanks(ctx)).find(({ id }) => id === bankId);
    expect(bank?.counts).toEqual({ draft: 4, ready: 1, retired: 0 });
    expect((await getBank(ctx, bankId)).counts).toEqual({ draft: 4, ready: 1, retired: 0 });
  });

  it('of a course have its questions, whichever build has published it', async () => {
    const { ctx, bankId } = await bankOfCourse();
    const [entered] = await testDb().execute<{ all: number; newest: number }>(sql`
      select count(distinct q.id)::int as all, count(distinct e.question_id)::int as newest
      from questions q
      left join question_entries e on e.question_id = q.id and e.version_id = (
        select v.id from question_versions v where v.question_id = q.id order by number desc limit 1)
      where q.bank_id = ${bankId}`);
    expect(entered?.all).toBeGreaterThan(5);
    expect(entered?.newest).toBe(entered?.all);
    expect((await search(ctx, bankId, {})).found).toBe(entered?.all);
  });
});

describe('searching a bank', () => {
  const text = [
    '// [tag:level:N5] [tag:topic:場所]\n::one::\\{図書館|としょかん\\}で\\{本|ほん\\}を読みます。 {T}',
    '// [tag:level:N4]\n::two::コーヒーをのみますか。 {=はい ~いいえ}',
    '// [tag:level:N5]\n::three::How do you say ＷＡＴＥＲ? {=水 =みず}',
    '::four::100% of what? {#5}',
  ].join('\n\n');

  async function bank() {
    const ctx = await as('trainer');
    const bankId = await makeBank(ctx);
    await fillBank(ctx, { bankId, text });
    return { ctx, bankId };
  }

  it.each([
    ['図書', ['one']],
    ['館', ['one']],
    ['としょかん', ['one']],
    ['トショカン', ['one']],
    ['ﾄｼｮｶﾝ', ['one']],
    ['本を', ['one']],
    ['ほんを', ['one']],
    ['こーひー', ['two']],
    ['水', ['three']],
    ['water', ['three']],
    ['Water 水', ['three']],
    ['water 図書', []],
    ['100%', ['four']],
    ['0%', ['four']],
    ['_', []],
    ['場所', ['one']],
    ['two', ['two']],
    ['犬', []],
  ])(
    'for %s finds what holds it, by kanji, reading, either kana and any width',
    async (q, names) => {
      const { ctx, bankId } = await bank();
      expect(await found(ctx, bankId, { q })).toEqual(names);
    },
  );

  it('keeps to kind, status and tag', async () => {
    const { ctx, bankId } = await bank();
    expect(await found(ctx, bankId, { kind: 'choice' })).toEqual(['two']);
    expect(await found(ctx, bankId, { tag: 'level:N5' })).toEqual(['one', 'three']);
    expect(await found(ctx, bankId, { tag: 'level:N5', q: '本' })).toEqual(['one']);
    expect(await found(ctx, bankId, { status: 'draft' })).toEqual([]);
    expect(await found(ctx, bankId, { status: 'bad', kind: "x'y", page: '0' })).toHaveLength(4);
    expect(await listChoices(ctx, bankId)).toMatchObject({
      tags: [{ tag: 'level:N5', count: 2 }, { count: 1 }, { count: 1 }],
    });
  });

  it('shows fifty a page, in the order of the bank', async () => {
    const ctx = await as('trainer');
    const bankId = await makeBank(ctx);
    await fillBank(ctx, { bankId, text: giftOf(120) });
    const pages = await Promise.all(
      ['1', '2', '3'].map((page) => search(ctx, bankId, { page, q: 'number' })),
    );
    expect(pages.map(({ lines }) => lines.length)).toEqual([50, 50, 20]);
    expect(pages[0]).toMatchObject({ found: 120, pages: 3 });
    const names = pages.flatMap(({ lines }) => lines.map(({ name }) => name));
    expect(names).toEqual(Array.from({ length: 120 }, (_, at) => `q-${at + 1}`));
  });
});

describe('the use of a question', () => {
  it('is told by quizzes and attempts, and by how it was answered', async () => {
    const learner = await makeLearner();
    const { attemptId } = await openAttempt(learner, 'k1-vowels-check-up');
    await answerByKey(learner.ctx, attemptId);
    await submitInTime(learner, attemptId);
    const [asked] = await testDb().execute<{ bank: string; id: string }>(sql`
      select q.bank_id as bank, q.id from questions q join banks b on b.id = q.bank_id
      join attempts t on t.id = ${attemptId} and q.public_id = t.question_ids[1]
      where b.slug = ${learner.slug}`);
    const ctx = await as('trainer');
    const where = { bankId: asked?.bank ?? '', questionId: asked?.id ?? '' };
    const question = await getQuestion(ctx, where);
    expect(question.usage).toMatchObject({ attempts: 1, isMore: false });
    expect(question.usage.quizzes).toBeGreaterThan(0);
    expect(question.quizzes[0]).toMatchObject({ course: learner.slug, isNow: true });
    expect(question.facility).toEqual({ answers: 1, share: 1 });
    expect(question.mayChange).toBe(false);
    expect(JSON.stringify(question)).not.toContain(learner.actor.personId);
  });
});

describe('a draw', () => {
  async function bank(count = 40) {
    const ctx = await as('trainer');
    const bankId = await makeBank(ctx);
    await fillBank(ctx, { bankId, text: giftOf(count) });
    return { ctx, bankId };
  }
  const strata = [
    { take: 2, tags: ['level:N1', 'topic:t0'] },
    { take: 3, tags: ['level:N2'] },
    { take: 4, tags: [] },
  ];

  it('takes so many of each stratum, none twice, and the same for the same seed', async () => {
    const { bankId } = await bank();
    const input = { bankId, seed: 7, strata };
    const drawn = await drawQuestions(testDb(), input);
    if (!drawn.ok) throw new Error('nothing was drawn');
    expect(drawn.drawn.map(({ length }) => length)).toEqual([2, 3, 4]);
    const ids = drawn.drawn.flat().map(({ questionId }) => questionId);
    expect(new Set(ids).size).toBe(9);
    const byId = new Map((await questionsIn(bankId)).map((question) => [question.id, question]));
    for (const { questionId } of drawn.drawn[0] ?? []) {
      expect(byId.get(questionId)?.tags).toEqual(expect.arrayContaining(['level:N1', 'topic:t0']));
    }
    expect(await drawQuestions(testDb(), input)).toEqual(drawn);
    const others = await Promise.all(
      [1, 2, 3].map((seed) => drawQuestions(testDb(), { ...input, seed })),
    );
    expect(others.every((other) => JSON.stringify(other) !== JSON.stringify(drawn))).toBe(true);
  });

  it('leaves out what is not ready, and draws the newest versions', async () => {
    const { ctx, bankId } = await bank(5);
    const [first] = await questionsIn(bankId);
    await setQuestionStatus(ctx, { bankId, questionId: first?.id ?? '', status: 'retired' });
    const all = await drawQuestions(testDb(), { bankId, seed: 1, strata: [{ take: 4, tags: [] }] });
    const ids = all.ok ? all.drawn.flat().map(({ questionId }) => questionId) : [];
    expect(ids).toHaveLength(4);
    expect(ids).not.toContain(first?.id);
  });

  it('of more than there are draws nothing and tells what could be had', async () => {
    const { bankId } = await bank(10);
    const short = [
      { take: 3, tags: ['level:N1'] },
      { take: 1, tags: ['level:N1', 'topic:t0'] },
    ];
    expect(await drawQuestions(testDb(), { bankId, seed: 1, strata: short })).toEqual({
      ...{ ok: false, reason: 'too-few' },
      found: [2, 0],
    });
    const kinds = [{ take: 1, tags: [], kinds: ['essay'] }];
    expect(await drawQuestions(testDb(), { bankId, seed: 1, strata: kinds })).toEqual({
      ...{ ok: false, reason: 'too-few', found: [0] },
    });
  });
});
