import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { DebtTable, OutcomeFigures } from '#app/features/meetings/components/debt-parts.tsx';
import { loadStaffAnswers } from '#app/features/meetings/after-fair/staff-answers.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, DateTime, JAPAN, Page } from '#app/ui/index.ts';
import { requireCoordinator } from './overseer.server.ts';

export const meta = titleMeta;

/** Which companies of a fair owe answers, in numbers. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCoordinator(args);
  return {
    title: await pageTitle(args.context, (t) => t('work.fairDay.answers.title')),
    ...(await loadStaffAnswers(ctx, args.params.fair ?? '')),
  };
}

export default function FairAnswers() {
  const t = useTranslations('work');
  const locale = useLocale();
  const { fair, dueAt, companies, outcomes } = useLoaderData<typeof loader>();
  return (
    <Page kind="wide">
      <Crumbs
        items={[
          { label: t('fairs.title'), to: '/admin/fairs' },
          { label: fair.name[locale], to: `/admin/fairs/${fair.id}` },
        ]}
      />
      <h1>{t('fairDay.answers.title')}</h1>
      <p>{t('fairDay.answers.lead')}</p>
      <p>
        {t.rich('fairDay.answers.due', { when: () => <DateTime instant={dueAt} zone={JAPAN} /> })}
      </p>
      {companies.length === 0 ? (
        <p>{t('fairDay.answers.none')}</p>
      ) : (
        <DebtTable companies={companies} />
      )}
      <h2>{t('fairDay.answers.outcomes')}</h2>
      <p className="small">{t('fairDay.answers.outcomesLead')}</p>
      <OutcomeFigures outcomes={outcomes} />
    </Page>
  );
}
