import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { TimelineList } from '#app/features/oversight/components/timeline-list.tsx';
import { loadTimeline } from '#app/features/oversight/timeline.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Page } from '#app/ui/index.ts';
import { requireOverseer } from './overseer.server.ts';
import { PersonCrumbs } from './person-crumbs.tsx';

export const meta = titleMeta;

/** A participant's way through the programme, for those who oversee them. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const ctx = await requireOverseer({ context, request });
  const timeline = await loadTimeline(ctx, params.person ?? '');
  return {
    title: await pageTitle(context, (t) => t('timeline.of', { name: timeline.legalName })),
    texts: pageTexts(await context.locale(), 'timeline'),
    timeline,
  };
}

export default withPageTexts(PersonTimeline);

function PersonTimeline() {
  const t = useTranslations('timeline');
  const { timeline } = useLoaderData<typeof loader>();
  const { id, legalName } = timeline;
  return (
    <Page>
      <PersonCrumbs id={id} name={legalName} />
      <h1>{t('of', { name: legalName })}</h1>
      <p>{t('lead')}</p>
      <TimelineList timeline={timeline} />
    </Page>
  );
}
