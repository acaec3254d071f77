import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import {
  BoothTable,
  DayFigures,
  GuestList,
  GuestSearch,
} from '#app/features/meetings/components/door-parts.tsx';
import { searchGuests } from '#app/features/meetings/fair-day/guests.server.ts';
import { loadStaffDay } from '#app/features/meetings/fair-day/staff-day.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, Link, Notice, Page } from '#app/ui/index.ts';
import { requireCoordinator } from './overseer.server.ts';

export const meta = titleMeta;

const SAID = ['in', 'undone', 'not-today'] as const;

/** A fair on its day for who lets people in. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCoordinator(args);
  const fairId = args.params.fair ?? '';
  const { fair, ...day } = await loadStaffDay(ctx, fairId);
  const { searchParams } = new URL(args.request.url);
  const q = searchParams.get('q');
  const guests = q === null ? null : await searchGuests(ctx, fairId, q);
  return {
    title: await pageTitle(args.context, (t) => t('work.fairDay.title')),
    ...{ day, q: q ?? '', fair: { id: fair.id, name: fair.name } },
    guests: guests?.map(({ checkedInAt, ...guest }) => ({
      ...{ ...guest, checkedInAt: checkedInAt?.toISOString() ?? null },
    })),
    said: SAID.find((known) => known === searchParams.get('said')) ?? null,
  };
}

export default function FairDoor() {
  const t = useTranslations('work');
  const locale = useLocale();
  const { day, fair, q, guests, said } = useLoaderData<typeof loader>();
  const at = `/admin/fairs/${fair.id}`;
  return (
    <Page kind="wide">
      <Crumbs
        items={[
          { label: t('fairs.title'), to: '/admin/fairs' },
          { label: fair.name[locale], to: at },
        ]}
      />
      <h1>{t('fairDay.title')}</h1>
      {said ? (
        <Notice kind={said === 'not-today' ? 'fault' : 'success'}>
          {t(`fairDay.said.${said}`)}
        </Notice>
      ) : null}
      {day.isOn ? null : <p>{t('fairDay.notToday')}</p>}
      <DayFigures day={day} />
      <GuestSearch action={`${at}/day`} q={q} />
      {guests ? <GuestList guests={guests} fairId={fair.id} isOn={day.isOn} /> : null}
      <h2>{t('fairDay.booths.title')}</h2>
      <BoothTable booths={day.booths} />
      <p>
        <Link to={`${at}/day`} document>
          {t('fairDay.reload')}
        </Link>
      </p>
    </Page>
  );
}
