import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { FeedAddress } from '#app/features/calendar/components/feed-address.tsx';
import { FeedForms } from '#app/features/calendar/components/feed-forms.tsx';
import { NamesForm } from '#app/features/calendar/components/names-form.tsx';
import { endFeed } from '#app/features/calendar/end-feed.server.ts';
import { findOwnFeed, makeFeed } from '#app/features/calendar/make-feed.server.ts';
import { listMeetingTimes } from '#app/features/meetings/exports.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Crumbs, Notice, Page } from '#app/ui/index.ts';

export const handle = { methods: ['POST', 'DELETE'] };
export const meta = titleMeta;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireActor(context, request);
  const ctx = commandContext(context, actor);
  const feed = await findOwnFeed(ctx);
  const { searchParams } = new URL(request.url);
  return {
    title: await pageTitle(context, (t) => t('calendar.title')),
    texts: pageTexts(await context.locale(), 'calendar'),
    ended: searchParams.has('ended'),
    named: searchParams.has('named'),
    namesCompanies: feed?.namesCompanies ?? false,
    hasMeetings: feed !== null && (await listMeetingTimes(ctx, actor.personId)).length > 0,
    madeAt: feed?.madeAt.toISOString() ?? null,
  };
}

/** Makes an address, or a new one in its place, and shows it; or switches the calendar off. */
export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = commandContext(context, await requireActor(context, request));
  if (request.method !== 'DELETE') return data(await makeFeed(ctx));
  await endFeed(ctx);
  return seeOther('/account/calendar?ended');
}

export default withPageTexts(CalendarSettings);

function CalendarSettings() {
  const t = useTranslations();
  const { ended, named, madeAt, hasMeetings, namesCompanies } = useLoaderData<typeof loader>();
  const made = useActionData<typeof action>();
  return (
    <Page kind="narrow">
      <Crumbs items={[{ label: t('accounts.settings.title'), to: '/account' }]} />
      <h1>{t('calendar.title')}</h1>
      {ended && !made ? <Notice kind="success">{t('calendar.ended')}</Notice> : null}
      <p>{t('calendar.lead')}</p>
      {made ? <FeedAddress address={made.address} /> : null}
      {named && !made ? <Notice kind="success">{t('calendar.names.saved')}</Notice> : null}
      <FeedForms madeAt={madeAt} />
      {hasMeetings ? <NamesForm namesCompanies={namesCompanies} /> : null}
    </Page>
  );
}
