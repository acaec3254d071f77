import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { SavedComments } from '#app/features/marking/components/saved-comments.tsx';
import { dropSavedComment, listSavedComments } from '#app/features/marking/comments.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { Crumbs, Page } from '#app/ui/index.ts';
import { requireMarker } from './marker.server.ts';

export const meta = titleMeta;
export const handle = { methods: ['GET', 'DELETE'] };

/** The comment bank. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireMarker(args);
  const texts = pageTexts(await args.context.locale(), 'marking');
  const title = texts.marking.comments.bank;
  return { title, texts, comments: await listSavedComments(ctx) };
}

/** Takes a comment out of the bank. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireMarker(args);
  const { comment } = await readForm(args.request);
  await dropSavedComment(ctx, { id: comment ?? '' });
  return seeOther('/teach/marking/comments');
}

function SavedCommentsPage() {
  const t = useTranslations('marking');
  const { comments } = useLoaderData<typeof loader>();
  return (
    <Page>
      <Crumbs items={[{ label: t('title'), to: '/teach/marking' }]} />
      <h1>{t('comments.bank')}</h1>
      <SavedComments comments={comments} />
    </Page>
  );
}

export default withPageTexts(SavedCommentsPage);
