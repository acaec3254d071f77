import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { completionRuleOf, teachesLanguage } from '#app/features/courses/exports.ts';
import { RevisionOffer } from '#app/features/courses/components/revision-offer.tsx';
import { loadCourseChange } from '#app/features/courses/load-change.server.ts';
import { findPublishedCourse } from '#app/features/courses/queries.server.ts';
import { hasWorkbook } from '#app/features/workbooks/queries.server.ts';
import type { CourseChange } from '#app/features/content/exports.ts';
import { LevelsToLeave } from '#app/features/enrolments/components/levels-to-leave.tsx';
import { LevelMoved } from '#app/features/enrolments/components/level-moved.tsx';
import { findLeftLevel } from '#app/features/enrolments/level-return.server.ts';
import { findLevelsToLeave } from '#app/features/enrolments/levels-to-leave.server.ts';
import { mayChangeLevel } from '#app/features/enrolments/own-level.server.ts';
import { loadDueDates } from '#app/features/progress/due-dates.server.ts';
import type { LearnerCourse } from '#app/features/progress/queries.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { CourseTally } from '#app/features/progress/components/course-tally.tsx';
import { OutlineRows } from '#app/features/progress/components/outline-rows.tsx';
import { NextStep } from '#app/features/progress/components/next-step.tsx';
import { TestStandingView } from '#app/features/quizzes/components/test-standing-view.tsx';
import { loadHiddenScores } from '#app/features/quizzes/hidden-scores.server.ts';
import { loadTestStanding } from '#app/features/quizzes/load-test-standing.server.ts';
import { useLeftViewings } from '#app/features/videos/exports.ts';
import { videoLacks } from '#app/features/videos/queries.server.ts';
import { PageMessages } from '#app/i18n/page-messages.tsx';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { progressView } from '#app/features/progress/exports.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Link, LinkButton, Notice, Page, Unbroken } from '#app/ui/index.ts';
import { requireLearner } from './learner.server.ts';

export const meta = titleMeta;

export async function loader(args: LoaderFunctionArgs) {
  const { actor, ctx, learner } = await requireLearner(args);
  const { outline, progress, enrolment } = learner;
  if (outline.placement) throw seeOther(`/learn/${outline.slug}/${outline.placement.quiz}`);
  const locale = await args.context.locale();
  const at = { courseSlug: outline.slug, left: learner.readOnly === 'left' };
  const hidden = await loadHiddenScores(ctx, learner);
  const tests = learner.readOnly ? null : await loadTestStanding(ctx, learner, hidden);
  return {
    title: await pageTitle(args.context, outline.title[locale]),
    slug: outline.slug,
    courseTitle: outline.title,
    view: progressView(outline, progress, {
      due: new Map([...(await dueOf(ctx, learner)), ...(tests?.due ?? [])]),
      ...(tests ? { closed: tests.closed } : {}),
      hidden,
      videos: await videoLacks(ctx, learner),
    }),
    rule: completionRuleOf(outline),
    tests: tests?.standing ?? null,
    texts: tests ? pageTexts(locale, 'tests') : {},
    zone: actor.timeZone,
    complete: enrolment.completedAt !== null && enrolment.withdrawnAt === null,
    change: await offeredChange(ctx, learner),
    readOnly: learner.readOnly,
    left: await findLeftLevel(ctx, learner),
    moved: new URL(args.request.url).searchParams.has('moved'),
    toLeave: outline.series ? await findLevelsToLeave(ctx, outline.slug) : [],
    hasLevels: outline.series !== undefined && (await mayChangeLevel(ctx, at)),
    teachesLanguage: teachesLanguage(outline),
    hasWorkbook: await hasWorkbook(ctx, learner),
    kanaCheck: outline.kanaCheck?.slug ?? null,
    kanaPassed: [...progress.values()].some((row) => row.completedBy === 'kana-check'),
  };
}

/** Nothing is due any more in a course that can only be read. */
async function dueOf(ctx: Context, learner: LearnerCourse) {
  return learner.readOnly ? new Map<string, Date>() : loadDueDates(ctx, learner);
}

/** What the newest revision changes for a learner who holds an older one. */
async function offeredChange(ctx: Context, learner: LearnerCourse): Promise<CourseChange | null> {
  if (learner.newestRevision <= learner.enrolment.revision || learner.readOnly) return null;
  const newest = await findPublishedCourse(ctx.db, learner.courseSlug);
  if (!newest) return null;
  return loadCourseChange(ctx.db, { from: learner.versionId, to: newest.versionId });
}

export default function Outline() {
  const t = useTranslations('learn.outline');
  const locale = useLocale();
  const data = useLoaderData<typeof loader>();
  const { slug, view } = data;
  const here = `/learn/${slug}`;
  useLeftViewings();
  return (
    <Page>
      <h1>
        <Unbroken text={data.courseTitle[locale]} />
      </h1>
      <CourseTally tally={view.tally} />
      <p className="small">
        {t('rule')}: {t('ruleText', { ...data.rule })}
      </p>
      {data.tests ? (
        <PageMessages texts={data.texts}>
          <TestStandingView standing={data.tests} />
        </PageMessages>
      ) : null}
      <LevelMoved moved={data.moved} courseSlug={slug} left={data.left} />
      {data.readOnly === 'over' ? <Notice title={t('over')}>{t('overText')}</Notice> : null}
      <LevelsToLeave courseSlug={slug} levels={data.toLeave} />
      {data.complete ? (
        <Notice kind="success" title={t('completeTitle')}>
          <p>
            <Link to={`${here}/certificate`}>{t('completeNext')}</Link>
          </p>
        </Notice>
      ) : null}
      {data.change ? (
        <RevisionOffer courseSlug={slug} change={data.change} locale={locale} />
      ) : null}
      {view.next && !data.readOnly ? (
        <NextStep courseSlug={slug} item={view.next} locale={locale} />
      ) : null}
      <OutlineRows courseSlug={slug} view={view} locale={locale} zone={data.zone} />
      <div className="actions">
        {data.teachesLanguage ? <LinkButton to={`${here}/words`}>{t('words')}</LinkButton> : null}
        {data.hasWorkbook ? <LinkButton to={`${here}/workbook`}>{t('workbook')}</LinkButton> : null}
        {data.left ? null : <LinkButton to={`${here}/certificate`}>{t('certificate')}</LinkButton>}
        {data.kanaCheck && !data.kanaPassed && !data.complete && !data.readOnly ? (
          <LinkButton to={`${here}/${data.kanaCheck}`}>{t('kanaCheck')}</LinkButton>
        ) : null}
      </div>
      {data.hasLevels ? (
        <p>
          <Link to={`${here}/level`}>{t('changeLevel')}</Link>
        </p>
      ) : null}
    </Page>
  );
}
