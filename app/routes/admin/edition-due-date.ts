import type { ActionFunctionArgs } from '@remix-run/node';
import { setItemDueDate } from '#app/features/enrolments/set-item-due-date.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { requireCoordinator } from './overseer.server.ts';

export const handle = { methods: ['DELETE'] };

/** Takes the date of an item away. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const { edition: editionId = '', item: itemSlug = '' } = args.params;
  const result = await setItemDueDate(ctx, { editionId, itemSlug, dueOn: null });
  const page = `/admin/editions/${editionId}`;
  return seeOther(result.ok ? `${page}?done=saved#due-dates` : `${page}?refused=${result.reason}`);
}
