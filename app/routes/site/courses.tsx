import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { loadCatalogue } from '#app/features/offers/catalogue.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Page } from '#app/ui/index.ts';
import { CatalogueSections } from './catalogue-sections.tsx';

export const meta = titleMeta;

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const { sections } = await loadCatalogue(commandContext(context, actor));
  return {
    title: await pageTitle(context, (t) => t('courses.title')),
    texts: pageTexts(await context.locale(), 'courses', 'offers'),
    sections,
  };
}

export default withPageTexts(Catalogue);

function Catalogue() {
  const t = useTranslations('courses');
  const { sections } = useLoaderData<typeof loader>();
  return (
    <Page>
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <CatalogueSections sections={sections} heading="h2" />
    </Page>
  );
}
