import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { CompanyReasonsText } from '#app/features/meetings/components/company-reasons.tsx';
import { CompanyTimetable } from '#app/features/meetings/components/company-timetable.tsx';
import { loadCompanyReasons } from '#app/features/meetings/company-reasons.server.ts';
import { loadCompanyTimetable } from '#app/features/meetings/company-meetings.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { DateTime, JAPAN, Link, Notice, Page } from '#app/ui/index.ts';
import { requireReader } from './reader.server.ts';

export const meta = titleMeta;

/** Whom the actor's company meets at a fair, when and at which table. */
export async function loader(asked: LoaderFunctionArgs) {
  const { ctx, found } = await requireReader(asked);
  const texts = pageTexts(await asked.context.locale(), 'companyMeetings');
  const title = await pageTitle(asked.context, (t) => t('site.nav.meetings'));
  if (!found) return { title, texts, page: null };
  const { fair } = found;
  const timetable = await loadCompanyTimetable(ctx, found);
  return {
    ...{ title, texts },
    page: {
      fair: { slug: fair.slug, name: fair.name, startsAt: fair.startsAt.toISOString() },
      outcome: new URL(asked.request.url).searchParams.get('outcome'),
      ...timetable,
      reasons: timetable.isPublished ? await loadCompanyReasons(ctx, found.reader) : null,
    },
  };
}

export default withPageTexts(CompanyMeetings);

function CompanyMeetings() {
  const t = useTranslations('companyMeetings');
  const locale = useLocale();
  const { page } = useLoaderData<typeof loader>();
  if (!page) {
    return (
      <Page>
        <h1>{t('title')}</h1>
        <p>{t('noFair')}</p>
      </Page>
    );
  }
  const { fair, booth, tables, isPublished, meetings, reasons, outcome } = page;
  const search = `?fair=${fair.slug}`;
  return (
    <Page kind="wide">
      <p className="crumbs">
        {t.rich('crumb', {
          fair: fair.name[locale],
          when: () => <DateTime instant={fair.startsAt} zone={JAPAN} time />,
        })}
      </p>
      <h1>
        {t('title')} {booth ? <small>{t('booth', { booth })}</small> : null}
      </h1>
      {outcome === 'cancelled' ? <Notice kind="success">{t('said.cancelled')}</Notice> : null}
      {outcome === 'over' ? <Notice kind="fault">{t('faults.over')}</Notice> : null}
      {isPublished ? (
        <>
          <p className="lead">{t('lead')}</p>
          <p>
            <Link to={`/company/meetings/sheet${search}`}>{t('sheet')}</Link>
            <br />
            <small>{t('sheetHint')}</small>
          </p>
          <p>
            <a href={`/company/meetings/calendar${search}`} download>
              {t('ics')}
            </a>
          </p>
          <CompanyTimetable {...{ meetings, tables, search }} />
          <CompanyReasonsText reasons={reasons} />
          <p className="small">
            <Link to={`/fairs/${fair.slug}/record`}>{t('record')}</Link>
          </p>
        </>
      ) : (
        <>
          <p className="lead">{t('notYet')}</p>
          <ul className="links">
            <li>
              <Link to={`/company/fairs/${fair.slug}`}>{t('toBooth')}</Link>
            </li>
            <li>
              <Link to={`/company/list${search}`}>{t('toList')}</Link>
            </li>
          </ul>
        </>
      )}
    </Page>
  );
}
