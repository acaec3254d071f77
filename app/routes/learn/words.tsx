import { useState } from 'react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { ReadingScope } from '#app/features/courses/components/reading-scope.tsx';
import { ReadingTools } from '#app/features/courses/components/reading-tools.tsx';
import { useReading } from '#app/features/courses/components/use-reading.ts';
import { WordTable } from '#app/features/courses/components/word-table.tsx';
import { wordsView } from '#app/features/quizzes/words-view.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Button, Checkbox, Crumbs, Field, Page, TextInput, Tool } from '#app/ui/index.ts';
import { requireLearner } from './learner.server.ts';

export const meta = titleMeta;

export async function loader(args: LoaderFunctionArgs) {
  const { actor, ctx, learner } = await requireLearner(args);
  const { pathname, search, searchParams } = new URL(args.request.url);
  const query = (searchParams.get('q') ?? '').slice(0, 100);
  const missedOnly = searchParams.get('missed') === '1';
  return {
    title: await pageTitle(args.context, (t) => t('words.title')),
    texts: pageTexts(await args.context.locale(), 'words'),
    courseSlug: learner.courseSlug,
    courseTitle: learner.outline.title,
    here: pathname.replace(/\.data$/, '') + search,
    reading: actor.reading,
    query,
    missedOnly,
    ...(await wordsView(ctx, learner, { query, missedOnly })),
  };
}

export default withPageTexts(WordList);

function WordList() {
  const t = useTranslations('words');
  const lesson = useTranslations('learn.lesson');
  const locale = useLocale();
  const view = useLoaderData<typeof loader>();
  const state = useReading(view.reading);
  const [english, setEnglish] = useState(true);
  return (
    <ReadingScope state={state} met={view.readings}>
      <Page>
        <Crumbs items={[{ label: view.courseTitle[locale], to: `/learn/${view.courseSlug}` }]} />
        <h1>{t('title')}</h1>
        {view.met === 0 ? (
          <p>{t('empty')}</p>
        ) : (
          <>
            <SearchForm query={view.query} missedOnly={view.missedOnly} />
            <ReadingTools state={state} returnTo={view.here} without={['translation']}>
              <Tool label={lesson('translation')} pressed={english} onToggle={setEnglish} />
            </ReadingTools>
            <div className="words-found">
              <p aria-live="polite">
                {view.words.length > 0 ? t('count', { count: view.words.length }) : t('none')}
              </p>
              <Button type="button" compact className="script-only" onClick={() => window.print()}>
                {t('print')}
              </Button>
            </div>
            <WordTable {...{ words: view.words, courseSlug: view.courseSlug, locale, english }} />
          </>
        )}
      </Page>
    </ReadingScope>
  );
}

function SearchForm({ query, missedOnly }: { query: string; missedOnly: boolean }) {
  const t = useTranslations('words');
  return (
    <Form method="get" className="word-search no-print" role="search">
      <Field name="q" label={t('search')}>
        <TextInput type="search" defaultValue={query} />
      </Field>
      <Checkbox name="missed" value="1" defaultChecked={missedOnly}>
        {t('missedOnly')}
      </Checkbox>
      <Button>{t('searchButton')}</Button>
    </Form>
  );
}
