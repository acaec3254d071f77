import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { InvitationPreview } from '#app/features/accounts/components/invitation-preview.tsx';
import { invitePersons } from '#app/features/accounts/invite-persons.server.ts';
import { planInvitations } from '#app/features/accounts/plan-invitations.server.ts';
import { chosenOrganisation } from '#app/features/people/asked-organisation.server.ts';
import { listPersonIds } from '#app/features/people/list-person-ids.server.ts';
import { readPeopleParams } from '#app/features/people/params.ts';
import { peopleAddress } from '#app/features/people/paths.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, Notice, Page } from '#app/ui/index.ts';
import { requireCoordinator } from './overseer.server.ts';

export const handle = { methods: ['POST'] };
export const meta = titleMeta;

/** Whom a list of people holds: those who would be invited, and the address of the list. */
async function plan(args: LoaderFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const asked = readPeopleParams(args.request);
  const { below } = await chosenOrganisation(ctx, asked);
  const found = await planInvitations(ctx, await listPersonIds(ctx, { ...asked, below }));
  return { ctx, asked, found };
}

export async function loader(args: LoaderFunctionArgs) {
  const { asked, found } = await plan(args);
  const { invitable, refused, mark } = found;
  return {
    title: await pageTitle(args.context, (t) => t('work.accounts.invitations.new.title')),
    list: peopleAddress(asked),
    ...{ count: invitable.length, refused, mark },
  };
}

/**
 * Invites them, if they are those whom the page showed. Where nobody is left the same form came before, pressed
 * twice, and its answer may never have been read: who sent it is told the same again.
 */
export async function action(args: ActionFunctionArgs) {
  const { ctx, found } = await plan(args);
  const { mark, count } = await readForm(args.request);
  const done = (people: number) => seeOther(`/admin/invitations?invited=${people}`);
  if (found.invitable.length === 0) return done(Number(count) || 0);
  if (mark !== found.mark) return data({ isChanged: true }, { status: 422 });
  const { invited } = await invitePersons(ctx, { personIds: found.invitable });
  return done(invited.length || found.invitable.length);
}

export default function InvitationNew() {
  const t = useTranslations('work.accounts.invitations');
  const { list, count, refused, mark } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <Page kind="narrow">
      <Crumbs items={[{ label: t('title'), to: '/admin/invitations' }]} />
      <h1>{t('new.title')}</h1>
      {result?.isChanged ? <Notice kind="fault">{t('new.changed')}</Notice> : null}
      <InvitationPreview {...{ list, count, refused, mark }} />
    </Page>
  );
}
