import { inThread } from '#app/features/allocations/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { companyReasons, type CompanyReasons } from './company-reasons.ts';
import { storedMatching } from './published-versions.server.ts';

/**
 * Why the meetings of a company, which was established from who acts, are those they are; null once that is no
 * longer kept.
 */
export async function loadCompanyReasons(
  ctx: Pick<Context, 'db'>,
  { fairId, companyId }: { fairId: string; companyId: string },
): Promise<CompanyReasons | null> {
  const stored = (await storedMatching(ctx, fairId))?.stored;
  if (!stored) return null;
  const found = await inThread('explain-company', { ...stored, id: companyId });
  return found && companyReasons(found, stored.result, companyId);
}
