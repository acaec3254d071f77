import { registerFollowers } from '#app/composition/register.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { appendEvent } from '#app/platform/events.server.ts';
import { makeCourse } from '#tests/factories/courses.ts';
import { makeEnrolment } from '#tests/factories/enrolments.ts';
import { makePerson } from '#tests/factories/people.ts';
import { giveSettings } from '#tests/factories/settings.ts';
import { NOW, testContext } from '#tests/setup/context.ts';

/** Completes an enrolment as the product does: by its event. */
export async function complete(actor: Actor, enrolmentId: string): Promise<void> {
  giveSettings();
  registerFollowers();
  const { personId } = actor;
  await appendEvent(testContext({ actor }), { kind: 'completed', personId, enrolmentId, at: NOW });
}

/** A learner who has completed a course and holds its certificate. */
export async function makeGraduate(legalName?: string) {
  const actor = await makePerson(legalName ? { legalName } : {});
  const course = await makeCourse();
  const { enrolmentId } = await makeEnrolment(actor, course, { completedAt: NOW });
  await complete(actor, enrolmentId);
  return { actor, ctx: testContext({ actor }), course, enrolmentId };
}
