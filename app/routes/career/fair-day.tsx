import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import styles from '#app/features/meetings/components/fair-day.css?url';
import {
  Calls,
  DoorCode,
  OwnMeetings,
  OwnTickets,
  TicketSearch,
} from '#app/features/meetings/components/own-day-parts.tsx';
import { checkInAddress, loadOwnDay } from '#app/features/meetings/fair-day/own-day.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { freshMark } from '#app/platform/http/fresh-mark.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { qrPath } from '#app/platform/qr-modules.server.ts';
import { FreshLink, Crumbs, DateTime, JAPAN, Link, Notice, Page } from '#app/ui/index.ts';
import { requireOwner } from './participant.server.ts';

export const meta = titleMeta;
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

/** The day of a fair for a participant: code for the door, meetings, tickets. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireOwner(args);
  const slug = args.params.fair ?? '';
  const day = await loadOwnDay(ctx, slug);
  const said = new URL(args.request.url).searchParams.get('said');
  return {
    title: await pageTitle(args.context, (t) => t('site.nav.career')),
    texts: pageTexts(await args.context.locale(), 'fairDay'),
    ...{ day, mark: freshMark(day), code: qrPath(await checkInAddress(ctx, slug)) },
    said: said === 'taken' || said === 'left' ? said : null,
  };
}

export default withPageTexts(FairDay);

function FairDay() {
  const t = useTranslations('fairDay');
  const own = useTranslations('fairDay.own');
  const nav = useTranslations('site.nav');
  const locale = useLocale();
  const { day, mark, code, said } = useLoaderData<typeof loader>();
  const { fair, meetings, tickets, companies, isOn, isOver } = day;
  const at = `/career/fairs/${fair.slug}`;
  return (
    <Page>
      <Crumbs
        items={[
          { label: nav('career'), to: '/career' },
          { label: fair.name[locale], to: at },
        ]}
      />
      <h1>{t('title')}</h1>
      {said ? (
        <Notice kind="success">{said === 'taken' ? own('taken') : own('left')}</Notice>
      ) : null}
      <Calls tickets={tickets} />
      {isOver ? (
        <p>
          {t('own.over')} <Link to={`${at}/answers`}>{t('own.answers')}</Link>
        </p>
      ) : null}
      {isOn || isOver ? null : (
        <p>
          {t.rich('own.dayIs', {
            when: () => <DateTime instant={fair.startsAt} zone={JAPAN} time />,
          })}{' '}
          {t('own.notToday')}
        </p>
      )}
      {day.checkedInAt === null && !isOver ? <DoorCode code={code} day={day} /> : null}
      <h2>{t('own.meetings')}</h2>
      <OwnMeetings meetings={meetings} />
      {fair.mode === 'booked' || isOver ? null : (
        <>
          <h2>{t('own.tickets')}</h2>
          <OwnTickets tickets={tickets} slug={fair.slug} />
          <TicketSearch slug={fair.slug} companies={companies} />
        </>
      )}
      {day.checkedInAt === null ? null : <DoorCode code={code} day={day} />}
      {isOn ? (
        <FreshLink
          {...{ address: `${at}/day/state`, mark, reload: t('fresh.reload'), to: `${at}/day` }}
        >
          {t('fresh.auto')}
        </FreshLink>
      ) : null}
    </Page>
  );
}
