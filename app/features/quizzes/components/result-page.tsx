import { Fragment, useEffect, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Locale } from '#app/i18n/types.ts';
import type { ItemView } from '#app/features/progress/exports.ts';
import { Button, Crumbs, EndStep, Form, LinkButton, Notice, Page } from '#app/ui/index.ts';
import type { ResultView } from '../attempt-view.ts';
import { forgetDrafts, hasUnsent, readDrafts } from '../client/drafts.ts';
import { StimulusAt } from './on-demand.tsx';
import { ResultQuestion } from './result-question.tsx';

interface ResultPageProps {
  view: ResultView;
  next: ItemView | null;
  /** The video without which the lesson of this check-up is not complete. */
  videoLeft: { lesson: string; video: string } | null;
  percentNeeded: number;
  kanaPass: number;
  courseComplete: boolean;
  /** The results can be read, and nothing is taken any more. */
  isReadOnly: boolean;
  /** The form came after the attempt was submitted, with other answers. */
  late?: boolean | undefined;
  locale: Locale;
  /** The reader's aids. */
  tools?: ReactNode;
  /** What was marked again. */
  regraded?: ReactNode;
  /** What people say of the attempt, over its questions. */
  marking?: ReactNode;
  /** What a person marks of a question. */
  markOf?: (questionId: string) => ReactNode;
}

/** A submitted attempt: the score, what it means, each question with its words, the next step. */
export function ResultPage(props: ResultPageProps) {
  const { view, locale } = props;
  const t = useTranslations('quizzes.result');
  const course = `/learn/${view.courseSlug}`;
  const leftovers = useLeftovers(view);
  return (
    <Page className="result">
      <Crumbs
        items={[{ label: view.title[locale], to: `${course}/${view.slug}` }, { label: t('title') }]}
      />
      <h1>{t('title')}</h1>
      {props.late ? <Notice kind="fault">{t('late')}</Notice> : null}
      {leftovers > 0 ? <Notice>{t('leftovers', { count: leftovers })}</Notice> : null}
      <p className="score">
        <strong>
          <Score view={view} />
        </strong>
      </p>
      {props.videoLeft ? <Notice>{t('videoLeft')}</Notice> : <Meaning {...props} />}
      {view.isLater ? <p>{t('later')}</p> : null}
      {props.regraded}
      {props.marking}
      {view.isReturned ? null : <Onward {...props} />}
      {props.tools}
      {view.questions.map((question, index) => (
        <Fragment key={question.question.id}>
          {question.part ? <h2 className="part">{question.part[locale]}</h2> : null}
          {question.question.stimulus ? (
            <StimulusAt questions={view.questions} index={index} locale={locale} />
          ) : null}
          <ResultQuestion
            view={question}
            number={index + 1}
            locale={locale}
            marked={props.markOf?.(question.question.id)}
          />
        </Fragment>
      ))}
      <div className="actions">
        {props.isReadOnly || isNext(props) || !view.mayRetry ? null : <Again view={view} />}
        <LinkButton to={course}>{t('outline')}</LinkButton>
        <LinkButton to={`${course}/${view.slug}/receipts?attempt=${view.attemptId}`} document>
          {t('receipts')}
        </LinkButton>
      </div>
    </Page>
  );
}

function Score({ view }: { view: ResultView }) {
  const { points, role, awaitsMarking } = view;
  const t = useTranslations('quizzes.result');
  if (awaitsMarking && role === 'task') return <>{t('awaits')}</>;
  if (!points) return <>{t(view.isScoreLater ? 'scoreLater' : 'scoreHidden')}</>;
  const { score, maxScore: max, percent } = points;
  if (awaitsMarking) return <>{t('soFar', { score, max })}</>;
  return <>{t(role === 'task' ? 'ofTask' : 'score', { score, max, percent })}</>;
}

/** What this device still held of the attempt is sent; how many answers were kept, as late. */
function useLeftovers({ attemptId, endedByTime }: ResultView): number {
  const [kept, setKept] = useState(0);
  useEffect(() => {
    const drafts = endedByTime ? readDrafts(attemptId) : {};
    forgetDrafts(attemptId);
    if (!hasUnsent(attemptId) && Object.keys(drafts).length === 0) return;
    void import('../client/send-leftovers.ts').then(async ({ sendLeftovers }) =>
      setKept(await sendLeftovers(attemptId, drafts)),
    );
  }, [attemptId, endedByTime]);
  return kept;
}

/** What was just taken is still what comes next: it did not reach its mark. */
function isNext({ view, next, courseComplete }: ResultPageProps): boolean {
  return !courseComplete && next?.slug === view.slug;
}

function Onward(props: ResultPageProps) {
  const { view, next, videoLeft, courseComplete, locale } = props;
  const t = useTranslations('quizzes.result');
  const course = `/learn/${view.courseSlug}`;
  if (courseComplete) {
    const toCertificate = (
      <LinkButton kind="main" to={`${course}/certificate`}>
        {t('certificate')}
      </LinkButton>
    );
    return <EndStep action={toCertificate}>{t('courseComplete')}</EndStep>;
  }
  if (videoLeft) {
    const toVideo = (
      <LinkButton
        kind="main"
        to={`${course}/${videoLeft.lesson}#video-${videoLeft.video}`}
        document
      >
        {t('toVideo')}
      </LinkButton>
    );
    return <EndStep action={toVideo}>{view.title[locale]}</EndStep>;
  }
  if (!next) return null;
  if (isNext(props)) {
    if (!view.mayRetry) return null;
    return <EndStep action={<Again view={view} main />}>{next.title[locale]}</EndStep>;
  }
  const toNext = (
    <LinkButton kind="main" to={`${course}/${next.slug}`} document={next.kind === 'lesson'}>
      {t('next', { title: next.title[locale] })}
    </LinkButton>
  );
  return <EndStep action={toNext}>{next.code}</EndStep>;
}

function Again({ view, main }: { view: ResultView; main?: boolean }) {
  const t = useTranslations('quizzes.result');
  return (
    <Form method="post" action={`/learn/${view.courseSlug}/${view.slug}/attempt`}>
      {main ? <Button kind="main">{t('retry')}</Button> : <Button>{t('again')}</Button>}
    </Form>
  );
}

function Meaning({ view, percentNeeded, kanaPass }: ResultPageProps) {
  const t = useTranslations('quizzes.result');
  if (view.kind === 'lesson-check-up') return <Notice kind="success">{t('complete')}</Notice>;
  if (view.isReturned) return null;
  if (view.role === 'task' && view.awaitsMarking) {
    return <Notice kind="success">{t('handedIn')}</Notice>;
  }
  if (view.role === 'task' || view.role === 'placement') return null;
  if (!view.points) return null;
  // What is still to be marked may lift it over the mark.
  if (view.awaitsMarking && view.points.percent < percentNeeded) return null;
  if (view.kind === 'module-check-up' || view.kind === 'quiz') {
    return view.points.percent >= percentNeeded ? (
      <Notice kind="success">{t('passed')}</Notice>
    ) : (
      <Notice>{t(view.mayRetry ? 'notPassed' : 'notPassedNow', { percent: percentNeeded })}</Notice>
    );
  }
  return view.points.score >= kanaPass ? (
    <Notice kind="success">{t('kanaPassed')}</Notice>
  ) : (
    <Notice>{t('kanaNotPassed', { pass: kanaPass })}</Notice>
  );
}
