import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { auditEntries, bankImportItems, bankImports, questionChanges } from '#db/schema/index.ts';
import {
  applyBankImport,
  discardBankImport,
} from '#app/features/authoring/apply-bank-import.server.ts';
import { loadBankImport, planImport } from '#app/features/authoring/bank-import.server.ts';
import { exportBank } from '#app/features/authoring/export-bank.server.ts';
import { previewImport } from '#app/features/authoring/import-preview.server.ts';
import { countFates } from '#app/features/authoring/plan-import.ts';
import { saveQuestion } from '#app/features/authoring/save-question.server.ts';
import { uploadBankImport } from '#app/features/authoring/upload-bank-import.server.ts';
import { writeBank } from '#app/features/question-imports/exports.server.ts';
import type { Role } from '#app/platform/auth/actor.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import {
  applyAsSeen,
  fillBank,
  giftOf,
  giveFile,
  makeBank,
  questionsIn,
  stateOfBank,
} from '#tests/factories/banks.ts';
import { makeCourse } from '#tests/factories/courses.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';
import { SAMPLES } from '../../../app/features/questions/kinds/samples.server.ts';
import { bankOfCourse } from './course-bank.ts';

const as = async (...roles: Role[]) => testContext({ actor: await makePerson({ roles }) });

async function own() {
  const ctx = await as('trainer');
  return { ctx, bankId: await makeBank(ctx) };
}

const fatesOf = async (ctx: Awaited<ReturnType<typeof as>>, bankId: string, importId: string) =>
  countFates((await planImport(ctx, await loadBankImport(ctx, { bankId, importId }))).items);

const NONE = { new: 0, changed: 0, described: 0, unchanged: 0, 'not-carried': 0 };

describe('a file given to a bank', () => {
  it('changes nothing until it is applied', async () => {
    const { ctx, bankId } = await own();
    const before = await stateOfBank(bankId);
    const importId = await giveFile(ctx, { bankId, text: giftOf(3) });
    expect(await stateOfBank(bankId)).toBe(before);
    expect(await fatesOf(ctx, bankId, importId)).toEqual({ ...NONE, new: 3 });
  });

  it('brings its questions in once, however often it is applied, with who did it', async () => {
    const { ctx, bankId } = await own();
    const importId = await giveFile(ctx, { bankId, text: giftOf(3) });
    expect(await applyAsSeen(ctx, { bankId, importId, status: 'draft' })).toEqual({ ok: true });
    const state = await stateOfBank(bankId);
    expect(await applyAsSeen(ctx, { bankId, importId })).toEqual({ ok: true });
    expect(await stateOfBank(bankId)).toBe(state);
    const questions = await questionsIn(bankId);
    expect(questions.map(({ name, status, number }) => [name, status, number])).toEqual([
      ...[1, 2, 3].map((each) => [`q-${each}`, 'draft', 1]),
    ]);
    const changes = await testDb()
      .select()
      .from(questionChanges)
      .where(eq(questionChanges.questionId, questions[0]?.id ?? ''));
    expect(changes).toMatchObject([{ act: 'imported', changedBy: ctx.actor.personId }]);
    const audited = await testDb()
      .select({ action: auditEntries.action })
      .from(auditEntries)
      .where(eq(auditEntries.objectId, bankId));
    expect(audited.map(({ action }) => action).sort()).toEqual(['bank-made', 'questions-imported']);
  });

  it('makes new versions only of what has changed', async () => {
    const { ctx, bankId } = await own();
    await fillBank(ctx, { bankId, text: giftOf(4) });
    const again = await giveFile(ctx, { bankId, text: giftOf(4) });
    expect(await fatesOf(ctx, bankId, again)).toEqual({ ...NONE, unchanged: 4 });
    const state = await stateOfBank(bankId);
    await applyAsSeen(ctx, { bankId, importId: again });
    expect(await stateOfBank(bankId)).toBe(state);
    const text = giftOf(5).replace('~3 ~4', '~3 ~40').replace('[tag:level:N3]', '[tag:level:N1]');
    const changed = await giveFile(ctx, { bankId, text });
    expect(await fatesOf(ctx, bankId, changed)).toEqual({
      ...{ ...NONE, new: 1, changed: 1, described: 1, unchanged: 2 },
    });
    const asked = { bankId, importId: changed, show: 'changed' as const, page: 1, isEmpty: false };
    expect((await previewImport(ctx, asked)).items).toMatchObject([{ name: 'q-2', item: 2 }]);
    await applyAsSeen(ctx, { bankId, importId: changed });
    const numbers = (await questionsIn(bankId)).map(({ number }) => number);
    expect(numbers).toEqual([1, 2, 1, 1, 1]);
    expect((await questionsIn(bankId))[2]?.tags).toContain('level:N1');
  });

  it('leaves questions that only part of could be carried as drafts', async () => {
    const { ctx, bankId } = await own();
    const text = '::a::One? {=1 ~2}\n\n::b::Two? {=%100%1 ~%50%2 ~3}\n\n::c::Three {';
    await fillBank(ctx, { bankId, text });
    const statuses = (await questionsIn(bankId)).map(({ name, status }) => [name, status]);
    expect(statuses[0]).toEqual(['a', 'ready']);
    expect(statuses.slice(1).every(([, status]) => status === 'draft')).toBe(true);
  });

  it('is previewed again where the bank has changed meanwhile', async () => {
    const { ctx, bankId } = await own();
    const importId = await giveFile(ctx, { bankId, text: giftOf(2) });
    const record = await loadBankImport(ctx, { bankId, importId });
    const { digest: seen } = await planImport(ctx, record);
    await fillBank(ctx, { bankId, text: giftOf(1) });
    const state = await stateOfBank(bankId);
    const asked = { bankId, importId, seen, status: 'ready' as const, heading: false };
    expect(await applyBankImport(ctx, asked)).toEqual({ ok: false, reason: 'outdated' });
    expect(await stateOfBank(bankId)).toBe(state);
    expect(await applyAsSeen(ctx, { bankId, importId })).toEqual({ ok: true });
  });

  it('that is broken, hostile or of no questions changes nothing', async () => {
    const { ctx, bankId } = await own();
    const state = await stateOfBank(bankId);
    const files = {
      'unknown-format': 'A letter to the office.',
      'document-type': '<!DOCTYPE quiz [<!ENTITY a "b">]><quiz><question/></quiz>',
      'broken-yaml': 'format: 1\nbank: [\nquestions: []',
      'yaml-refused': 'format: 1\nbank: {title: &a x}\nquestions: [*a]',
      empty: '',
    };
    for (const [reason, text] of Object.entries(files)) {
      const file = { name: 'x', bytes: new TextEncoder().encode(text) };
      const given = await uploadBankImport(ctx, { bankId, file });
      expect(given, reason).toMatchObject({ ok: false });
    }
    expect(await stateOfBank(bankId)).toBe(state);
    expect(await testDb().select().from(bankImports)).toEqual([]);
  });

  it('can be thrown away, and cannot be applied afterwards', async () => {
    const { ctx, bankId } = await own();
    const importId = await giveFile(ctx, { bankId, text: giftOf(2) });
    await discardBankImport(ctx, { bankId, importId });
    expect(await testDb().select().from(bankImportItems)).toEqual([]);
    expect(await testDb().select().from(bankImports)).toMatchObject([{ fileName: '' }]);
    expect(await applyAsSeen(ctx, { bankId, importId })).toEqual({ ok: false, reason: 'gone' });
  });

  it('brings pictures under names that no other file of the bank has', async () => {
    giveSettings({ DATA_DIR: mkdtempSync(join(tmpdir(), 'bank-files-')) });
    const { ctx, bankId } = await own();
    const xml = (data: string, name: string) => `<?xml version="1.0"?><quiz>
      <question type="truefalse"><name><text>${name}</text></name>
      <questiontext format="html"><text><![CDATA[<p>See</p><img src="@@PLUGINFILE@@/p.gif" alt="a map">]]></text>
      <file name="p.gif" encoding="base64">${data}</file></questiontext>
      <answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer>
      </question></quiz>`;
    const gif = (side: number) =>
      Buffer.from([...Buffer.from('GIF89a'), side, 0, side, 0, 0, 0, 0, 0x3b]).toString('base64');
    await fillBank(ctx, { bankId, text: xml(gif(3), 'one') });
    await fillBank(ctx, { bankId, text: xml(gif(4), 'two') });
    const again = await giveFile(ctx, { bankId, text: xml(gif(4), 'two') });
    const asked = { bankId, importId: again, show: 'all' as const, page: 1, isEmpty: false };
    expect(await previewImport(ctx, asked)).toMatchObject({
      ...{ pictures: 1, sounds: 0, kinds: [{ kind: 'true-false', count: 1 }], heading: null },
    });
    expect(await fatesOf(ctx, bankId, again)).toEqual({ ...NONE, unchanged: 1 });
    const text = new TextDecoder().decode((await exportBank(ctx, { bankId })).bytes);
    expect(text).toContain('file: p.gif');
    expect(text).toMatch(/file: p-[0-9a-f]{8}\.gif/u);
  });
});

describe('the export of a bank', () => {
  const rich = () =>
    writeBank({
      bank: { title: { en: 'All kinds', ja: 'すべての形式' }, about: '試験用\n\n二行目' },
      questions: SAMPLES.map((question, at) => ({
        ...{ name: at < 2 ? 'same name' : `q ${at}`, question },
        ...(at % 2 ? { category: 'N5/助詞', tags: ['level:N5', 'a, b', '話題'] } : {}),
        status: (['draft', 'ready', 'retired'] as const)[at % 3] ?? 'ready',
      })),
    });

  it('read into an empty bank and written again is the same, byte for byte', async () => {
    const { ctx, bankId } = await own();
    const importId = await giveFile(ctx, { bankId, text: rich() });
    await applyAsSeen(ctx, { bankId, importId, heading: true });
    const first = (await exportBank(ctx, { bankId })).bytes;
    const other = await makeBank(ctx, '空');
    const text = new TextDecoder().decode(first);
    const second = await giveFile(ctx, { bankId: other, text });
    await applyAsSeen(ctx, { bankId: other, importId: second, heading: true });
    expect(Buffer.from((await exportBank(ctx, { bankId: other })).bytes)).toEqual(
      Buffer.from(first),
    );
  });

  it('is the file that was read, but for questions that lack a file', async () => {
    const { ctx, bankId } = await own();
    const importId = await giveFile(ctx, { bankId, text: rich() });
    await applyAsSeen(ctx, { bankId, importId, heading: true });
    const text = new TextDecoder().decode((await exportBank(ctx, { bankId })).bytes);
    const lacking = SAMPLES.findIndex(({ kind }) => kind === 'dictation');
    expect((await questionsIn(bankId))[lacking]?.status).toBe('draft');
    expect(text).toBe(rich());
  });

  it('of a course can be read as a file of ours', async () => {
    const { ctx, bankId } = await bankOfCourse();
    const { bytes, name } = await exportBank(ctx, { bankId });
    expect(name).toMatch(/\.yaml$/u);
    const { bankId: target } = await own();
    const text = new TextDecoder().decode(bytes);
    const importId = await giveFile(ctx, { bankId: target, text });
    const fates = await fatesOf(ctx, target, importId);
    expect(fates['not-carried']).toBe(0);
    expect(fates.new).toBe((await questionsIn(bankId)).length);
    expect(fates.new).toBeGreaterThan(5);
  });
});

describe('who may', () => {
  it('give, apply and throw away files is a trainer or a coordinator', async () => {
    const { ctx, bankId } = await own();
    const importId = await giveFile(ctx, { bankId, text: giftOf(1) });
    const state = await stateOfBank(bankId);
    const roles: Role[] = ['participant', 'advisor', 'supervisor', 'staff', 'recruiter'];
    const file = { name: 'x', bytes: new TextEncoder().encode(giftOf(1)) };
    const apply = { bankId, importId, seen: '', status: 'ready' as const, heading: false };
    for (const role of roles) {
      const other = await as(role);
      const forbidden = { code: 'forbidden' };
      await expect(uploadBankImport(other, { bankId, file })).rejects.toMatchObject(forbidden);
      await expect(applyBankImport(other, apply)).rejects.toMatchObject(forbidden);
      await expect(discardBankImport(other, { bankId, importId })).rejects.toMatchObject(forbidden);
      await expect(exportBank(other, { bankId })).rejects.toMatchObject(forbidden);
    }
    expect(await stateOfBank(bankId)).toBe(state);
    await expect(
      uploadBankImport(await as('coordinator'), { bankId, file }),
    ).resolves.toMatchObject({
      ok: true,
    });
  });

  it('change a bank of a course is nobody here', async () => {
    const { ctx, bankId } = await bankOfCourse();
    const file = { name: 'x', bytes: new TextEncoder().encode(giftOf(1)) };
    const forbidden = { code: 'forbidden' };
    await expect(uploadBankImport(ctx, { bankId, file })).rejects.toMatchObject(forbidden);
    const source = SAMPLES[0]!;
    const description = { name: 'x', category: null, tags: [], status: 'ready' as const };
    const saved = { bankId, questionId: uuidv7(), base: 0, source, description };
    await expect(saveQuestion(ctx, saved)).rejects.toMatchObject(forbidden);
  });

  it('reach a bank or an import is told not-found where there is none', async () => {
    const { ctx, bankId } = await own();
    const { courseId } = await makeCourse();
    const importId = await giveFile(ctx, { bankId, text: giftOf(1) });
    const missing = { code: 'not-found' };
    const other = await makeBank(ctx);
    await expect(discardBankImport(ctx, { bankId: other, importId })).rejects.toMatchObject(
      missing,
    );
    for (const id of [uuidv7(), 'x', courseId]) {
      await expect(exportBank(ctx, { bankId: id })).rejects.toMatchObject(missing);
    }
  });
});
