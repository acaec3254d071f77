import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLocale } from 'use-intl';
import { loadLessonHtml } from '#app/features/courses/queries.server.ts';
import { findItem, lessonView } from '#app/features/courses/exports.ts';
import { LessonPage } from '#app/features/courses/components/lesson-page.tsx';
import { LessonReport } from '#app/features/reports/components/report-form.tsx';
import { blankReport } from '#app/features/reports/place.server.ts';
import { recordView } from '#app/features/progress/record-view.server.ts';
import { checkUpStartView } from '#app/features/quizzes/start-view.server.ts';
import { CheckUpStart } from '#app/features/quizzes/components/check-up-start.tsx';
import { PageMessages } from '#app/i18n/page-messages.tsx';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { usePrepared } from '#app/platform/http/render-context.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { requireLearner } from './learner.server.ts';

export const meta = titleMeta;

const LESSON_HTML = 'lesson';

/** A lesson, or the first page of a check-up. The lesson's HTML reaches the page outside of loader data. */
export async function loader(args: LoaderFunctionArgs) {
  const { context, params, request } = args;
  const { actor, ctx, learner } = await requireLearner(args);
  const item = findItem(learner.outline, params.item ?? '');
  if (!item) throw new AppError('not-found');
  const locale = await context.locale();
  const title = await pageTitle(context, item.title[locale]);
  if (item.kind !== 'lesson') {
    const view = await checkUpStartView(ctx, learner, item);
    const texts = view.rules ? pageTexts(locale, 'quizzes', 'times') : pageTexts(locale, 'quizzes');
    const isShort = new URL(request.url).searchParams.has('short');
    return { kind: 'check-up' as const, title, view, texts, isShort };
  }
  const html = await loadLessonHtml(ctx.db, learner.versionId, item.slug);
  const shown = actor.reading.translation === 'shown';
  context.prepared.set(LESSON_HTML, shown ? openTranslations(html[locale]) : html[locale]);
  const isLearning = learner.readOnly === null;
  if (isLearning && request.method === 'GET' && !isPrefetch(request)) {
    await recordView(ctx, { enrolmentId: learner.enrolment.id, itemSlug: item.slug });
  }
  const { searchParams } = new URL(request.url);
  const blockId = searchParams.get('report');
  const { courseSlug, versionId } = learner;
  const place = { courseSlug, itemSlug: item.slug, versionId };
  return {
    kind: 'lesson' as const,
    title,
    texts: html[locale].includes(INTRODUCTION) ? pageTexts(locale, 'pages') : {},
    reading: actor.reading,
    view: lessonView(learner.outline, item, learner.places[item.slug] ?? null),
    sent: searchParams.get('reported') === 'sent',
    report: blockId === null ? null : await blankReport(ctx, { ...place, blockId }),
  };
}

/** The builder of a self-introduction stands in this lesson; its words are many. */
const INTRODUCTION = 'data-mount="self-introduction"';

function openTranslations(html: string): string {
  return html.replaceAll('<details class="tr">', '<details class="tr" open>');
}

function isPrefetch(request: Request): boolean {
  const purpose = request.headers.get('sec-purpose') ?? request.headers.get('purpose') ?? '';
  return purpose.includes('prefetch') || purpose.includes('preview');
}

export default function Item() {
  const data = useLoaderData<typeof loader>();
  const html = usePrepared(LESSON_HTML);
  const locale = useLocale();
  return (
    <PageMessages texts={data.texts}>
      {data.kind === 'check-up' ? (
        <CheckUpStart view={data.view} isShort={data.isShort} locale={locale} />
      ) : (
        <LessonPage {...{ view: data.view, reading: data.reading, html, locale }}>
          <LessonReport sent={data.sent} form={data.report} />
        </LessonPage>
      )}
    </PageMessages>
  );
}
