import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import type { QuestionPreview } from '../preview.server.ts';
import { WordsText } from './words-text.tsx';

/**
 * The key of a question for who teaches: right answer, forms that are taken, explanation.
 * @param right the right answer as a result shows it
 * @param feedback what is said of options
 */
export function QuestionKeyView(props: {
  preview: QuestionPreview;
  right: ReactNode;
  feedback: ReactNode;
}) {
  const { preview, right, feedback } = props;
  const { accepted, alternatives, explain, model, solution } = preview;
  const t = useTranslations('work.banks.question');
  const locale = useLocale();
  const hasFeedback = Object.keys(preview.feedback).length > 0;
  return (
    <>
      {solution ? right : <p>{t('noKey')}</p>}
      <dl className="facts">
        <Forms head={t('accepted')} forms={accepted} />
        <Forms head={t('alternatives')} forms={alternatives} />
        {model ? <Fact head={t('model')}>{model}</Fact> : null}
        {hasFeedback ? <Fact head={t('feedback')}>{feedback}</Fact> : null}
        {explain ? (
          <Fact head={t('explain')}>
            <WordsText text={explain[locale]} locale={locale} />
          </Fact>
        ) : null}
      </dl>
    </>
  );
}

function Fact({ head, children }: { head: string; children: ReactNode }) {
  return (
    <>
      <dt>{head}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Forms({ head, forms }: { head: string; forms: readonly string[] }) {
  if (forms.length === 0) return null;
  return (
    <Fact head={head}>
      <ul className="lines" lang="ja">
        {forms.map((form) => (
          <li key={form}>{form}</li>
        ))}
      </ul>
    </Fact>
  );
}
