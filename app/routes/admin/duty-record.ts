import type { ActionFunctionArgs } from '@remix-run/node';
import { takeBackRecord } from '#app/features/duties/take-back-record.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { requireCoordinator } from './overseer.server.ts';

export const handle = { methods: ['DELETE'] };

/** Says of a record that it was a mistake. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireCoordinator(args);
  await takeBackRecord(ctx, { id: args.params.record ?? '' });
  return seeOther('/admin/duties?done=takenBack');
}
