import { useTranslations } from 'use-intl';
import type { Locale } from '#app/i18n/types.ts';
import {
  Button,
  Crumbs,
  DateTime,
  Form,
  Link,
  LinkButton,
  Notice,
  Page,
  Unbroken,
} from '#app/ui/index.ts';
import type { CheckUpStartView } from '../start-view.ts';
import { QuizRules } from './quiz-rules.tsx';

interface CheckUpStartProps {
  view: CheckUpStartView;
  locale: Locale;
  /** It was to begin, and there are not enough questions now. */
  isShort?: boolean;
}

/** What a check-up asks, what counts, and the way in. */
export function CheckUpStart({ view, locale, isShort }: CheckUpStartProps) {
  const t = useTranslations('quizzes.start');
  const course = `/learn/${view.courseSlug}`;
  return (
    <Page>
      <Crumbs
        items={[{ label: view.courseTitle[locale], to: course }, { label: view.title[locale] }]}
      />
      <h1>
        <Unbroken text={view.title[locale]} />
      </h1>
      {isShort ? <Notice kind="fault">{t('tooFew')}</Notice> : null}
      <StartFacts view={view} />
      {view.teachesLanguage ? (
        <p>
          <Link to="/help/typing" document>
            {t('typing')}
          </Link>
        </p>
      ) : null}
      {view.readOnly ? <p>{t(view.readOnly)}</p> : null}
      {mayGoOn(view) ? <WayIn view={view} locale={locale} /> : null}
      <Results view={view} />
    </Page>
  );
}

type Facts = Pick<
  CheckUpStartView,
  | 'questions'
  | 'minutes'
  | 'kind'
  | 'role'
  | 'percent'
  | 'pass'
  | 'scoreWhen'
  | 'rules'
  | 'markingDays'
  | 'videos'
>;

/** How much a check-up asks, what it is for, and by what rules. */
export function StartFacts({ view }: { view: Facts }) {
  const t = useTranslations('quizzes.start');
  return (
    <>
      <p>
        {[
          t('questions', { count: view.questions }),
          t('minutes', { minutes: view.minutes }),
          ...(view.rules ? [] : [t('notTimed')]),
        ].join(' · ')}
      </p>
      <Rule view={view} />
      {view.rules ? <QuizRules rules={view.rules} /> : null}
    </>
  );
}

/** Something can be begun, or what is open can be finished. */
function mayGoOn({ readOnly, open, rules }: CheckUpStartView): boolean {
  if (open) return readOnly !== 'left';
  return readOnly === null && !rules?.refusal;
}

/** What has to be done before, or the button that begins. */
function WayIn({ view, locale }: CheckUpStartProps) {
  const t = useTranslations('quizzes.start');
  const course = `/learn/${view.courseSlug}`;
  if (view.missing.length > 0) {
    return (
      <Notice title={t('waiting')}>
        <ul>
          {view.missing.map((lesson) => (
            <li key={lesson.slug}>
              <Link to={`${course}/${lesson.slug}`} document>
                {lesson.title[locale]}
              </Link>
            </li>
          ))}
        </ul>
      </Notice>
    );
  }
  return (
    <>
      {view.completes ? <CertificateName view={view} /> : null}
      <Form method="post" action={`${course}/${view.slug}/attempt`}>
        <Button kind="main">{view.open ? t('resume') : t('start')}</Button>
      </Form>
    </>
  );
}

/** Asked before each module check-up: the last of them may complete the course. */
function CertificateName({ view }: { view: CheckUpStartView }) {
  const t = useTranslations('quizzes.start');
  const { name, katakana, confirmed } = view.certificateName;
  const page = `/learn/${view.courseSlug}/certificate?then=${view.slug}`;
  return (
    <section className="certificate-name">
      <p>
        {confirmed ? t('nameConfirmed') : t('nameAsk')} <strong>{name}</strong>
        {katakana ? <span lang="ja"> {katakana}</span> : null}
      </p>
      <div className="actions">
        {confirmed ? null : (
          <Form method="post" action={page}>
            <input type="hidden" name="name" value={name} />
            <input type="hidden" name="katakana" value={katakana} />
            <Button>{t('nameRight')}</Button>
          </Form>
        )}
        <LinkButton to={page}>{t('nameChange')}</LinkButton>
      </div>
    </section>
  );
}

const FIXED = {
  'after-submission': 'fixedTest',
  'after-close': 'fixedTestLater',
  never: 'fixedTestNever',
} as const;

function Rule({ view }: { view: Facts }) {
  const t = useTranslations('quizzes.start');
  if (view.kind === 'lesson-check-up') return <p>{t('practice', { videos: view.videos })}</p>;
  if (view.role === 'task') return <p>{t('task', { days: view.markingDays })}</p>;
  if (view.role === 'placement') return <p>{t('placement')}</p>;
  if (view.kind === 'quiz') return <p>{t(FIXED[view.scoreWhen], { percent: view.percent })}</p>;
  if (view.kind === 'module-check-up') {
    const words = view.rules ? 'ruledTest' : 'moduleTest';
    return <p>{t(words, { percent: view.percent })}</p>;
  }
  return <p>{t('kanaCheck', { items: view.questions, pass: view.pass })}</p>;
}

function Results({ view }: { view: CheckUpStartView }) {
  const t = useTranslations('quizzes.start');
  if (view.results.length === 0) return null;
  return (
    <section>
      <h2>{t('results')}</h2>
      <ul className="rows">
        {view.results.map((result) => (
          <li key={result.id} className="row">
            <span />
            <Link
              className="row-title"
              to={`/learn/${view.courseSlug}/${view.slug}/result?attempt=${result.id}`}
            >
              {t('result', { number: result.number })} · <DateTime instant={result.submittedAt} />
            </Link>
            <span className="row-meta">
              <Points result={result} isTask={view.role === 'task'} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

type PointsProps = { result: CheckUpStartView['results'][number]; isTask: boolean };

/** A task is told in percent: its rubric has points of its own. */
function Points({ result: { points, awaitsMarking }, isTask }: PointsProps) {
  const t = useTranslations('quizzes.start');
  if (!points) return <>{t(awaitsMarking ? 'toMark' : 'noScore')}</>;
  const { score, maxScore: max, percent } = points;
  return <>{isTask ? t('ofTask', { percent }) : t('score', { score, max })}</>;
}
