import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import {
  InvitationForm,
  RecruiterTable,
} from '#app/features/companies/components/recruiter-table.tsx';
import type { TypedState } from '#app/features/companies/components/registration-form.tsx';
import {
  inviteRecruiter,
  type InviteRecruiter,
} from '#app/features/companies/invite-recruiter.server.ts';
import {
  isOwner,
  listRecruiters,
  requireCompany,
} from '#app/features/companies/recruiters.server.ts';
import { recruiterSchema } from '#app/features/companies/schema.ts';
import { parseFields, readForm } from '#app/platform/http/forms.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, Notice, Page } from '#app/ui/index.ts';
import { companyTexts, requireRecruiter } from './recruiter.server.ts';

export const meta = titleMeta;

const SAID = ['sent', 'removed', 'last-owner'] as const;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireRecruiter(args);
  const { id } = await requireCompany(ctx);
  const said = new URL(args.request.url).searchParams.get('said');
  return {
    title: await pageTitle(args.context, (t) => t('company.team.title')),
    texts: await companyTexts(args.context),
    recruiters: await listRecruiters(ctx),
    isOwner: await isOwner(ctx, id),
    said: SAID.find((known) => known === said) ?? null,
  };
}

interface State extends TypedState {
  reason: Extract<InviteRecruiter, { ok: false }>['reason'] | null;
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireRecruiter(args);
  const typed: Record<string, string> = await readForm(args.request);
  const parsed = parseFields(recruiterSchema, typed);
  if (!parsed.ok) {
    return data<State>({ typed, faults: parsed.faults, reason: null }, { status: 400 });
  }
  const result = await inviteRecruiter(ctx, parsed.value);
  if (result.ok) return seeOther('/company/recruiters?said=sent');
  const status = result.reason === 'too-many' ? 429 : 409;
  return data<State>({ typed, faults: {}, reason: result.reason }, { status });
}

export default withPageTexts(Recruiters);

function Recruiters() {
  const t = useTranslations('company');
  const { recruiters, isOwner: mayInvite, said } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as State | undefined;
  return (
    <Page kind="wide">
      <Crumbs items={[{ label: t('page.title'), to: '/company/page' }]} />
      <h1>{t('team.title')}</h1>
      <p>{t('team.lead')}</p>
      {said && !refused ? (
        <Notice kind={said === 'last-owner' ? 'fault' : 'success'}>{t(`team.${said}`)}</Notice>
      ) : null}
      {refused?.reason ? <Notice kind="fault">{t(`team.${refused.reason}`)}</Notice> : null}
      <RecruiterTable recruiters={recruiters} isOwner={mayInvite} />
      {mayInvite ? <InvitationForm state={refused ?? { typed: {}, faults: {} }} /> : null}
    </Page>
  );
}
