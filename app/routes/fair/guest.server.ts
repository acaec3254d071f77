import type { LoaderFunctionArgs } from '@remix-run/node';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { requireRole } from '#app/platform/http/guards.server.ts';
import { commandContext, type RequestContext } from '#app/platform/request-context.server.ts';

/** For the guides of fairs; which fairs each may read is the queries' part. */
export async function requireGuest({
  context,
  request,
}: Pick<LoaderFunctionArgs, 'context' | 'request'>): Promise<Context> {
  const actor = await requireRole(context, request, ['participant', 'recruiter', 'coordinator']);
  return commandContext(context, actor);
}

/** The words of the guides. */
export async function guideTexts(context: RequestContext) {
  return pageTexts(await context.locale(), 'fair', 'jobs', 'careerChoices', 'choices');
}
