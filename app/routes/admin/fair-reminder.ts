import type { ActionFunctionArgs } from '@remix-run/node';
import { remindChoosers } from '#app/features/choices/remind-choosers.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { requireCoordinator } from './overseer.server.ts';

export const handle = { methods: ['POST'] };

/** Reminds those who publish for a fair and have not chosen whom to meet. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const fairId = args.params.fair ?? '';
  const reminded = await remindChoosers(ctx, fairId);
  return seeOther(`/admin/fairs/${fairId}?said=${reminded.ok ? 'reminded' : reminded.reason}`);
}
