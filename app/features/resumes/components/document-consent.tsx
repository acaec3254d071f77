import { useLocale, useTranslations } from 'use-intl';
import { Button, Checkbox, Field, Form, Notice, TextArea } from '#app/ui/index.ts';
import { DOCUMENT_TEXT, MOST_WORDS } from '../consent.ts';
import type { Calendar, Filled, Kind } from '../kinds.ts';
import type { SentDocument } from '../send-document.server.ts';
import type { Recipient } from '../sent.ts';
import { CarriedFields, DocumentFacts } from './document-review.tsx';

export type SendingFault = 'not-agreed' | Extract<SentDocument, { ok: false }>['reason'];

export interface DocumentConsentProps {
  kind: Kind;
  filled: Filled;
  calendar: Calendar;
  recipient: Recipient;
  requestKey: string;
  /** As it was typed, where the form is shown again. */
  words: string | null;
}

const TERMS = ['purpose', 'until'] as const;

/** Who receives what, and the form that agrees to it. */
export function DocumentConsent({ recipient, requestKey, words, ...of }: DocumentConsentProps) {
  const t = useTranslations('documents.consent');
  const locale = useLocale();
  const { kind } = of;
  const company = recipient.company[locale];
  return (
    <>
      <h2>{t('who')}</h2>
      <p>
        <strong>{t('whoText', { company, fair: recipient.fair[locale] })}</strong>
      </p>
      <h2>{t('what')}</h2>
      <p>{t('whatText')}</p>
      <DocumentFacts {...of} />
      {TERMS.map((term) => (
        <section key={term}>
          <h2>{t(term)}</h2>
          <p>{t(`${term}Text`)}</p>
        </section>
      ))}
      <Notice>{t('record')}</Notice>
      <Form method="post" action="/career/documents/sending" reloadDocument>
        <CarriedFields {...of} />
        <input type="hidden" name="to" value={`${recipient.cardId} ${recipient.companyId}`} />
        <input type="hidden" name="text" value={DOCUMENT_TEXT} />
        <input type="hidden" name="requestKey" value={requestKey} />
        <Field name="words" label={t('words')}>
          <TextArea
            rows={3}
            maxLength={MOST_WORDS}
            defaultValue={words ?? t(`wordsDefault.${kind}`)}
          />
        </Field>
        <Checkbox id="agree" name="agree" value="on">
          {t('agree', { company })}
        </Checkbox>
        <Button kind="main">{t('submit')}</Button>
      </Form>
    </>
  );
}
