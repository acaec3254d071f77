import type { ActionFunctionArgs } from '@remix-run/node';
import { takeRevision } from '#app/features/enrolments/take-revision.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { requireLearner } from './learner.server.ts';

/** Takes the newest revision of the course. */
export async function action(args: ActionFunctionArgs) {
  const { ctx, learner } = await requireLearner(args);
  const { courseSlug, enrolment } = learner;
  await takeRevision(ctx, { enrolmentId: enrolment.id, courseSlug });
  return seeOther(`/learn/${courseSlug}`);
}
