import { drawQuestions, findBankId } from '#app/features/banks/exports.server.ts';
import type { AskedQuestion, Quiz } from '#app/features/banks/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import { questionsFor } from './check-up.ts';

export type DrawAttempt = { ok: true; asked: AskedQuestion[] } | { ok: false; reason: 'too-few' };

/**
 * The questions of an attempt, decided by its seed and by what the banks of trainers hold now. Where one of
 * them has too few nothing is drawn, and staff can read in the log which bank lacks what.
 */
export async function drawAttempt(ctx: Context, quiz: Quiz, seed: number): Promise<DrawAttempt> {
  const fromBanks = new Map<number, AskedQuestion[]>();
  const taken = new Set(quiz.asked.flat().map(({ publicId }) => publicId));
  for (const [bank, sections] of sectionsByBank(quiz)) {
    const strata = sections.flatMap((section) => strataOf(quiz, section));
    const bankId = await findBankId(ctx.db, bank);
    const drawn = bankId
      ? await drawQuestions(ctx.db, { bankId, seed, strata, without: [...taken] })
      : ({ ok: false, found: [] } as const);
    if (!drawn.ok) {
      ctx.log.warn({ event: 'quiz-short-of-questions', bank, strata, found: drawn.found });
      return { ok: false, reason: 'too-few' };
    }
    const rest = [...drawn.drawn];
    for (const section of sections) {
      const own = rest.splice(0, strataOf(quiz, section).length).flat();
      for (const { publicId } of own) taken.add(publicId);
      fromBanks.set(section, own);
    }
  }
  return { ok: true, asked: questionsFor(quiz, seed, fromBanks) };
}

const strataOf = ({ definition }: Quiz, section: number) =>
  (definition.sections[section]?.strata ?? []).map(({ take, tags, kinds }) => ({
    ...{ take, tags },
    ...(kinds ? { kinds } : {}),
  }));

/** The sections that draw from each bank of trainers: what they ask is shared out among them together. */
function sectionsByBank({ definition }: Quiz): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [section, { bank }] of definition.sections.entries()) {
    if (bank) found.set(bank, [...(found.get(bank) ?? []), section]);
  }
  return found;
}
