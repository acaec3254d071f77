import type { ActionFunctionArgs } from '@remix-run/node';
import { nameCompanies } from '#app/features/calendar/name-companies.server.ts';
import { readOptionalForm } from '#app/platform/http/forms.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

export const handle = { methods: ['POST'] };

/** Sets whether the actor's calendar says whom meetings are with. */
export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = commandContext(context, await requireActor(context, request));
  const { names } = await readOptionalForm(request);
  await nameCompanies(ctx, names === 'companies');
  return seeOther('/account/calendar?named');
}
