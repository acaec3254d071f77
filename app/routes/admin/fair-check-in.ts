import type { ActionFunctionArgs } from '@remix-run/node';
import { checkIn, undoCheckIn } from '#app/features/meetings/fair-day/check-in.server.ts';
import { findStaffFair } from '#app/features/meetings/fair-day/staff-day.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { requireCoordinator } from './overseer.server.ts';

export const handle = { methods: ['POST', 'DELETE'] };

/** Notes that somebody has come who was found at the desk, or takes it back. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const fair = await findStaffFair(ctx, args.params.fair ?? '');
  const cardId = args.params.card ?? '';
  const back = `/admin/fairs/${fair.id}/day?said=`;
  if (args.request.method === 'DELETE') {
    await undoCheckIn(ctx, fair, cardId);
    return seeOther(`${back}undone`);
  }
  const result = await checkIn(ctx, { fair, cardId, manner: 'desk' });
  return seeOther(back + (result.ok ? 'in' : result.reason));
}
