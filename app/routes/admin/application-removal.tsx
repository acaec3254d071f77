import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { ReasonFault } from '#app/features/enrolments/components/reason-form.tsx';
import { neededReasonSchema, parseTyped } from '#app/features/enrolments/schema.ts';
import { removeApplication } from '#app/features/enrolments/withdraw-application.server.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { requireRole } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { ApplicationPage } from './application-page.tsx';
import { loadApplication } from './overseer.server.ts';

export const meta = titleMeta;

export async function loader(args: LoaderFunctionArgs) {
  await requireRole(args.context, args.request, ['coordinator']);
  return loadApplication(args);
}

/** Takes somebody out of an edition. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const actor = await requireRole(context, request, ['coordinator']);
  const { reason: typed = '' } = await readForm(request);
  const refused = (fault: ReasonFault, status: number) =>
    data({ act: 'removal' as const, typed, fault }, { status });
  const parsed = parseTyped(neededReasonSchema, { reason: typed });
  if (!parsed.ok) return refused(parsed.faults.reason as ReasonFault, 400);
  const applicationId = params.application ?? '';
  const input = { applicationId, ...parsed.value };
  const result = await removeApplication(commandContext(context, actor), input);
  if (!result.ok) return refused(result.reason, 409);
  return seeOther(`/admin/applications/${applicationId}?done=removed`);
}

export default function ApplicationRemoval() {
  const { application } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <ApplicationPage application={application} done={null} refused={refused} />;
}
