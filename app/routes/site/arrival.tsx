import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { loadPage } from '#app/features/content/load-page.server.ts';
import { KeptTicks } from '#app/features/people/components/kept-ticks.tsx';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { usePrepared } from '#app/platform/http/render-context.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Page, PreparedHtml } from '#app/ui/index.ts';

export const meta = titleMeta;

export async function loader({ context }: LoaderFunctionArgs) {
  const page = await loadPage('arrival', await context.locale());
  context.prepared.set('page', page.html);
  return {
    heading: page.title,
    title: await pageTitle(context, page.title),
    texts: pageTexts(await context.locale(), 'pages'),
  };
}

export default withPageTexts(ArrivalPage);

function ArrivalPage() {
  const { heading } = useLoaderData<typeof loader>();
  return (
    <Page>
      <h1>{heading}</h1>
      <PreparedHtml id="page-arrival" html={usePrepared('page')} />
      <KeptTicks within="page-arrival" store="kakehashi.arrival" />
    </Page>
  );
}
