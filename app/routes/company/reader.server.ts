import { fairOfCompany } from '#app/features/fairs/exports.server.ts';
import { loadCompany } from '#app/features/companies/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { requireRole } from '#app/platform/http/guards.server.ts';
import { commandContext, type RequestContext } from '#app/platform/request-context.server.ts';

export interface Asked {
  context: RequestContext;
  request: Request;
}

/**
 * Who reads for which company at which fair: established anew for each request, from who acts. Without the
 * name of a fair it is the company's soonest one that has opened.
 * @throws not-found for a fair that the company takes no part in; forbidden for who is no recruiter
 */
export async function requireReader({
  context,
  request,
}: Asked): Promise<{ ctx: Context; found: FoundReader | null }> {
  const actor = await requireRole(context, request, ['recruiter']);
  const ctx = commandContext(context, actor);
  const slug = new URL(request.url).searchParams.get('fair');
  const [company, fairs] = await Promise.all([loadCompany(ctx), fairOfCompany(ctx)]);
  const open = (fairs ?? []).filter(({ opensAt }) => opensAt <= ctx.now);
  const fair = slug === null ? open[0] : open.find((each) => each.slug === slug);
  if (slug !== null && !fair) throw new AppError('not-found');
  if (!company || !fair) return { ctx, found: null };
  return { ctx, found: { fair, reader: { fairId: fair.id, companyId: company.id } } };
}

/** The same for what is nothing without a fair. @throws not-found also where the company takes part in none */
export async function requireFairReader(asked: Asked): Promise<FoundReader & { ctx: Context }> {
  const { ctx, found } = await requireReader(asked);
  if (!found) throw new AppError('not-found');
  return { ctx, ...found };
}

type Fairs = NonNullable<Awaited<ReturnType<typeof fairOfCompany>>>;

export interface FoundReader {
  fair: Fairs[number];
  reader: { fairId: string; companyId: string };
}
