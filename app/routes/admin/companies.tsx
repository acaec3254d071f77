import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { RegistrationTable } from '#app/features/companies/components/registration-table.tsx';
import {
  listRegistrations,
  type Registration,
} from '#app/features/companies/registrations.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, Page } from '#app/ui/index.ts';
import { requireCoordinator } from './overseer.server.ts';

export const meta = titleMeta;

export async function loader(args: LoaderFunctionArgs) {
  const { waiting, decided } = await listRegistrations(await requireCoordinator(args));
  return {
    title: await pageTitle(args.context, (t) => t('work.companies.title')),
    waiting: waiting.map(lineOf),
    decided: decided.map(lineOf),
  };
}

const lineOf = (found: Registration) => {
  const { id, nameJa, nameEn, corporateNumber, askerName, decision, confirmedAt } = found;
  const at = confirmedAt?.toISOString() ?? '';
  return { id, nameJa, nameEn, corporateNumber, askerName, decision, confirmedAt: at };
};

export default function Companies() {
  const t = useTranslations('work');
  const { waiting, decided } = useLoaderData<typeof loader>();
  return (
    <Page kind="wide">
      <Crumbs items={[{ label: t('fairs.title'), to: '/admin/fairs' }]} />
      <h1>{t('companies.title')}</h1>
      <p>{t('companies.lead')}</p>
      <h2>{t('companies.waiting')}</h2>
      {waiting.length === 0 ? (
        <p>{t('companies.none')}</p>
      ) : (
        <RegistrationTable caption={t('companies.waiting')} rows={waiting} />
      )}
      {decided.length > 0 ? (
        <>
          <h2>{t('companies.decided')}</h2>
          <RegistrationTable caption={t('companies.decided')} rows={decided} decided />
        </>
      ) : null}
    </Page>
  );
}
