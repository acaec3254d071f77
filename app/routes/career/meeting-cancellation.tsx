import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { cancelMeeting } from '#app/features/meetings/cancel-meeting.server.ts';
import { loadOwnTimetable } from '#app/features/meetings/own-meetings.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Button, Form, LinkButton, Page } from '#app/ui/index.ts';
import { MeetingCrumbs } from './meeting-crumbs.tsx';
import { requireOwner } from './participant.server.ts';

export const meta = titleMeta;

/** What giving up a meeting means. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireOwner(args);
  const { fair, meetings } = await loadOwnTimetable(ctx, args.params.fair ?? '');
  const meeting = meetings.find(({ id }) => id === args.params.meeting);
  if (!meeting) throw new AppError('not-found');
  if (!meeting.mayCancel) throw seeOther(`/career/fairs/${fair.slug}/meetings?outcome=over`);
  return {
    title: await pageTitle(args.context, (t) => t('site.nav.career')),
    texts: pageTexts(await args.context.locale(), 'meetings', 'careerFairs'),
    fair: { slug: fair.slug, name: fair.name },
    ...{ company: meeting.company.name, from: meeting.from },
  };
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireOwner(args);
  const done = await cancelMeeting(ctx, args.params.meeting ?? '');
  const outcome = done.ok ? 'cancelled' : 'over';
  return seeOther(`/career/fairs/${args.params.fair ?? ''}/meetings?outcome=${outcome}`);
}

export default withPageTexts(Cancellation);

const MEANS = ['told', 'name', 'place', 'others', 'supervisor'] as const;

function Cancellation() {
  const t = useTranslations('meetings');
  const locale = useLocale();
  const { fair, company, from } = useLoaderData<typeof loader>();
  return (
    <Page>
      <MeetingCrumbs fair={fair} below />
      <h1>{t('cancelTitle')}</h1>
      <p className="lead">{t('cancelLead', { company: company[locale], from })}</p>
      <ul>
        {MEANS.map((means) => (
          <li key={means}>{t(`cancelMeans.${means}`)}</li>
        ))}
      </ul>
      <Form method="post" className="actions">
        <Button kind="grave">{t('cancelNow')}</Button>
        <LinkButton to={`/career/fairs/${fair.slug}/meetings`} kind="quiet">
          {t('keep')}
        </LinkButton>
      </Form>
    </Page>
  );
}
