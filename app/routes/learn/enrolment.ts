import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { enrolPerson } from '#app/features/enrolments/enrol-person.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

/** A visitor who signs in on the way to enrolling comes back here by GET: the course page asks again. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  await requireActor(context, request);
  return seeOther(`/courses/${params.course}`);
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const actor = await requireActor(context, request);
  const courseSlug = params.course ?? '';
  const result = await enrolPerson(commandContext(context, actor), { courseSlug });
  if (!result.ok) return seeOther(`/courses/${courseSlug}?closed`);
  return seeOther(result.repeated ? `/learn/${courseSlug}` : `/learn/${courseSlug}/first-visit`);
}
