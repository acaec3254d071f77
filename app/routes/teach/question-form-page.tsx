import { useLocale, useTranslations } from 'use-intl';
import { QuestionForm } from '#app/features/authoring/components/form/question-form.tsx';
import { DateTime, Link, Notice } from '#app/ui/index.ts';
import type { QuestionFormState } from './question-form.server.ts';
import { SeenQuestion } from './seen-question.tsx';

interface QuestionFormPageProps {
  state: QuestionFormState;
  isNew: boolean;
  /** Where the other way to write it is, and which one that is. */
  other: { to: string; asText: boolean } | null;
}

/** The form of a question, over it what has happened meanwhile, under it what a learner will see. */
export function QuestionFormPage({ state, isNew, other }: QuestionFormPageProps) {
  const t = useTranslations('work.banks');
  const locale = useLocale();
  const { preview, conflict } = state;
  return (
    <>
      {conflict ? <Conflict {...conflict} /> : null}
      {preview ? (
        <section id="preview">
          <h2>{t('form.previewTitle')}</h2>
          <SeenQuestion preview={preview} locale={locale} keyTitle={t('question.key')} />
          <hr />
        </section>
      ) : null}
      {other ? (
        <p className="small">
          <Link to={other.to} document>
            {t(other.asText ? 'form.asText' : 'form.asForm')}
          </Link>
        </p>
      ) : null}
      <QuestionForm {...state} isNew={isNew} />
    </>
  );
}

function Conflict({ by, at, now }: NonNullable<QuestionFormState['conflict']>) {
  const t = useTranslations('work.banks');
  const locale = useLocale();
  const name = by ?? t('form.someone');
  return (
    <>
      <Notice kind="fault" title={t('form.conflict')}>
        <p>{t.rich('form.conflictText', { name, at: () => <DateTime instant={at} time /> })}</p>
      </Notice>
      <section>
        <h2>{t('form.conflictNow')}</h2>
        <SeenQuestion preview={now} locale={locale} keyTitle={t('question.key')} />
        <hr />
      </section>
    </>
  );
}
