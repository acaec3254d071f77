import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { cancelParticipation } from '#app/features/choices/cancel-participation.server.ts';
import { loadParticipation } from '#app/features/choices/load-choices.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Button, Crumbs, Form, Notice, Page } from '#app/ui/index.ts';
import { requireOwner } from './participant.server.ts';

export const meta = titleMeta;

/** What cancelling means, before it is done. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireOwner(args);
  const slug = args.params.fair ?? '';
  return {
    title: await pageTitle(args.context, (t) => t('site.nav.career')),
    texts: pageTexts(await args.context.locale(), 'choices'),
    ...{ slug, ...(await loadParticipation(ctx, slug)) },
  };
}

/** Takes the actor out of the fair. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireOwner(args);
  const slug = args.params.fair ?? '';
  const cancelled = await cancelParticipation(ctx, slug);
  if (!cancelled.ok) return data({ fault: cancelled.reason }, { status: 422 });
  return seeOther(`/career/fairs/${slug}?outcome=cancelled`);
}

export default withPageTexts(Cancellation);

function Cancellation() {
  const t = useTranslations('choices');
  const { slug, isCancelled } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <Page kind="narrow">
      <Crumbs items={[{ label: t('cancel.back'), to: `/career/fairs/${slug}/choices` }]} />
      <h1>{t('cancel.title')}</h1>
      {sent ? <Notice kind="fault">{t('cancel.over')}</Notice> : null}
      {isCancelled ? (
        <p>{t('cancel.already')}</p>
      ) : (
        <>
          <p>{t('cancel.text')}</p>
          <Form method="post">
            <Button kind="grave">{t('cancel.button')}</Button>
          </Form>
        </>
      )}
    </Page>
  );
}
