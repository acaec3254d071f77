import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLocale } from 'use-intl';
import { loadLessonHtml } from '#app/features/courses/queries.server.ts';
import { findItem, lessonView, type OutlineItem } from '#app/features/courses/exports.ts';
import { LessonPage } from '#app/features/courses/components/lesson-page.tsx';
import { LessonReport } from '#app/features/reports/components/report-form.tsx';
import { blankReport } from '#app/features/reports/place.server.ts';
import { recordView } from '#app/features/progress/record-view.server.ts';
import { checkUpStartView } from '#app/features/quizzes/start-view.server.ts';
import { CheckUpStart } from '#app/features/quizzes/components/check-up-start.tsx';
import { videoViews } from '#app/features/videos/queries.server.ts';
import { PageMessages } from '#app/i18n/page-messages.tsx';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import type { Locale } from '#app/i18n/types.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { AppError } from '#app/platform/errors.ts';
import { usePrepared } from '#app/platform/http/render-context.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { deviceMarkOf } from '#app/platform/tokens.server.ts';
import { writtenInto } from './written.server.ts';
import { requireLearner } from './learner.server.ts';
import { onwardOf } from './onward.server.ts';
import { VideoSections } from './lesson-videos.tsx';

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
  const parts = await lessonParts(args, { actor, ctx, learner, item });
  return { kind: 'lesson' as const, title, ...parts };
}

type Asked = Awaited<ReturnType<typeof requireLearner>> & { item: OutlineItem };

/** What the page of a lesson shows; its HTML is prepared. */
async function lessonParts(args: LoaderFunctionArgs, { actor, ctx, learner, item }: Asked) {
  const { context, request } = args;
  const locale = await context.locale();
  const html = (await loadLessonHtml(ctx.db, learner.versionId, item.slug))[locale];
  const videos = item.videos?.length ? await videoViews(ctx, learner, item.slug) : [];
  const shown = actor.reading.translation === 'shown';
  const own = await writtenInto(html, { ctx, learner, lessonSlug: item.slug, locale });
  context.prepared.set(LESSON_HTML, shown ? openTranslations(own) : own);
  const isLearning = learner.readOnly === null;
  if (isLearning && request.method === 'GET' && !isPrefetch(request)) {
    await recordView(ctx, { enrolmentId: learner.enrolment.id, itemSlug: item.slug });
  }
  const { searchParams } = new URL(request.url);
  const blockId = searchParams.get('report');
  const { courseSlug, versionId } = learner;
  const place = { courseSlug, itemSlug: item.slug, versionId };
  return {
    texts: lessonTexts(locale, html, videos.length > 0),
    videos,
    unanswered: searchParams.get('unanswered'),
    isOver: searchParams.get('video') === 'over',
    reading: actor.reading,
    mark: markOf(actor, html),
    isPlain: !html.includes('<ruby') && TOOLS.every(([, sign]) => !html.includes(sign)),
    without: TOOLS.filter(([, sign]) => !html.includes(sign)).map(([tool]) => tool),
    view: lessonView(learner.outline, item, learner.places[item.slug] ?? null),
    ...onwardOf(learner, item.slug),
    sent: searchParams.get('reported') === 'sent',
    report: blockId === null ? null : await blankReport(ctx, { ...place, blockId }),
  };
}

function lessonTexts(locale: Locale, html: string, hasVideos: boolean) {
  return {
    ...(html.includes(INTRODUCTION) ? pageTexts(locale, 'pages') : {}),
    ...(hasVideos ? pageTexts(locale, 'videos', 'quizzes', 'kinds') : {}),
  };
}

/** The builder of a self-introduction stands in this lesson; its words are many. */
const INTRODUCTION = 'data-mount="self-introduction"';

/** What stands in a lesson where a reading tool has something to change. */
const TOOLS = [
  ['translation', 'class="tr"'],
  ['romaji', 'class="rm"'],
  ['sound', 'data-clip='],
] as const;

/** Sheets and checklists are their person's: who sees the pages of another has none of theirs. */
function markOf(actor: Actor, html: string): string | null {
  if (actor.viewing || !html.includes('data-fill-tools')) return null;
  return deviceMarkOf(actor.accountId);
}

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
        <LessonPage
          {...{ view: data.view, reading: data.reading, mark: data.mark, html, locale }}
          {...{ without: data.without, isPlain: data.isPlain }}
          {...{ isCheckUpDone: data.isCheckUpDone, onward: data.onward }}
          videos={
            data.videos.length > 0 ? (
              <VideoSections
                {...{ videos: data.videos, locale, unanswered: data.unanswered }}
                {...{ courseSlug: data.view.courseSlug, itemSlug: data.view.slug }}
                isOver={data.isOver}
              />
            ) : null
          }
        >
          <LessonReport sent={data.sent} form={data.report} />
        </LessonPage>
      )}
    </PageMessages>
  );
}
