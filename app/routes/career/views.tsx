import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { ViewTable } from '#app/features/careers/components/view-table.tsx';
import { listProfileViews } from '#app/features/careers/consent-view.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Crumbs, Page } from '#app/ui/index.ts';

export const meta = titleMeta;

/** Which companies saw the actor's profile. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireActor(context, request);
  return {
    title: await pageTitle(context, (t) => t('site.nav.career')),
    texts: pageTexts(await context.locale(), 'careerFairs', 'careerChoices'),
    views: await listProfileViews(commandContext(context, actor)),
  };
}

export default withPageTexts(Views);

function Views() {
  const t = useTranslations('careerFairs');
  const nav = useTranslations('site.nav');
  const { views } = useLoaderData<typeof loader>();
  return (
    <Page kind="wide">
      <Crumbs
        items={[
          { label: nav('career'), to: '/career' },
          { label: t('title'), to: '/career/fairs' },
        ]}
      />
      <h1>{t('views.title')}</h1>
      <p className="lead">{t('views.lead')}</p>
      {views.length === 0 ? <p>{t('views.none')}</p> : <ViewTable views={views} />}
    </Page>
  );
}
