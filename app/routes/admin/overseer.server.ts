import type { LoaderFunctionArgs } from '@remix-run/node';
import { findApplicationRecord } from '#app/features/enrolments/application-record.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { requireRole } from '#app/platform/http/guards.server.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

type Asked = Pick<LoaderFunctionArgs, 'context' | 'request'>;

/** For pages of coordinators, advisors and supervisors; whose people each sees is the queries' part. */
export async function requireOverseer({ context, request }: Asked): Promise<Context> {
  const actor = await requireRole(context, request, ['coordinator', 'advisor', 'supervisor']);
  return commandContext(context, actor);
}

/** For pages on which coordinators keep people and organisations. */
export async function requireCoordinator({ context, request }: Asked): Promise<Context> {
  const actor = await requireRole(context, request, ['coordinator']);
  return commandContext(context, actor);
}

/** The application of the address, where the actor may see it. */
export async function loadApplication(args: Asked & Pick<LoaderFunctionArgs, 'params'>) {
  const ctx = await requireOverseer(args);
  const application = await findApplicationRecord(ctx, args.params.application ?? '');
  if (!application) throw new AppError('not-found');
  const title = (page: string) => `${page} ${application.name}`;
  return {
    title: await pageTitle(args.context, (t) => title(t('work.editions.application.title'))),
    application,
  };
}
