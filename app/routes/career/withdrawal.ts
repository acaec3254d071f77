import type { ActionFunctionArgs } from '@remix-run/node';
import { loadConsentView } from '#app/features/careers/consent-view.server.ts';
import { withdrawConsent } from '#app/features/careers/withdraw-consent.server.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';

export const handle = { methods: ['POST'] };

/** Takes back what was published for a fair: for one company, or for all. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const actor = await requireActor(context, request);
  const ctx = commandContext(context, actor);
  const { fair } = await loadConsentView(ctx, params.fair ?? '');
  const { company } = await readForm(request);
  const locale = await context.locale();
  await withdrawConsent(ctx, { fairId: fair.id, companyId: company ?? null, locale });
  return seeOther(`/career/fairs/${fair.slug}?outcome=withdrawn`);
}
