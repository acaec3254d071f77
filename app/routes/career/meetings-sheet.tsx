import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { OwnSheet } from '#app/features/meetings/components/own-sheet.tsx';
import styles from '#app/features/meetings/components/meeting-sheets.css?url';
import { loadOwnSheet } from '#app/features/meetings/own-sheet.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { DateTime, JAPAN, Page } from '#app/ui/index.ts';
import { MeetingCrumbs } from './meeting-crumbs.tsx';
import { requireOwner } from './participant.server.ts';

export const meta = titleMeta;
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

/** The actor's meetings at a fair, for paper. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireOwner(args);
  const { fair, ...sheet } = await loadOwnSheet(ctx, args.params.fair ?? '');
  return {
    title: await pageTitle(args.context, (t) => t('site.nav.career')),
    texts: pageTexts(await args.context.locale(), 'meetings', 'careerFairs'),
    name: ctx.actor.displayName,
    ...sheet,
    fair: {
      ...{ slug: fair.slug, name: fair.name, venue: fair.venue, minutes: fair.slotMinutes },
      startsAt: fair.startsAt.toISOString(),
    },
  };
}

export default withPageTexts(MeetingsSheet);

function MeetingsSheet() {
  const t = useTranslations('meetings');
  const locale = useLocale();
  const { fair, name, number, meetings, booths } = useLoaderData<typeof loader>();
  return (
    <Page>
      <MeetingCrumbs fair={fair} below />
      <h1>{t('sheet.title')}</h1>
      <p>
        <strong>{fair.name[locale]}</strong>
        <br />
        {t.rich('held', {
          venue: fair.venue[locale],
          when: () => <DateTime instant={fair.startsAt} zone={JAPAN} time />,
        })}{' '}
        {t('japanTime')}
      </p>
      <p className="no-print">{t('sheet.printText')}</p>
      <OwnSheet {...{ name, number, meetings, booths }} minutes={fair.minutes} />
    </Page>
  );
}
