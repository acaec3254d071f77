import type { ActionFunctionArgs } from '@remix-run/node';
import { reportContent } from '#app/features/courses/report-content.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { safeReturnTo } from '#app/platform/http/return-to.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

export function loader(): never {
  throw new AppError('method-not-allowed');
}

/** Takes a learner's remark on a lesson block and returns to the lesson. */
export async function action({ context, request }: ActionFunctionArgs) {
  const actor = await requireActor(context, request);
  const {
    versionId = '',
    itemSlug = '',
    blockId = '',
    message = '',
    returnTo,
  } = await readForm(request);
  if (!isUuid(versionId)) throw new AppError('bad-request');
  const report = { versionId, itemSlug, blockId, message };
  const result = await reportContent(commandContext(context, actor), report);
  const back = safeReturnTo(returnTo);
  if (result.ok) return seeOther(`${back}?reported=sent#report`);
  const query = new URLSearchParams({ report: blockId, reported: result.reason });
  return seeOther(`${back}?${query}#report`);
}
