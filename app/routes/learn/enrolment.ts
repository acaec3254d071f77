import type { ActionFunctionArgs } from '@remix-run/node';
import { applyByCode, applyForEdition } from '#app/features/enrolments/apply-for-edition.server.ts';
import { withdrawApplication } from '#app/features/enrolments/withdraw-application.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { readOptionalForm } from '#app/platform/http/forms.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

export const handle = { methods: ['POST', 'DELETE'] };

/**
 * Asks for a place for the actor, or gives it up. A visitor who signs in on the way comes back to the
 * course's page, which asks again.
 */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const courseSlug = params.course ?? '';
  const page = `/courses/${courseSlug}`;
  const actor = await requireActor(context, request, page);
  const ctx = commandContext(context, actor);
  const fields = await readOptionalForm(request);
  return request.method === 'DELETE'
    ? withdraw(ctx, page, fields)
    : apply(ctx, { courseSlug, page, fields });
}

type Fields = Record<string, string>;

async function apply(ctx: Context, input: { courseSlug: string; page: string; fields: Fields }) {
  const { courseSlug, page, fields } = input;
  const { code, edition } = fields;
  const result = code
    ? await applyByCode(ctx, { courseSlug, code })
    : await applyForEdition(ctx, { courseSlug, editionId: edition });
  if (!result.ok) {
    const isCode = code && result.reason !== 'too-many';
    return seeOther(`${page}?outcome=${isCode ? 'code' : result.reason}`);
  }
  if (result.state !== 'enrolled') return seeOther(`${page}?outcome=applied`);
  return seeOther(result.repeated ? `/learn/${courseSlug}` : `/learn/${courseSlug}/first-visit`);
}

async function withdraw(ctx: Context, page: string, { application = '' }: Fields) {
  const result = await withdrawApplication(ctx, { applicationId: application });
  return seeOther(`${page}?outcome=${result.ok ? 'withdrawn' : result.reason}`);
}
