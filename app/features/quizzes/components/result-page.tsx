import { useEffect, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Locale } from '#app/i18n/types.ts';
import type { ItemView } from '#app/features/progress/exports.ts';
import {
  Button,
  Crumbs,
  EndStep,
  Form,
  JapaneseText,
  LinkButton,
  Notice,
  Page,
} from '#app/ui/index.ts';
import type { QuestionView, ResultView } from '../attempt-view.ts';
import { forgetDrafts, hasUnsent, readDrafts } from '../client/drafts.ts';
import { HearButton } from './hear-button.tsx';
import { KanaShown } from './kana-shown.tsx';
import { QuestionReadings } from './question-readings.tsx';
import { Prose } from './prose.tsx';
import { VerdictView } from './verdict-view.tsx';

interface ResultPageProps {
  view: ResultView;
  next: ItemView | null;
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
          {t('score', { score: view.score, max: view.maxScore, percent: view.percent })}
        </strong>
      </p>
      <Meaning {...props} />
      <Onward {...props} />
      {props.tools}
      {view.questions.map((question, index) => (
        <ResultQuestion
          key={question.question.id}
          view={question}
          number={index + 1}
          locale={locale}
        />
      ))}
      <div className="actions">
        {props.isReadOnly || isNext(props) || !view.mayRetry ? null : <Again view={view} />}
        <LinkButton to={course}>{t('outline')}</LinkButton>
      </div>
    </Page>
  );
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
  const { view, next, courseComplete, locale } = props;
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
  if (view.kind === 'module-check-up') {
    return view.percent >= percentNeeded ? (
      <Notice kind="success">{t('passed')}</Notice>
    ) : (
      <Notice>{t(view.mayRetry ? 'notPassed' : 'notPassedNow', { percent: percentNeeded })}</Notice>
    );
  }
  return view.score >= kanaPass ? (
    <Notice kind="success">{t('kanaPassed')}</Notice>
  ) : (
    <Notice>{t('kanaNotPassed', { pass: kanaPass })}</Notice>
  );
}

function ResultQuestion(props: { view: QuestionView; number: number; locale: Locale }) {
  const { view, number, locale } = props;
  const t = useTranslations('quizzes.result');
  return (
    <section className="question">
      <h2 className="prompt">
        {number}. <Prose text={view.question.prompt[locale]} locale={locale} />
      </h2>
      <QuestionReadings question={view.question} feedback={view.feedback} locale={locale} />
      {view.question.kind === 'choice' && view.question.show ? (
        <KanaShown kana={view.question.show} />
      ) : null}
      {view.audio ? <HearButton address={view.audio} /> : null}
      {view.answer ? (
        <p>
          {t('your')}: <AnswerText view={view} locale={locale} />
        </p>
      ) : null}
      {view.feedback ? (
        <VerdictView
          question={view.question}
          feedback={view.feedback}
          sounds={view.sounds}
          locale={locale}
          live={false}
          unanswered={!view.answer}
        />
      ) : null}
    </section>
  );
}

/** What the learner answered, as it is read. */
function AnswerText({ view, locale }: { view: QuestionView; locale: Locale }) {
  const { question } = view;
  const answer = view.answer as { option?: string; tiles?: string[]; text?: string };
  if (question.kind === 'typed') return <span lang="ja">{answer.text}</span>;
  if (question.kind === 'choice') {
    const option = question.options.find(({ id }) => id === answer.option);
    if (!option) return null;
    return 'jp' in option ? <JapaneseText text={option.jp} /> : <>{option[locale]}</>;
  }
  const text = answer.tiles?.map((id) => question.tiles.find((tile) => tile.id === id)?.jp ?? '');
  return <JapaneseText text={(text ?? []).join(' ')} />;
}
