import { useLocale, useTranslations } from 'use-intl';
import { Button, Field, Form, Link, Notice, Select } from '#app/ui/index.ts';
import {
  FIELDS,
  languageOf,
  type Calendar,
  type FieldRule,
  type Filled,
  type Kind,
} from '../kinds.ts';
import type { Recipient } from '../sent.ts';

interface Of {
  kind: Kind;
  filled: Filled;
  calendar: Calendar;
}

/** What a document will say, word for word: short fields side by side, long ones below one another. */
export function DocumentFacts({ kind, filled }: Pick<Of, 'kind' | 'filled'>) {
  const t = useTranslations('documents');
  const isLong = ({ type }: FieldRule) => type === 'text' || type === 'list';
  const blank = FIELDS[kind].filter(({ name }) => !filled[name]);
  const written = FIELDS[kind].filter(({ name }) => filled[name]);
  const lang = languageOf(kind);
  return (
    <>
      <dl className="facts">
        {written
          .filter((rule) => !isLong(rule))
          .map(({ name }) => (
            <div key={name}>
              <dt>{t(`fields.${name}`)}</dt>
              <dd lang={lang}>{filled[name]}</dd>
            </div>
          ))}
      </dl>
      <dl>
        {written.filter(isLong).map(({ name }) => (
          <div key={name}>
            <dt className="small">{t(`fields.${name}`)}</dt>
            <dd className="lines" lang={lang}>
              {filled[name]}
            </dd>
          </div>
        ))}
      </dl>
      {blank.length > 0 ? (
        <p className="small">
          {t('review.empty')}: {blank.map(({ name }) => t(`fields.${name}`)).join(' / ')}
        </p>
      ) : null}
    </>
  );
}

/** What was typed, carried on to the next form: it is kept nowhere in between. */
export function CarriedFields({ kind, filled, calendar }: Of) {
  return (
    <>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="calendar" value={calendar} />
      {FIELDS[kind].map(({ name }) => (
        <input key={name} type="hidden" name={name} value={filled[name] ?? ''} />
      ))}
    </>
  );
}

/** A document that has no fault: what it says, the file, and the way to a company. */
export function DocumentReview({ recipients, ...of }: Of & { recipients: readonly Recipient[] }) {
  const t = useTranslations('documents');
  const { kind } = of;
  return (
    <>
      <Notice>{t('review.lead')}</Notice>
      <DocumentFacts {...of} />
      <Form method="post" action={`/career/documents/${kind}/file`} reloadDocument>
        <CarriedFields {...of} />
        <Button kind="main">{t('review.download')}</Button>
      </Form>
      <Form method="post" action={`/career/documents/${kind}`} reloadDocument>
        <CarriedFields {...of} />
        <input type="hidden" name="edit" value="on" />
        <Button>{t('review.edit')}</Button>
      </Form>
      <section aria-labelledby="send">
        <h2 id="send">{t('review.send')}</h2>
        {recipients.length === 0 ? (
          <p>
            {t('review.nobody')} <Link to="/career/fairs">{t('review.publish')}</Link>
          </p>
        ) : (
          <SendForm {...of} recipients={recipients} />
        )}
      </section>
    </>
  );
}

function SendForm({ recipients, ...of }: Of & { recipients: readonly Recipient[] }) {
  const t = useTranslations('documents.review');
  const locale = useLocale();
  return (
    <Form method="post" action="/career/documents/sending" reloadDocument>
      <CarriedFields {...of} />
      <p>{t('sendLead')}</p>
      <Field name="to" label={t('company')}>
        <Select required>
          {recipients.map(({ cardId, companyId, company, fair }) => (
            <option key={cardId + companyId} value={`${cardId} ${companyId}`}>
              {company[locale]} · {fair[locale]}
            </option>
          ))}
        </Select>
      </Field>
      <Button>{t('choose')}</Button>
    </Form>
  );
}
