import { findCandidate } from '#app/features/candidates/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { loadConsentView } from './consent-view.server.ts';

/**
 * What a company sees of the actor at a fair, by the very query that answers the company.
 * @param input.companyId the first company of the fair where it is null
 * @throws not-found for a fair that is not open, or a company that takes no part in it
 */
export async function loadPreview(
  ctx: Context,
  { slug, companyId }: { slug: string; companyId: string | null },
) {
  const { fair, companies, cardId } = await loadConsentView(ctx, slug);
  const company = companyId ? companies.find(({ id }) => id === companyId) : companies[0];
  if (companyId && !company) throw new AppError('not-found');
  const reader = company && { fairId: fair.id, companyId: company.id };
  const seen = reader && cardId ? await findCandidate(ctx, reader, cardId) : null;
  return {
    ...{ slug: fair.slug, name: fair.name, companies },
    company: company ?? null,
    shown: seen?.shown ?? null,
  };
}
