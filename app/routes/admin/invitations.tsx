import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { InvitationFilter } from '#app/features/accounts/components/invitation-filter.tsx';
import { InvitationTable } from '#app/features/accounts/components/invitation-table.tsx';
import { InvitedNotice } from '#app/features/accounts/components/invited-notice.tsx';
import {
  countInvitations,
  listInvitations,
} from '#app/features/accounts/invitation-queries.server.ts';
import { invitePersons } from '#app/features/accounts/invite-persons.server.ts';
import { invitationStateSchema } from '#app/features/accounts/schema.ts';
import { readLists } from '#app/platform/http/forms.server.ts';
import { requireRole } from '#app/platform/http/guards.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { isUuid } from '#app/platform/ids.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Crumbs, Link, Notice, Page } from '#app/ui/index.ts';

export const meta = titleMeta;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = commandContext(context, await requireRole(context, request, ['coordinator']));
  const { searchParams } = new URL(request.url);
  const state = invitationStateSchema.parse(searchParams.get('state'));
  const seen = searchParams.get('after');
  const list = await listInvitations(ctx, { state, after: isUuid(seen) ? seen : null });
  return {
    title: await pageTitle(context, (t) => t('work.accounts.invitations.title')),
    counts: await countInvitations(ctx),
    state,
    resent: Number(searchParams.get('resent') ?? 0) || 0,
    invited: Number(searchParams.get('invited') ?? 0) || 0,
    after: list.after,
    invitations: list.invitations.map(({ sentAt, expiresAt, ...row }) => ({
      ...row,
      sentAt: sentAt?.toISOString() ?? null,
      expiresAt: expiresAt.toISOString(),
    })),
  };
}

/** Invites people: each field `person` holds the id of one. */
export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = commandContext(context, await requireRole(context, request, ['coordinator']));
  const list = await readLists(request);
  const { invited, refused } = await invitePersons(ctx, { personIds: list('person') });
  return data({ invited: invited.length, refused: refused.map(({ reason }) => reason) });
}

export default function Invitations() {
  const t = useTranslations();
  const { counts, state, resent, invited, after, invitations } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const query = state ? `state=${state}&` : '';
  return (
    <Page kind="wide">
      <Crumbs items={[{ label: t('site.nav.officeHome'), to: '/admin' }]} />
      <h1>{t('work.accounts.invitations.title')}</h1>
      <p>{t('work.accounts.invitations.lead')}</p>
      <p>
        <Link to="/admin/invitations/new">{t('work.accounts.invitations.new.from')}</Link>
        <br />
        <Link to="/admin/invitations/new?post=none">
          {t('work.accounts.invitations.new.fromWithout')}
        </Link>
      </p>
      {result ? <InvitedNotice {...result} /> : null}
      {invited > 0 && !result ? <InvitedNotice invited={invited} refused={[]} /> : null}
      {resent > 0 && !result ? (
        <Notice kind="success">{t('work.accounts.invitations.resent', { count: resent })}</Notice>
      ) : null}
      <InvitationFilter counts={counts} current={state} />
      <InvitationTable invitations={invitations} state={state} />
      {after ? (
        <p>
          <Link to={`/admin/invitations?${query}after=${after}`}>
            {t('work.accounts.invitations.next')}
          </Link>
        </p>
      ) : null}
    </Page>
  );
}
