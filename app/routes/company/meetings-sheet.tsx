import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { TableSheet } from '#app/features/meetings/components/table-sheet.tsx';
import styles from '#app/features/meetings/components/meeting-sheets.css?url';
import { makeCompanySheet } from '#app/features/meetings/company-sheet.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, DateTime, JAPAN, Page } from '#app/ui/index.ts';
import { requireFairReader } from './reader.server.ts';

export const meta = titleMeta;
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

/** The meetings of the actor's company with what candidates show it: a sheet for each table. */
export async function loader(asked: LoaderFunctionArgs) {
  const { ctx, fair, reader } = await requireFairReader(asked);
  return {
    title: await pageTitle(asked.context, (t) => t('site.nav.meetings')),
    texts: pageTexts(
      await asked.context.locale(),
      'companyMeetings',
      'careerChoices',
      'candidates',
    ),
    fair: { slug: fair.slug, name: fair.name, startsAt: fair.startsAt.toISOString() },
    ...(await makeCompanySheet(ctx, { fair, reader })),
  };
}

export default withPageTexts(MeetingsSheet);

function MeetingsSheet() {
  const t = useTranslations('companyMeetings');
  const locale = useLocale();
  const { fair, booth, meetings } = useLoaderData<typeof loader>();
  const tables = [...new Set(meetings.map(({ tableNo }) => tableNo))];
  return (
    <Page>
      <Crumbs items={[{ label: t('title'), to: `/company/meetings?fair=${fair.slug}` }]} />
      <h1>{t('daySheet.title')}</h1>
      <p className="no-print">{t('daySheet.printText')}</p>
      {tables.length === 0 ? <p>{t('none')}</p> : null}
      {tables.map((tableNo) => (
        <section key={tableNo} className="meeting-table">
          <h2>
            {booth ? t('booth', { booth }) : null} {t('table', { table: tableNo })}
          </h2>
          <p>
            {t.rich('crumb', {
              fair: fair.name[locale],
              when: () => <DateTime instant={fair.startsAt} zone={JAPAN} time />,
            })}
          </p>
          <p className="small">{t('daySheet.care')}</p>
          <TableSheet meetings={meetings.filter((each) => each.tableNo === tableNo)} />
        </section>
      ))}
    </Page>
  );
}
