import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { listSelected } from '#app/features/enrolments/approvals.server.ts';
import { DecisionPreview } from '#app/features/enrolments/components/decision-preview.tsx';
import type { ReasonFault } from '#app/features/enrolments/components/reason-form.tsx';
import { decideApplications } from '#app/features/enrolments/decide-applications.server.ts';
import { readSelected } from '#app/features/enrolments/params.ts';
import { parseTyped, reasonSchema } from '#app/features/enrolments/schema.ts';
import { readLists } from '#app/platform/http/forms.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, Page } from '#app/ui/index.ts';
import { requireOverseer } from './overseer.server.ts';

export const meta = titleMeta;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireOverseer(args);
  return {
    title: await pageTitle(args.context, (t) => t('work.editions.decisions.title')),
    groups: await listSelected(ctx, readSelected(args.request)),
  };
}

/** Approves or declines those that were selected. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireOverseer(args);
  const list = await readLists(args.request);
  const [typed = ''] = list('reason');
  const applicationIds = list('application');
  const refused = async (fault: ReasonFault) =>
    data({ typed, fault, groups: await listSelected(ctx, applicationIds) }, { status: 400 });
  const parsed = parseTyped(reasonSchema, { reason: typed });
  if (!parsed.ok) return refused('reason-long');
  const approve = list('decision')[0] === 'approve';
  const result = await decideApplications(ctx, { applicationIds, approve, ...parsed.value });
  if (!result.ok) return refused(result.reason);
  return seeOther(`/admin/approvals?decided=${result.decided}&left=${result.left}`);
}

export default function ApprovalDecisions() {
  const t = useTranslations('work.editions');
  const view = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const groups = result?.groups ?? view.groups;
  return (
    <Page>
      <Crumbs items={[{ label: t('approvals.title'), to: '/admin/approvals' }]} />
      <h1>{t('decisions.title')}</h1>
      {groups.length === 0 ? (
        <p>{t('decisions.nothing')}</p>
      ) : (
        <DecisionPreview
          groups={groups}
          typed={result?.typed ?? ''}
          fault={result?.fault ?? null}
        />
      )}
    </Page>
  );
}
