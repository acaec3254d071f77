import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import {
  ApprovalTable,
  NominationEditions,
} from '#app/features/enrolments/components/approval-groups.tsx';
import {
  listApprovals,
  listNominationEditions,
} from '#app/features/enrolments/approvals.server.ts';
import { readDecisions } from '#app/features/enrolments/params.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Button, Form, Notice, Page } from '#app/ui/index.ts';
import { requireOverseer } from './overseer.server.ts';

export const meta = titleMeta;

export async function loader(args: LoaderFunctionArgs) {
  const { context, request } = args;
  const ctx = await requireOverseer(args);
  return {
    title: await pageTitle(context, (t) => t('work.editions.approvals.title')),
    ...(await listApprovals(ctx)),
    ...readDecisions(request),
    nominations: await listNominationEditions(ctx),
  };
}

export default function Approvals() {
  const t = useTranslations('work.editions');
  const { groups, more, nominations, decided, left } = useLoaderData<typeof loader>();
  return (
    <Page kind="wide">
      <h1>{t('approvals.title')}</h1>
      {decided > 0 ? (
        <Notice kind="success">{t('decisions.done', { count: decided })}</Notice>
      ) : null}
      {left > 0 ? <Notice kind="fault">{t('decisions.left', { count: left })}</Notice> : null}
      {groups.length === 0 ? (
        <p>{t('approvals.none')}</p>
      ) : (
        <Form method="get" action="/admin/approvals/decisions">
          <p>{t('approvals.lead')}</p>
          {groups.map((group) => (
            <ApprovalTable key={group.edition.id} group={group} />
          ))}
          {more > 0 ? <p>{t('approvals.more', { count: more })}</p> : null}
          <Button kind="main">{t('approvals.check')}</Button>
        </Form>
      )}
      <NominationEditions editions={nominations} />
    </Page>
  );
}
