import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import {
  RegistrationDecision,
  RegistrationFacts,
} from '#app/features/companies/components/registration-decision.tsx';
import { refuseRegistration } from '#app/features/companies/decide-registration.server.ts';
import { getRegistration } from '#app/features/companies/registrations.server.ts';
import { refusalSchema } from '#app/features/companies/schema.ts';
import { parseFields, readForm } from '#app/platform/http/forms.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, Link, Notice, Page } from '#app/ui/index.ts';
import { requireCoordinator } from './overseer.server.ts';

export const meta = titleMeta;

const SAID = ['approved', 'refused', 'decided', 'company-known'] as const;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const found = await getRegistration(ctx, args.params.registration ?? '');
  const { id, nameJa, nameEn, kana, corporateNumber, address, askerName, askerEmail } = found;
  const { purpose, decision, reason, companyId, isKnown } = found;
  const said = new URL(args.request.url).searchParams.get('said');
  return {
    title: await pageTitle(args.context, (t) => t('work.companies.title')),
    said: SAID.find((known) => known === said) ?? null,
    ...{ id, nameJa, nameEn, kana, corporateNumber, address, askerName, askerEmail, purpose },
    ...{ decision, reason, companyId, isKnown },
  };
}

/** Refuses the registration with a reason. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const registrationId = args.params.registration ?? '';
  const typed = await readForm(args.request);
  const parsed = parseFields(refusalSchema, typed);
  if (!parsed.ok) return data({ typed, faults: parsed.faults }, { status: 400 });
  const result = await refuseRegistration(ctx, { registrationId, ...parsed.value });
  return seeOther(`/admin/companies/${registrationId}?said=${result.ok ? 'refused' : 'decided'}`);
}

export default function CompanyOfQueue() {
  const t = useTranslations('work.companies');
  const locale = useLocale();
  const found = useLoaderData<typeof loader>();
  const { id, said, decision, reason, companyId } = found;
  const state = useActionData<typeof action>() ?? { typed: {}, faults: {} };
  const facts = [
    [t('name'), found.nameJa] as const,
    [t('nameEn'), found.nameEn] as const,
    [t('kana'), found.kana] as const,
    [t('corporateNumber'), found.corporateNumber] as const,
    [t('address'), found.address] as const,
    [t('asker'), found.askerName] as const,
    [t('askerEmail'), found.askerEmail] as const,
    [t('purpose'), found.purpose] as const,
    ...(decision ? [[t('decision'), t(decision)] as const] : []),
    ...(reason ? [[t('reason'), reason] as const] : []),
  ];
  return (
    <Page>
      <Crumbs items={[{ label: t('title'), to: '/admin/companies' }]} />
      <h1>{locale === 'ja' ? found.nameJa : found.nameEn}</h1>
      {said ? <Notice kind={KINDS[said]}>{t(`said-${said}`)}</Notice> : null}
      <RegistrationFacts facts={facts} />
      {companyId ? <Link to={`/admin/organisations/${companyId}`}>{t('open')}</Link> : null}
      {decision ? null : <RegistrationDecision id={id} isKnown={found.isKnown} state={state} />}
    </Page>
  );
}

const KINDS = {
  ...({ approved: 'success', refused: 'success' } as const),
  ...({ decided: 'fault', 'company-known': 'fault' } as const),
};
