import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { TimelineList } from '#app/features/oversight/components/timeline-list.tsx';
import { loadOwnTimeline } from '#app/features/oversight/timeline.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Crumbs, Page } from '#app/ui/index.ts';

export const meta = titleMeta;

/** The actor's own way through the programme. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireActor(context, request);
  return {
    title: await pageTitle(context, (t) => t('timeline.title')),
    texts: pageTexts(await context.locale(), 'timeline'),
    timeline: await loadOwnTimeline(commandContext(context, actor)),
  };
}

export default withPageTexts(OwnTimeline);

function OwnTimeline() {
  const t = useTranslations();
  const { timeline } = useLoaderData<typeof loader>();
  return (
    <Page>
      <Crumbs items={[{ label: t('accounts.settings.title'), to: '/account' }]} />
      <h1>{t('timeline.title')}</h1>
      <p>{t('timeline.lead')}</p>
      <TimelineList timeline={timeline} />
    </Page>
  );
}
