import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLocale } from 'use-intl';
import { PracticeSheet } from '#app/features/courses/components/practice-sheet.tsx';
import { practiceSheetHtml } from '#app/features/courses/exports.ts';
import { loadLessonData } from '#app/features/courses/queries.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { usePrepared } from '#app/platform/http/render-context.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import styles from '#app/features/courses/components/practice-sheet.css?url';
import { requireLearner } from './learner.server.ts';

export const meta = titleMeta;
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

const SHEET_HTML = 'sheet';

/** The practice sheet of a lesson that teaches letters; no other item has one. */
export async function loader(args: LoaderFunctionArgs) {
  const { context, params } = args;
  const { ctx, learner } = await requireLearner(args);
  const slug = params.item ?? '';
  const lesson = await loadLessonData(ctx.db, learner.versionId, slug);
  if (!lesson || lesson.letters.length === 0) throw new AppError('not-found');
  context.prepared.set(SHEET_HTML, practiceSheetHtml(lesson));
  const locale = await context.locale();
  return {
    title: await pageTitle(context, (t) => t('sheet.title', { lesson: lesson.title[locale] })),
    texts: pageTexts(locale, 'sheet'),
    lesson: { title: lesson.title, to: `/learn/${learner.courseSlug}/${slug}` },
  };
}

export default withPageTexts(LessonSheet);

function LessonSheet() {
  const { lesson } = useLoaderData<typeof loader>();
  const html = usePrepared(SHEET_HTML);
  const locale = useLocale();
  return <PracticeSheet html={html} lesson={{ to: lesson.to, title: lesson.title[locale] }} />;
}
