import type { ActionFunctionArgs } from '@remix-run/node';
import { enrolPerson } from '#app/features/enrolments/enrol-person.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

/** Enrols the actor. A visitor who signs in on the way comes back to the course's page, which asks again. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const courseSlug = params.course ?? '';
  const actor = await requireActor(context, request, `/courses/${courseSlug}`);
  const result = await enrolPerson(commandContext(context, actor), { courseSlug });
  if (!result.ok) return seeOther(`/courses/${courseSlug}?closed`);
  return seeOther(result.repeated ? `/learn/${courseSlug}` : `/learn/${courseSlug}/first-visit`);
}
