import { useLocale, useTranslations } from 'use-intl';
import { Button, DateTime, Field, Form, Select } from '#app/ui/index.ts';
import type { OwnAnswerLine } from '../after-fair/own-answers.ts';

const OUTCOMES = ['unset', 'offer', 'accepted', 'declined', 'none'] as const;

interface OwnAnswerProps {
  line: OwnAnswerLine;
  slug: string;
}

/** A company that was met: its answers in its own words, and what came of it as the person notes it. */
export function OwnAnswer({ line, slug }: OwnAnswerProps) {
  const t = useTranslations('afterFair.own');
  const locale = useLocale();
  const { companyId, answers, isClosed, outcome } = line;
  const company = line.name[locale];
  return (
    <section aria-labelledby={`company-${companyId}`}>
      <h2 id={`company-${companyId}`}>{company}</h2>
      {answers.map(({ id, answer, body, locale: lang, sentAt }) => (
        <article key={id}>
          <h3>{t('from', { company, answer: t(`answers.${answer}`) })}</h3>
          <p className="small">
            <DateTime instant={sentAt} time />
          </p>
          <p className="lines" lang={lang}>
            {body}
          </p>
        </article>
      ))}
      {answers.length === 0 ? <p>{isClosed ? t('closed') : t('waiting')}</p> : null}
      <Form method="post" action={`/career/fairs/${slug}/answers/${companyId}`}>
        <Field name="outcome" id={`outcome-${companyId}`} label={t('outcomeOf', { company })}>
          <Select key={outcome} defaultValue={outcome ?? 'unset'}>
            {OUTCOMES.map((each) => (
              <option key={each} value={each}>
                {t(`outcomes.${each}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Button compact>{t('save')}</Button>
      </Form>
    </section>
  );
}
