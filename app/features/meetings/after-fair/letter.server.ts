import { requireCompany } from '#app/features/companies/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { writeJapanDay } from '#app/platform/japan-day.ts';
import type { CompanyAtFair } from '../company-meetings.server.ts';
import { holdUntil } from './answer-rules.ts';
import { calledIn } from './company-answers.ts';
import { loadCompanyAnswers } from './company-answers.server.ts';

interface Letter {
  /** Those of who was chosen whom the company met and still sees something of. */
  chosen: { cardId: string; called: string }[];
  /** What a draft calls the company, who writes, and the day by which a wait ends. */
  words: { company: string; sender: string; until: string };
}

/** To whom an answer will go, and the words that a draft of it needs. */
export async function loadLetter(
  ctx: Context,
  of: CompanyAtFair,
  { cardIds, locale }: { cardIds: readonly string[]; locale: 'en' | 'ja' },
): Promise<Letter> {
  const [{ lines }, { name }] = await Promise.all([
    loadCompanyAnswers(ctx, of),
    requireCompany(ctx),
  ]);
  const chosen = lines.filter(({ cardId }) => cardIds.includes(cardId));
  return {
    chosen: chosen.map((line) => ({ cardId: line.cardId, called: calledIn(line) })),
    words: {
      ...{ company: name[locale], sender: ctx.actor.displayName },
      until: writeJapanDay(holdUntil(ctx.now), locale),
    },
  };
}
