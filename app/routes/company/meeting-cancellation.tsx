import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { useWho } from '#app/features/meetings/components/company-timetable.tsx';
import { cancelMeetingOf } from '#app/features/meetings/cancel-meeting.server.ts';
import { loadCompanyTimetable } from '#app/features/meetings/company-meetings.server.ts';
import { readReason } from '#app/features/meetings/schema.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Button, Crumbs, Field, Form, LinkButton, Page, TextArea } from '#app/ui/index.ts';
import { requireFairReader } from './reader.server.ts';

export const meta = titleMeta;

/** What it means that a company gives up a meeting. */
export async function loader(asked: LoaderFunctionArgs) {
  const { ctx, ...found } = await requireFairReader(asked);
  const { meetings } = await loadCompanyTimetable(ctx, found);
  const meeting = meetings.find(({ id }) => id === asked.params.meeting);
  if (!meeting) throw new AppError('not-found');
  const { slug } = found.fair;
  if (!meeting.mayCancel) throw seeOther(`/company/meetings?fair=${slug}&outcome=over`);
  return {
    title: await pageTitle(asked.context, (t) => t('site.nav.meetings')),
    texts: pageTexts(await asked.context.locale(), 'companyMeetings'),
    ...{ meeting, slug },
  };
}

export async function action(asked: ActionFunctionArgs) {
  const { ctx, fair, reader } = await requireFairReader(asked);
  const typed = (await readForm(asked.request)).reason;
  const meetingId = asked.params.meeting ?? '';
  const reason = readReason(typed);
  const done = await cancelMeetingOf(ctx, reader, { meetingId, reason });
  if (!done.ok && done.reason === 'no-reason') {
    return data({ typed: typed ?? '' }, { status: 422 });
  }
  const outcome = done.ok ? 'cancelled' : 'over';
  return seeOther(`/company/meetings?fair=${fair.slug}&outcome=${outcome}`);
}

export default withPageTexts(Cancellation);

function Cancellation() {
  const t = useTranslations('companyMeetings');
  const who = useWho();
  const { meeting, slug } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const list = `/company/meetings?fair=${slug}`;
  return (
    <Page>
      <Crumbs items={[{ label: t('title'), to: list }]} />
      <h1>{t('cancelTitle')}</h1>
      <p className="lead">{t('cancelLead', { from: meeting.from, who: who(meeting) })}</p>
      <p>{t('cancelMeans')}</p>
      <Form method="post">
        <Field
          name="reason"
          label={t('reason')}
          hint={t('reasonHint')}
          errors={sent ? [t('faults.no-reason')] : []}
        >
          <TextArea rows={4} required defaultValue={sent?.typed} />
        </Field>
        <div className="actions">
          <Button kind="grave">{t('cancelNow')}</Button>
          <LinkButton to={list} kind="quiet">
            {t('keep')}
          </LinkButton>
        </div>
      </Form>
    </Page>
  );
}
