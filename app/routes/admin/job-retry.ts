import type { ActionFunctionArgs } from '@remix-run/node';
import { retryJob } from '#app/features/notifications/retry-job.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

/** Lets a job that was given up be tried again. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const actor = await requireActor(context, request);
  await retryJob(commandContext(context, actor), { jobId: params.job ?? '' });
  return seeOther('/admin/outbox?retried');
}
