import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { ChangeList } from '#app/features/meetings/components/change-list.tsx';
import { ReasonLists } from '#app/features/meetings/components/reason-lists.tsx';
import { loadReasons } from '#app/features/meetings/own-reasons.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { DateTime, Link, Page } from '#app/ui/index.ts';
import { MeetingCrumbs } from './meeting-crumbs.tsx';
import { requireOwner } from './participant.server.ts';

export const meta = titleMeta;

/** Why the actor's meetings are those they are; with `changes`, what would have changed them. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireOwner(args);
  const withChanges = new URL(args.request.url).searchParams.has('changes');
  return {
    title: await pageTitle(args.context, (t) => t('site.nav.career')),
    texts: pageTexts(await args.context.locale(), 'meetings', 'careerFairs'),
    ...(await loadReasons(ctx, args.params.fair ?? '', withChanges)),
  };
}

export default withPageTexts(ReasonsOfMeetings);

function ReasonsOfMeetings() {
  const t = useTranslations('meetings.why');
  const links = useTranslations('meetings.links');
  const { fair, state, publishedAt, reasons, added, slots, changes, names } =
    useLoaderData<typeof loader>();
  return (
    <Page>
      <MeetingCrumbs fair={fair} below />
      <h1>{t('title')}</h1>
      {state === 'not-yet' ? <p>{t('notYet')}</p> : null}
      {state === 'gone' || state === 'absent' ? <p>{t(state)}</p> : null}
      {reasons && publishedAt ? (
        <>
          <p className="lead">
            {t.rich('lead', { when: () => <DateTime instant={publishedAt} /> })}
          </p>
          <ReasonLists {...{ reasons, added, names }} />
          <h2>{t('changes')}</h2>
          <ChangeList {...{ changes, slots, names }} />
        </>
      ) : null}
      <p className="small">
        <Link to={`/fairs/${fair.slug}/record`}>{links('record')}</Link>
      </p>
    </Page>
  );
}
