import { data, type ActionFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { decideApplication } from '#app/features/enrolments/decide-application.server.ts';
import { parseTyped, reasonSchema } from '#app/features/enrolments/schema.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import type { ReasonFault } from '#app/features/enrolments/components/reason-form.tsx';
import { ApplicationPage } from './application-page.tsx';
import { loadApplication as loader, requireOverseer } from './overseer.server.ts';

export { loader };
export const meta = titleMeta;

/** Approves an application or declines it. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireOverseer(args);
  const { reason: typed = '', decision } = await readForm(args.request);
  const refused = (fault: ReasonFault, status: number) =>
    data({ act: 'decision' as const, typed, fault }, { status });
  const parsed = parseTyped(reasonSchema, { reason: typed });
  if (!parsed.ok) return refused('reason-long', 400);
  const applicationId = args.params.application ?? '';
  const approve = decision === 'approve';
  const result = await decideApplication(ctx, { applicationId, approve, ...parsed.value });
  if (!result.ok) return refused(result.reason, result.reason === 'reason-needed' ? 400 : 409);
  return seeOther(`/admin/applications/${applicationId}?done=${approve ? 'approved' : 'declined'}`);
}

export default function ApplicationDecision() {
  const { application } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <ApplicationPage application={application} done={null} refused={refused} />;
}
