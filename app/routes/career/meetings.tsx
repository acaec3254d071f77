import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { MeetingLinks } from '#app/features/meetings/components/meeting-links.tsx';
import { NameWords } from '#app/features/meetings/components/name-words.tsx';
import { OwnMeetingRows } from '#app/features/meetings/components/own-meeting-rows.tsx';
import { loadOwnTimetable } from '#app/features/meetings/own-meetings.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Button, DateTime, Form, Notice, Page } from '#app/ui/index.ts';
import { MeetingCrumbs } from './meeting-crumbs.tsx';
import { requireOwner } from './participant.server.ts';

export const meta = titleMeta;

/** Whom the actor meets at a fair, when and where. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireOwner(args);
  const own = await loadOwnTimetable(ctx, args.params.fair ?? '');
  const { fair, number, isPublished, opensName, meetings } = own;
  return {
    title: await pageTitle(args.context, (t) => t('site.nav.career')),
    texts: pageTexts(await args.context.locale(), 'meetings', 'careerFairs'),
    ...{ number, isPublished, opensName },
    outcome: new URL(args.request.url).searchParams.get('outcome'),
    fair: {
      ...{ slug: fair.slug, name: fair.name, venue: fair.venue },
      startsAt: fair.startsAt.toISOString(),
    },
    meetings: meetings.map((each) => ({ ...each, minutes: fair.slotMinutes })),
  };
}

export default withPageTexts(OwnMeetings);

function OwnMeetings() {
  const t = useTranslations('meetings');
  const locale = useLocale();
  const { fair, number, isPublished, opensName, meetings, outcome } =
    useLoaderData<typeof loader>();
  const at = `/career/fairs/${fair.slug}/meetings`;
  const live = meetings.filter(({ state }) => state === 'proposed' || state === 'accepted');
  const gone = meetings.filter((each) => !live.includes(each));
  const waiting = live.filter(({ state, mayAnswer }) => state === 'proposed' && mayAnswer);
  return (
    <Page>
      <MeetingCrumbs fair={fair} />
      <h1>{t('of', { fair: fair.name[locale] })}</h1>
      <Outcome outcome={outcome} />
      <p>
        {t.rich('held', {
          venue: fair.venue[locale],
          when: () => <DateTime instant={fair.startsAt} deadline />,
        })}{' '}
        {t('japanTime')}
      </p>
      {live.length === 0 ? <p className="lead">{t(isPublished ? 'none' : 'notYet')}</p> : null}
      {isPublished && live.length === 0 ? <p>{t('noneText')}</p> : null}
      {live.some(({ mayAnswer }) => mayAnswer) ? (
        <NameWords {...{ number, opensName }} slug={fair.slug} />
      ) : null}
      {waiting.length > 1 ? (
        <Form method="post" action={`${at}/acceptance`} className="actions">
          <Button kind="main">{t('acceptAll', { count: waiting.length })}</Button>
        </Form>
      ) : null}
      <OwnMeetingRows at={at} meetings={live} />
      {gone.length > 0 ? (
        <>
          <h2>{t('gone')}</h2>
          <OwnMeetingRows at={at} meetings={gone} />
        </>
      ) : null}
      {isPublished ? <MeetingLinks at={at} slug={fair.slug} /> : null}
    </Page>
  );
}

const SAID = ['accepted', 'declined', 'cancelled'] as const;
const REFUSED = ['over', 'taken'] as const;

function Outcome({ outcome }: { outcome: string | null }) {
  const t = useTranslations('meetings');
  const said = SAID.find((each) => each === outcome);
  const refused = REFUSED.find((each) => each === outcome);
  if (said) return <Notice kind="success">{t(`said.${said}`)}</Notice>;
  return refused ? <Notice kind="fault">{t(`refused.${refused}`)}</Notice> : null;
}
