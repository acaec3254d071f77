import { describe, expect, it } from 'vitest';
import { applyBankImport } from '#app/features/authoring/apply-bank-import.server.ts';
import { loadBankImport, planImport } from '#app/features/authoring/bank-import.server.ts';
import { saveQuestion } from '#app/features/authoring/save-question.server.ts';
import type { QuestionSource } from '#app/features/questions/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { giftOf, giveFile, makeBank, questionsIn } from '#tests/factories/banks.ts';
import { makePerson } from '#tests/factories/people.ts';
import { testContext } from '#tests/setup/context.ts';

const trainer = async () => testContext({ actor: await makePerson({ roles: ['trainer'] }) });
const description = { name: 'x', category: null, tags: [], status: 'draft' as const };
const asks = (prompt: string): QuestionSource => ({ kind: 'true-false', prompt, correct: true });

async function seenIn(ctx: Context, bankId: string, importId: string) {
  const record = await loadBankImport(ctx, { bankId, importId });
  const { digest: seen } = await planImport(ctx, record);
  return { bankId, importId, seen, status: 'ready' as const, heading: false };
}

describe('at the same time', () => {
  it('an import that is applied by many presses is applied once', async () => {
    const ctx = await trainer();
    const bankId = await makeBank(ctx);
    const importId = await giveFile(ctx, { bankId, text: giftOf(30) });
    const asked = await seenIn(ctx, bankId, importId);
    const results = await Promise.all(Array.from({ length: 8 }, () => applyBankImport(ctx, asked)));
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(await questionsIn(bankId)).toHaveLength(30);
  });

  it('of two files with the same questions one is applied, the other is to be looked at again', async () => {
    const [first, second] = [await trainer(), await trainer()];
    const bankId = await makeBank(first);
    const asked = await Promise.all(
      [first, second].map(async (ctx) => {
        const importId = await giveFile(ctx, { bankId, text: giftOf(20) });
        return seenIn(ctx, bankId, importId);
      }),
    );
    const [a, b] = await Promise.all([
      applyBankImport(first, asked[0]!),
      applyBankImport(second, asked[1]!),
    ]);
    expect([a.ok, b.ok].sort()).toEqual([false, true]);
    expect(await questionsIn(bankId)).toHaveLength(20);
  });

  it('of those who save one question one does, and the others are told', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, trainer));
    const bankId = await makeBank(people[0]!);
    const questionId = uuidv7();
    const made = { bankId, questionId, base: 0, source: asks('first'), description };
    const answers = await Promise.all(people.map((ctx) => saveQuestion(ctx, made)));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    const saved = await Promise.all(
      people.map((ctx, at) => saveQuestion(ctx, { ...made, base: 1, source: asks(`by ${at}`) })),
    );
    expect(saved.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await questionsIn(bankId)).toMatchObject([{ number: 2, revision: 2 }]);
  });
});
