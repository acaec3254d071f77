import type { LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { WordTable } from '#app/features/courses/components/word-table.tsx';
import { wordsView } from '#app/features/quizzes/words-view.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Button, Checkbox, Crumbs, Field, Page, TextInput } from '#app/ui/index.ts';
import { requireLearner } from './learner.server.ts';

export const meta = titleMeta;

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, learner } = await requireLearner(args);
  const { searchParams } = new URL(args.request.url);
  const query = (searchParams.get('q') ?? '').slice(0, 100);
  const missedOnly = searchParams.get('missed') === '1';
  return {
    title: await pageTitle(args.context, (t) => t('learn.words.title')),
    courseSlug: learner.courseSlug,
    courseTitle: learner.outline.title,
    query,
    missedOnly,
    ...(await wordsView(ctx, learner, { query, missedOnly })),
  };
}

export default function Words() {
  const t = useTranslations('learn.words');
  const locale = useLocale();
  const view = useLoaderData<typeof loader>();
  const empty = view.met === 0;
  return (
    <Page>
      <Crumbs items={[{ label: view.courseTitle[locale], to: `/learn/${view.courseSlug}` }]} />
      <h1>{t('title')}</h1>
      {empty ? (
        <p>{t('empty')}</p>
      ) : (
        <>
          <Form method="get" className="word-search" role="search">
            <Field name="q" label={t('search')}>
              <TextInput type="search" defaultValue={view.query} />
            </Field>
            <Checkbox name="missed" value="1" defaultChecked={view.missedOnly}>
              {t('missedOnly')}
            </Checkbox>
            <Button>{t('searchButton')}</Button>
          </Form>
          <p aria-live="polite">
            {view.words.length > 0 ? t('count', { count: view.words.length }) : t('none')}
          </p>
          <WordTable words={view.words} courseSlug={view.courseSlug} locale={locale} />
        </>
      )}
    </Page>
  );
}
