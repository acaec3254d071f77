import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { auditEntries, questionChanges, questionVersions } from '#db/schema/index.ts';
import { createBank, describeBank } from '#app/features/authoring/create-bank.server.ts';
import { openForm } from '#app/features/authoring/form/open-form.server.ts';
import { readQuestionForm } from '#app/features/authoring/form/read-form.server.ts';
import { getQuestion } from '#app/features/authoring/question-view.server.ts';
import { saveQuestion, type Description } from '#app/features/authoring/save-question.server.ts';
import { readyDrafts, setQuestionStatus } from '#app/features/authoring/set-status.server.ts';
import type { QuestionSource } from '#app/features/questions/exports.server.ts';
import type { Role } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { fillBank, giftOf, makeBank, questionsIn, stateOfBank } from '#tests/factories/banks.ts';
import { makePerson } from '#tests/factories/people.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

const as = async (...roles: Role[]) => testContext({ actor: await makePerson({ roles }) });
const LATER = new Date(NOW.getTime() + 60_000);

const plain: Description = { name: '', category: null, tags: ['level:N5'], status: 'draft' };
const source: QuestionSource = {
  ...{ kind: 'typed', prompt: '{学校|がっこう}に行く', accepted: ['{学校|がっこう}に行きます'] },
};

async function saved(ctx: Context) {
  const bankId = await makeBank(ctx);
  const questionId = uuidv7();
  const input = { bankId, questionId, base: 0, source, description: plain };
  expect(await saveQuestion(ctx, input)).toEqual({ ok: true, questionId });
  return { bankId, questionId };
}

const versionsOf = (questionId: string) =>
  testDb()
    .select({ number: questionVersions.number, source: questionVersions.source })
    .from(questionVersions)
    .where(eq(questionVersions.questionId, questionId))
    .orderBy(questionVersions.number);

describe('a question', () => {
  it('is made once, however often its form is sent, and called by its prompt', async () => {
    const ctx = await as('trainer');
    const { bankId, questionId } = await saved(ctx);
    const input = { bankId, questionId, base: 0, source, description: plain };
    expect(await saveQuestion(ctx, input)).toEqual({ ok: true, questionId });
    expect(await questionsIn(bankId)).toMatchObject([
      { name: '学校に行く', number: 1, revision: 1, status: 'draft', tags: ['level:N5'] },
    ]);
  });

  it('gets a version where what it asks has changed; versions before it stay as they are', async () => {
    const ctx = await as('trainer');
    const other = await as('coordinator');
    const { bankId, questionId } = await saved(ctx);
    const changed = { ...source, alternatives: ['{学校|がっこう}へ行きます'] };
    const input = { bankId, questionId, base: 1, source: changed, description: plain };
    const later = { ...other, now: LATER };
    expect(await saveQuestion(later, input)).toMatchObject({ ok: true });
    const versions = await versionsOf(questionId);
    expect(versions).toEqual([
      { number: 1, source },
      { number: 2, source: changed },
    ]);
    const view = await getQuestion(ctx, { bankId, questionId });
    expect(view.versions.map(({ number, by, at }) => [number, by, at])).toEqual([
      [2, other.actor.displayName, LATER.toISOString()],
      [1, ctx.actor.displayName, NOW.toISOString()],
    ]);
    expect(view.preview).toMatchObject({
      accepted: ['学校に行きます'],
      alternatives: ['学校へ行きます'],
    });
    const old = await getQuestion(ctx, { bankId, questionId, version: 1 });
    expect([old.olderShown, old.preview.alternatives]).toEqual([1, []]);
    const none = await getQuestion(ctx, { bankId, questionId, version: 9 });
    expect([none.olderShown, none.preview]).toEqual([null, view.preview]);
  });

  it('gets none where only its name, tags or status change', async () => {
    const ctx = await as('trainer');
    const { bankId, questionId } = await saved(ctx);
    const description: Description = { ...plain, name: 'to school', tags: [], category: 'N5' };
    await saveQuestion(ctx, { bankId, questionId, base: 1, source, description });
    expect(await versionsOf(questionId)).toHaveLength(1);
    expect(await questionsIn(bankId)).toMatchObject([
      { name: 'to school', tags: [], category: 'N5', revision: 2 },
    ]);
    await setQuestionStatus(ctx, { bankId, questionId, status: 'retired' });
    await setQuestionStatus(ctx, { bankId, questionId, status: 'retired' });
    const acts = await testDb()
      .select({ act: questionChanges.act })
      .from(questionChanges)
      .where(eq(questionChanges.questionId, questionId))
      .orderBy(questionChanges.revision);
    expect(acts.map(({ act }) => act)).toEqual(['made', 'described', 'status']);
  });

  it('tells who wrote on an older state, and saves nothing of theirs', async () => {
    const [first, second] = [await as('trainer'), await as('trainer')];
    const { bankId, questionId } = await saved(first);
    const mine = { ...source, accepted: ['がっこうにいきます'] };
    const theirs = { ...source, accepted: ['学校に行く'] };
    const later = { ...first, now: LATER };
    await saveQuestion(later, { bankId, questionId, base: 1, source: mine, description: plain });
    const state = await stateOfBank(bankId);
    const input = { bankId, questionId, base: 1, source: theirs, description: plain };
    const told = await saveQuestion(second, input);
    expect(told).toEqual({
      ...{ ok: false, reason: 'changed', revision: 2 },
      ...{ by: first.actor.displayName, at: LATER.toISOString() },
    });
    expect(await stateOfBank(bankId)).toBe(state);
    expect(await saveQuestion(second, { ...input, base: 2 })).toMatchObject({ ok: true });
    expect(await versionsOf(questionId)).toHaveLength(3);
    // What is there already is no conflict, whatever the form was opened on.
    expect(await saveQuestion(first, input)).toMatchObject({ ok: true });
    expect(await versionsOf(questionId)).toHaveLength(3);
  });

  it('is opened as it was saved: sent unchanged, its form changes nothing', async () => {
    const ctx = await as('trainer');
    const bankId = await makeBank(ctx);
    const text = `${giftOf(3)}\n::b::{漢字|かんじ}は? {=a#yes ~b#no ####all}\n\n::c::w {=%50%x =y}`;
    await fillBank(ctx, { bankId, text, status: 'ready' });
    const state = await stateOfBank(bankId);
    for (const { id: questionId, revision } of await questionsIn(bankId)) {
      for (const asText of [false, true]) {
        const { fields, tags } = await openForm(ctx, { bankId, questionId, asText });
        const read = readQuestionForm(fields, tags);
        expect(read.ok).toBe(true);
        if (!read.ok) continue;
        const { source: asked, description } = read;
        await saveQuestion(ctx, {
          ...{ bankId, questionId, base: revision, source: asked, description },
        });
      }
    }
    expect(await stateOfBank(bankId)).toBe(state);
  });

  it('made ready with all drafts of its bank can be asked', async () => {
    const ctx = await as('trainer');
    const bankId = await makeBank(ctx);
    await fillBank(ctx, { bankId, text: giftOf(4), status: 'draft' });
    const [first] = await questionsIn(bankId);
    await setQuestionStatus(ctx, { bankId, questionId: first?.id ?? '', status: 'retired' });
    expect(await readyDrafts(ctx, { bankId })).toBe(3);
    expect(await readyDrafts(ctx, { bankId })).toBe(0);
    const statuses = (await questionsIn(bankId)).map(({ status }) => status);
    expect(statuses).toEqual(['retired', 'ready', 'ready', 'ready']);
  });
});

describe('a question that names a file its bank has not', () => {
  const heard: QuestionSource = {
    ...{ kind: 'dictation', prompt: '聞いて書く', accepted: ['はい'] },
    audio: { file: 'yes.mp3' },
  };

  it('is a draft, and is not made ready alone or with others', async () => {
    const ctx = await as('trainer');
    const { bankId, questionId } = await saved(ctx);
    const input = { bankId, questionId, base: 1, source: heard };
    const ready = { ...plain, status: 'ready' as const };
    const lacks = { ok: false, reason: 'lacks-files' };
    expect(await saveQuestion(ctx, { ...input, description: ready })).toEqual({
      ...lacks,
      files: ['yes.mp3'],
    });
    expect(await saveQuestion(ctx, { ...input, description: plain })).toMatchObject({ ok: true });
    const status = { bankId, questionId, status: 'ready' as const };
    expect(await setQuestionStatus(ctx, status)).toEqual(lacks);
    expect(await readyDrafts(ctx, { bankId })).toBe(0);
    expect(await questionsIn(bankId)).toMatchObject([{ status: 'draft', kind: 'dictation' }]);
  });
});

describe('a bank', () => {
  it('is made once under its id, described, and both are on record', async () => {
    const ctx = await as('trainer');
    const bankId = uuidv7();
    const form = { titleJa: '助詞', titleEn: '', about: '初級' };
    await createBank(ctx, { ...form, bankId });
    await createBank(ctx, { ...form, bankId });
    await describeBank(ctx, { ...form, titleEn: 'Particles', bankId });
    const acts = await testDb()
      .select({ action: auditEntries.action })
      .from(auditEntries)
      .where(eq(auditEntries.objectId, bankId));
    expect(acts.map(({ action }) => action).sort()).toEqual(['bank-described', 'bank-made']);
    expect(JSON.parse(await stateOfBank(bankId))).toMatchObject({
      bank: {
        ...{ titleJa: '助詞', titleEn: 'Particles', createdBy: ctx.actor.personId },
        heading: { title: { ja: '助詞', en: 'Particles' }, about: '初級' },
      },
    });
  });
});

describe('what is refused', () => {
  it('for everyone but trainers and coordinators: to make, describe, save, retire', async () => {
    const trainer = await as('trainer');
    const { bankId, questionId } = await saved(trainer);
    const state = await stateOfBank(bankId);
    const form = { titleJa: 'x', titleEn: '', about: '' };
    const input = { bankId, questionId, base: 1, source, description: plain };
    const roles: Role[] = ['participant', 'advisor', 'supervisor', 'staff', 'recruiter'];
    for (const role of roles) {
      const ctx = await as(role);
      const acts = [
        () => createBank(ctx, form),
        () => describeBank(ctx, { ...form, bankId }),
        () => saveQuestion(ctx, input),
        () => saveQuestion(ctx, { ...input, base: 0, questionId: uuidv7() }),
        () => setQuestionStatus(ctx, { bankId, questionId, status: 'ready' }),
        () => readyDrafts(ctx, { bankId }),
        () => openForm(ctx, { bankId, questionId, asText: false }),
        () => getQuestion(ctx, { bankId, questionId }),
      ];
      for (const act of acts)
        await expect(act(), role).rejects.toMatchObject({ code: 'forbidden' });
    }
    expect(await stateOfBank(bankId)).toBe(state);
  });

  it('for a question that is in another bank, or nowhere', async () => {
    const ctx = await as('trainer');
    const { bankId, questionId } = await saved(ctx);
    const other = await makeBank(ctx);
    const missing = { code: 'not-found' };
    for (const where of [
      { bankId: other, questionId },
      { bankId, questionId: uuidv7() },
      { bankId, questionId: 'x' },
    ]) {
      const input = { ...where, base: 1, source, description: plain };
      await expect(saveQuestion(ctx, input)).rejects.toMatchObject(missing);
      await expect(getQuestion(ctx, where)).rejects.toMatchObject(missing);
      const status = { ...where, status: 'ready' as const };
      await expect(setQuestionStatus(ctx, status)).rejects.toMatchObject(missing);
    }
    const again = { bankId: other, questionId, base: 0, source, description: plain };
    await expect(saveQuestion(ctx, again)).rejects.toMatchObject(missing);
  });
});
