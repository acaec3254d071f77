import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { loadPage } from '#app/features/content/load-page.server.ts';
import { usePrepared } from '#app/platform/http/render-context.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Page, PreparedHtml } from '#app/ui/index.ts';

export const meta = titleMeta;

export async function loader({ context }: LoaderFunctionArgs) {
  const page = await loadPage('about', await context.locale());
  context.prepared.set('page', page.html);
  return { heading: page.title, title: await pageTitle(context, page.title) };
}

export default function About() {
  const { heading } = useLoaderData<typeof loader>();
  return (
    <Page>
      <h1>{heading}</h1>
      <PreparedHtml id="page-about" html={usePrepared('page')} />
    </Page>
  );
}
