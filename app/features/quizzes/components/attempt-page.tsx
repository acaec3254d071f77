import { Fragment, useEffect, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Locale } from '#app/i18n/types.ts';
import { Button, Crumbs, Link, Notice, Page, Unbroken } from '#app/ui/index.ts';
import type { AttemptView } from '../attempt-view.ts';
import { keepDraft, settleDraft } from '../client/drafts.ts';
import { AttemptTime, StimulusAt } from './on-demand.tsx';
import { OpenAnswers } from './open-answers.tsx';
import { Stopped } from './stopped.tsx';
import { useAnswers } from './use-answers.ts';
import { useKeptDrafts } from './use-kept-drafts.ts';
import { useSubmitting } from './use-submitting.ts';
import { QuestionSection } from './question-section.tsx';

interface AttemptPageProps {
  view: AttemptView;
  /** Fields of the posted form that cannot be answers, by question, as they were typed. */
  refused?: Readonly<Record<string, string>> | undefined;
  /** The form was posted with these questions open: it is asked whether to submit all the same. */
  unanswered?: readonly string[] | undefined;
  locale: Locale;
  /** The reader's aids, outside of the form. */
  tools?: ReactNode;
}

/** An open attempt. The page is one form, so it works without a script; with one it saves as it goes. */
export function AttemptPage(props: AttemptPageProps) {
  const { view, refused, unanswered = [], locale, tools } = props;
  const t = useTranslations('quizzes.attempt');
  const answers = useAnswers(view);
  const drafts = useKeptDrafts(view.attemptId);
  const [touched, setTouched] = useState(1);
  const course = `/learn/${view.courseSlug}`;
  const here = `${course}/${view.slug}`;

  useEffect(() => {
    const number = new URLSearchParams(window.location.search).get('question');
    if (number) document.getElementById(`question-${number}`)?.scrollIntoView();
  }, [drafts]);

  const { time } = view;
  const [isOver, setIsOver] = useState(time !== null && time.now >= time.endsAt);

  const asked = unanswered.length > 0;
  const { form, open, waits, onSubmit, onGiven, goBack } = useSubmitting({ view, answers, asked });
  const openOf = (ids: readonly string[]) => ({
    count: ids.length,
    all: view.questions.length,
    first: view.questions.findIndex((each) => ids.includes(each.question.id)) + 1,
  });

  return (
    <Page className="attempt">
      <Crumbs items={[{ label: view.title[locale], to: here }]} />
      <h1>
        <Unbroken text={view.title[locale]} />
      </h1>
      {tools}
      {refused ? <Notice kind="fault">{t('notSubmitted')}</Notice> : null}
      {answers.stopped ? <Stopped why={answers.stopped} here={here} question={touched} /> : null}
      {time ? (
        <AttemptTime
          time={time}
          sample={answers.serverTime}
          unsent={answers.unsent}
          attemptId={view.attemptId}
          put={answers.put}
          result={`${here}/result?attempt=${view.attemptId}`}
          onOver={setIsOver}
        />
      ) : null}
      <form ref={form} method="post" action={`${here}/result`} onSubmit={onSubmit}>
        {/* The Enter key in a field presses the first button: it hands nothing in, and saves where no script does. */}
        <button className="visually-hidden" name="save" tabIndex={-1} aria-hidden onClick={stay} />
        <input type="hidden" name="attempt" value={view.attemptId} />
        <input type="hidden" name="submissionKey" value={view.submissionKey} />
        {asked ? <OpenAnswers {...openOf(unanswered)} /> : null}
        {asked || open.length > 0 ? null : <input type="hidden" name="ifUnanswered" value="ask" />}
        <fieldset className="questions" disabled={isOver}>
          {view.questions.map((question, index) => (
            <Fragment key={question.question.id}>
              {question.part ? <h2 className="part">{question.part[locale]}</h2> : null}
              {question.question.stimulus ? (
                <StimulusAt questions={view.questions} index={index} locale={locale} />
              ) : null}
              <QuestionSection
                key={drafts && question.question.id in drafts ? 'draft' : 'held'}
                view={question}
                attemptId={view.attemptId}
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
                  onGiven(question.question.id, answer);
                  keepDraft(view.attemptId, question.question.id, answer);
                }}
                onHeld={(answer) => settleDraft(view.attemptId, question.question.id, answer)}
                onCheck={(answer) => answers.put(question.question.id, answer)}
              />
            </Fragment>
          ))}
        </fieldset>
        {isOver ? null : waits ? (
          // Its button must not become the one that submits while it is being pressed.
          <div className="end" key="waits">
            <p role="status">{t('waits', { count: answers.unsent })}</p>
            <Button type="button" onClick={goBack}>
              {t('notYet')}
            </Button>
          </div>
        ) : open.length > 0 ? (
          <OpenAnswers {...openOf(open)} onBack={goBack} />
        ) : (
          <div className="end">
            <p aria-live="polite">
              {answers.unsent > 0 ? t('unsent', { count: answers.unsent }) : t('submitText')}
            </p>
            <Button kind="main">{t('submit')}</Button>
            <noscript>
              <Button name="save">{t('save')}</Button>
            </noscript>
          </div>
        )}
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

const stay = (event: { preventDefault: () => void }) => event.preventDefault();
