import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { cancelMeeting } from '#app/features/meetings/cancel-meeting.server.ts';
import { loadOwnTimetable } from '#app/features/meetings/own-meetings.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Button, Form, LinkButton, Page } from '#app/ui/index.ts';
import { MeetingCrumbs } from './meeting-crumbs.tsx';

export const meta = titleMeta;

/** What giving up a meeting means. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = await requireActor(context, request);
  const ctx = commandContext(context, actor);
  const { fair, meetings } = await loadOwnTimetable(ctx, params.fair ?? '');
  const meeting = meetings.find(({ id }) => id === params.meeting);
  if (!meeting) throw new AppError('not-found');
  if (!meeting.mayCancel) throw seeOther(`/career/fairs/${fair.slug}/meetings?outcome=over`);
  return {
    title: await pageTitle(context, (t) => t('site.nav.career')),
    texts: pageTexts(await context.locale(), 'meetings', 'careerFairs'),
    fair: { slug: fair.slug, name: fair.name },
    ...{ company: meeting.company.name, from: meeting.from },
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const actor = await requireActor(context, request);
  const done = await cancelMeeting(commandContext(context, actor), params.meeting ?? '');
  const outcome = done.ok ? 'cancelled' : 'over';
  return seeOther(`/career/fairs/${params.fair ?? ''}/meetings?outcome=${outcome}`);
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
