import type { ActionFunctionArgs } from '@remix-run/node';
import { applyByCode, applyForEdition } from '#app/features/enrolments/apply-for-edition.server.ts';
import { readOptionalForm } from '#app/platform/http/forms.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

/** Asks for a place for the actor. A visitor who signs in on the way comes back to the course's page, which asks again. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const courseSlug = params.course ?? '';
  const page = `/courses/${courseSlug}`;
  const actor = await requireActor(context, request, page);
  const ctx = commandContext(context, actor);
  const { code, edition } = await readOptionalForm(request);
  const result = code
    ? await applyByCode(ctx, { courseSlug, code })
    : await applyForEdition(ctx, { courseSlug, editionId: edition });
  if (!result.ok) return seeOther(`${page}?refused=${code ? 'code' : result.reason}`);
  if (result.state !== 'enrolled') return seeOther(`${page}?applied`);
  return seeOther(result.repeated ? `/learn/${courseSlug}` : `/learn/${courseSlug}/first-visit`);
}
