import type { ActionFunctionArgs } from '@remix-run/node';
import {
  actOnMeeting,
  MEETING_ACTS,
} from '#app/features/meetings/fair-day/act-on-meeting.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { backToBooth } from './booth.server.ts';
import { requireFairReader } from './reader.server.ts';

export const handle = { methods: ['POST'] };

/** Begins or ends a meeting, or says that the person did not come. */
export async function action(asked: ActionFunctionArgs) {
  const { ctx, reader, fair } = await requireFairReader(asked);
  const act = MEETING_ACTS.find((known) => known === asked.params.act);
  if (!act) throw new AppError('not-found');
  const { companyId } = reader;
  const meetingId = asked.params.meeting ?? '';
  return backToBooth(fair, await actOnMeeting(ctx, { fair, companyId, meetingId, act }));
}
