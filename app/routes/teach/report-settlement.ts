import type { ActionFunctionArgs } from '@remix-run/node';
import { reopenReport, settleReport } from '#app/features/reports/settle-report.server.ts';
import { requireRole } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

export const handle = { methods: ['POST', 'DELETE'] };

/** Says that a remark has been dealt with, or takes that back. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const actor = await requireRole(context, request, ['trainer', 'coordinator']);
  const ctx = commandContext(context, actor);
  const input = { reportId: params.report ?? '' };
  await (request.method === 'DELETE' ? reopenReport(ctx, input) : settleReport(ctx, input));
  return seeOther(`/teach/reports/${input.reportId}`);
}
