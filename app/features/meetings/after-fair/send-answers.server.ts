import { and, eq, inArray } from 'drizzle-orm';
import { fairAnswers, fairCards } from '#db/schema/index.ts';
import { notify } from '#app/features/notifications/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import type { CompanyAtFair } from '../company-meetings.server.ts';
import { faultOfBody, mayFollow, type Answer } from './answer-rules.ts';
import { metAndSeen } from './company-answers.server.ts';
import { answersByPair, answersTo, pairKey } from './met.server.ts';

export interface SendAnswers {
  cardIds: readonly string[];
  answer: Answer;
  locale: 'en' | 'ja';
  /** The company's own words: they reach people as they are. */
  body: string;
}

type Sent =
  | { ok: true; sent: number; skipped: number }
  | { ok: false; reason: 'not-over' | 'empty' | 'tooLong' | 'blank' };

/**
 * Answers people whom the company met, each with a message of their own. Who has such an answer already, or a
 * final one, gets no other: what is sent twice arrives once.
 * @throws not-found where the company met none of them or sees none of them any more
 */
export async function sendAnswers(
  ctx: Context,
  of: CompanyAtFair,
  input: SendAnswers,
): Promise<Sent> {
  const { fair, reader } = of;
  const seen = await metAndSeen(ctx, of);
  const cardIds = [...new Set(input.cardIds)].filter((cardId) => seen.has(cardId)).sort();
  if (cardIds.length === 0) throw new AppError('not-found');
  if (ctx.now < fair.endsAt) return { ok: false, reason: 'not-over' };
  const fault = faultOfBody(input.body);
  if (fault) return { ok: false, reason: fault };
  return ctx.db.transaction(async (tx) => {
    const inside: Context = { ...ctx, db: tx };
    const cards = await tx
      .select({ id: fairCards.id, personId: fairCards.personId })
      .from(fairCards)
      .where(inArray(fairCards.id, cardIds))
      .orderBy(fairCards.id)
      .for('update');
    const isOurs = eq(fairAnswers.companyId, reader.companyId);
    const known = await answersByPair(inside, and(answersTo(fair.id, cardIds), isOurs));
    let sent = 0;
    for (const { id: cardId, personId } of cards) {
      const { companyId } = reader;
      const before = known.get(pairKey({ companyId, cardId })) ?? [];
      if (!mayFollow(before, input.answer)) continue;
      await sendOne(inside, { ...input, ...reader, cardId, personId, slug: fair.slug });
      sent += 1;
    }
    return { ok: true, sent, skipped: cards.length - sent };
  });
}

interface One extends Omit<SendAnswers, 'cardIds'> {
  fairId: string;
  companyId: string;
  cardId: string;
  personId: string;
  slug: string;
}

async function sendOne(ctx: Context, one: One): Promise<void> {
  const { fairId, companyId, cardId, answer, locale, body, personId, slug } = one;
  const id = uuidv7();
  await ctx.db.insert(fairAnswers).values({
    ...{ id, fairId, companyId, cardId, answer, locale, body },
    ...{ sentBy: ctx.actor.personId, sentAt: ctx.now },
  });
  await notify(ctx, {
    ...{ template: 'new-message', params: {}, personId, dedupeKey: `fair-answer:${id}` },
    link: `/career/fairs/${slug}/answers`,
  });
}
