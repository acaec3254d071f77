import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Locale } from '#app/i18n/types.ts';
import { Button, Crumbs, Link, LinkButton, Notice, Page, Unbroken } from '#app/ui/index.ts';
import type { AttemptView } from '../attempt-view.ts';
import { keepDraft, readDrafts, settleDraft, type Drafts } from '../client/drafts.ts';
import { useAnswers } from './use-answers.ts';
import { QuestionSection } from './question-section.tsx';

interface AttemptPageProps {
  view: AttemptView;
  /** Fields of the posted form that cannot be answers, by question, as they were typed. */
  refused?: Readonly<Record<string, string>> | undefined;
  locale: Locale;
  /** The reader's aids, outside of the form. */
  tools?: ReactNode;
}

/** An open attempt. The page is one form, so it works without a script; with one it saves as it goes. */
export function AttemptPage({ view, refused, locale, tools }: AttemptPageProps) {
  const t = useTranslations('quizzes.attempt');
  const answers = useAnswers(view);
  const [drafts, setDrafts] = useState<Drafts | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const [touched, setTouched] = useState(1);
  const course = `/learn/${view.courseSlug}`;
  const here = `${course}/${view.slug}`;

  useEffect(() => {
    const kept = readDrafts(view.attemptId);
    if (Object.keys(kept).length > 0) setDrafts(kept);
  }, [view.attemptId]);

  useEffect(() => {
    const number = new URLSearchParams(window.location.search).get('question');
    if (number) document.getElementById(`question-${number}`)?.scrollIntoView();
  }, [drafts]);

  const submit = (event: FormEvent) => {
    if (answers.unsent === 0) return;
    event.preventDefault();
    void answers.flush().then((sent) => {
      if (sent) form.current?.submit();
    });
  };

  return (
    <Page className="attempt">
      <Crumbs items={[{ label: view.title[locale], to: here }]} />
      <h1>
        <Unbroken text={view.title[locale]} />
      </h1>
      {tools}
      {refused ? <Notice kind="fault">{t('notSubmitted')}</Notice> : null}
      {answers.stopped ? <Stopped why={answers.stopped} here={here} question={touched} /> : null}
      <form
        ref={form}
        method="post"
        action={`${here}/result`}
        onSubmit={submit}
        key={drafts ? 1 : 0}
      >
        <input type="hidden" name="attempt" value={view.attemptId} />
        <input type="hidden" name="submissionKey" value={view.submissionKey} />
        {view.questions.map((question, index) => (
          <QuestionSection
            key={question.question.id}
            view={question}
            number={index + 1}
            all={view.questions.length}
            locale={locale}
            feedbackAtOnce={view.feedbackAtOnce}
            status={answers.statuses[question.question.id]}
            feedback={answers.feedback[question.question.id] ?? null}
            conflict={answers.conflicts[question.question.id] ?? false}
            draft={drafts?.[question.question.id]}
            refused={refused?.[question.question.id]}
            onDraft={(answer) => {
              setTouched(index + 1);
              keepDraft(view.attemptId, question.question.id, answer);
            }}
            onHeld={(answer) => settleDraft(view.attemptId, question.question.id, answer)}
            onCheck={(answer) => answers.put(question.question.id, answer)}
          />
        ))}
        <div className="end">
          <p aria-live="polite">
            {answers.unsent > 0 ? t('unsent', { count: answers.unsent }) : t('submitText')}
          </p>
          <Button kind="main">{t('submit')}</Button>
        </div>
      </form>
      {view.lessonSlug ? (
        <p>
          <Link to={`${course}/${view.lessonSlug}`} document>
            {t('seeLine')}
          </Link>
        </p>
      ) : null}
    </Page>
  );
}

interface StoppedProps {
  why: 'signed-out' | 'closed';
  here: string;
  /** Number of the question to come back to. */
  question: number;
}

function Stopped({ why, here, question }: StoppedProps) {
  const t = useTranslations('quizzes.attempt');
  if (why === 'closed') {
    return (
      <Notice kind="fault" title={t('closed')}>
        <LinkButton to={`${here}/result`}>{t('seeResult')}</LinkButton>
      </Notice>
    );
  }
  return (
    <Notice kind="fault" title={t('signedOut')}>
      <LinkButton
        to={`/sign-in?returnTo=${encodeURIComponent(`${here}/attempt?question=${question}`)}`}
        document
      >
        {t('signIn')}
      </LinkButton>
    </Notice>
  );
}
