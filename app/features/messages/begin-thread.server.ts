import { findCandidate } from '#app/features/candidates/exports.server.ts';
import { companiesOfFair, openFairs } from '#app/features/fairs/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { findOwnLine, readersOf } from './find-line.server.ts';
import { findThreadId } from './list-threads.server.ts';

/** What a person can begin with a company of a fair. */
export interface OwnBeginning {
  fair: { slug: string; name: { en: string; ja: string } };
  company: { id: string; name: { en: string; ja: string } };
  /** Null where the company does not see them: nothing can be written. */
  cardId: string | null;
  /** Of what was written already. */
  threadId: string | null;
}

/** How the actor may write to a company from its page. @throws not-found for a fair or company that there is not */
export async function loadOwnBeginning(
  ctx: Context,
  { slug, companyId }: { slug: string; companyId: string },
): Promise<OwnBeginning> {
  const fair = (await openFairs(ctx)).find((each) => each.slug === slug);
  const companies = fair ? await companiesOfFair(ctx, fair.id) : [];
  const company = companies.find(({ id }) => id === companyId);
  if (!fair || !company) throw new AppError('not-found');
  const line = await findOwnLine(ctx, { fairId: fair.id, companyId });
  return {
    ...{ fair: { slug, name: fair.name }, company },
    cardId: line?.isOpen ? line.cardId : null,
    threadId: line ? await findThreadId(ctx, line) : null,
  };
}

/** What a company can begin with whose card it sees. @throws not-found for any other card */
export async function loadCompanyBeginning(
  ctx: Context,
  cardId: string,
): Promise<{ number: number; threadId: string | null }> {
  for (const reader of await readersOf(ctx)) {
    const candidate = await findCandidate(ctx, reader, cardId);
    if (!candidate) continue;
    const threadId = await findThreadId(ctx, { cardId, companyId: reader.companyId });
    return { number: candidate.number, threadId };
  }
  throw new AppError('not-found');
}

/**
 * The way from a company's page to the messages with it: to a first one while the company sees the actor's
 * card, else to what was written; null where there is neither.
 */
export async function findOwnBeginning(
  ctx: Context,
  { fairId, slug, companyId }: { fairId: string; slug: string; companyId: string },
): Promise<{ to: string; words: 'begin' | 'open' } | null> {
  const line = await findOwnLine(ctx, { fairId, companyId });
  if (!line) return null;
  const threadId = await findThreadId(ctx, line);
  if (threadId) return { to: `/career/messages/${threadId}`, words: 'open' };
  if (!line.isOpen) return null;
  return { to: `/career/messages/new?fair=${slug}&company=${companyId}`, words: 'begin' };
}
