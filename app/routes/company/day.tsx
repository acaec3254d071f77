import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { DayList, Queue } from '#app/features/meetings/components/booth-lists.tsx';
import { DayTable } from '#app/features/meetings/components/booth-parts.tsx';
import styles from '#app/features/meetings/components/fair-day.css?url';
import { loadBoothDay } from '#app/features/meetings/fair-day/booth-day.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { freshMark } from '#app/platform/http/fresh-mark.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, FreshLink, DateTime, JAPAN, Link, Notice, Page } from '#app/ui/index.ts';
import { requireReader } from './reader.server.ts';

export const meta = titleMeta;
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

const SAID = [
  ...(['done', 'not-today', 'not-accepted', 'not-begun', 'begun', 'too-early'] as const),
  ...(['changed', 'taken', 'away', 'not-called'] as const),
];

/** The booth of the actor's company on the day of a fair. */
export async function loader(asked: LoaderFunctionArgs) {
  const { ctx, found } = await requireReader(asked);
  const shown = found && {
    day: await loadBoothDay(ctx, found),
    fair: { slug: found.fair.slug, startsAt: found.fair.startsAt.toISOString() },
  };
  const said = new URL(asked.request.url).searchParams.get('said');
  return {
    title: await pageTitle(asked.context, (t) => t('site.nav.home')),
    texts: pageTexts(await asked.context.locale(), 'boothDay'),
    ...{ shown, mark: freshMark(shown?.day ?? null) },
    said: SAID.find((known) => known === said) ?? null,
  };
}

export default withPageTexts(BoothDayPage);

function BoothDayPage() {
  const t = useTranslations('boothDay');
  const nav = useTranslations('site.nav');
  const { shown, said, mark } = useLoaderData<typeof loader>();
  if (!shown) {
    return (
      <Page>
        <h1>{t('title')}</h1>
        <p>{t('noFair')}</p>
      </Page>
    );
  }
  const { day, fair } = shown;
  const search = `?fair=${fair.slug}`;
  return (
    <Page>
      <Crumbs items={[{ label: nav('meetings'), to: `/company/meetings${search}` }]} />
      <h1>{t('title')}</h1>
      {said ? (
        <Notice kind={said === 'done' ? 'success' : 'info'}>{t(`said.${said}`)}</Notice>
      ) : null}
      {day.booth ? <p>{t('place', { booth: day.booth })}</p> : null}
      {day.isOver ? (
        <Notice>
          {t('over')} <Link to={`/company/answers${search}`}>{t('answers')}</Link>
        </Notice>
      ) : null}
      {day.isOn || day.isOver ? null : (
        <p>
          {t.rich('notToday', { when: () => <DateTime instant={fair.startsAt} zone={JAPAN} /> })}
        </p>
      )}
      {day.isOn ? (
        <>
          {day.tables.map((table) => (
            <DayTable key={table.tableNo} {...{ table, search }} {...day} />
          ))}
          {day.hasTickets ? <Queue queue={day.queue} /> : null}
          <p className="small">{t('note')}</p>
        </>
      ) : null}
      {day.tables.map((table) => (
        <DayList key={table.tableNo} table={table} search={search} />
      ))}
      {day.isOn ? (
        <FreshLink
          address={`/company/day/state${search}`}
          {...{ mark, reload: t('fresh.reload'), to: `/company/day${search}` }}
        >
          {t('fresh.auto')}
        </FreshLink>
      ) : null}
    </Page>
  );
}
