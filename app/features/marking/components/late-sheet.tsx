import { useLocale, useTranslations } from 'use-intl';
import { Button, DateTime, Field, Form, JapaneseText, Notice, TextArea } from '#app/ui/index.ts';
import type { LateView } from '../late-view.server.ts';
import { lateAddress } from './late-table.tsx';
import { ReceiptFacts } from './receipt-facts.tsx';

const REFUSALS = ['reason-missing', 'decided', 'lower', 'marked', 'returned'] as const;

/** A late answer: what it is, when it came, what it would change, and the two things to do with it. */
export function LateSheet({ view, refused }: { view: LateView; refused: string | null }) {
  const t = useTranslations('marking.late');
  const locale = useLocale();
  const code = REFUSALS.find((each) => each === refused);
  return (
    <>
      {code ? <Notice kind="fault">{t(`refusal.${code}`)}</Notice> : null}
      <p>{view.prompt[locale]}</p>
      <dl className="facts">
        <dt>{t('learner')}</dt>
        <dd>{view.learner ?? t('blind')}</dd>
        <dt>{t('answer')}</dt>
        <dd>
          <Answer view={view} />
        </dd>
        <dt>{t('submitted')}</dt>
        <dd>
          <DateTime instant={view.submittedAt} time />
        </dd>
        <dt>{t('result')}</dt>
        <dd>
          {view.percentWith === null
            ? t('people', { percent: Math.floor(view.percent) })
            : t('would', {
                percent: Math.floor(view.percent),
                after: Math.floor(view.percentWith),
              })}
        </dd>
      </dl>
      <h2>{t('receipt')}</h2>
      {view.receipt ? <ReceiptFacts receipt={view.receipt} /> : null}
      <Decision view={view} />
    </>
  );
}

function Answer({ view: { written } }: { view: LateView }) {
  const t = useTranslations('marking.late');
  const locale = useLocale();
  if (!written) return <>{t('erased')}</>;
  if ('jp' in written) return <JapaneseText text={written.jp} />;
  return <>{written[locale] || t('file')}</>;
}

function Decision({ view }: { view: LateView }) {
  const t = useTranslations('marking.late');
  if (view.counts) return <Notice kind="success">{t('isCounted')}</Notice>;
  const at = lateAddress(view);
  return (
    <Form method="post" action={`${at}/counting`} reloadDocument>
      {view.counts === false ? <Notice>{t('isLeft')}</Notice> : null}
      <Field name="reason" label={t('reason')} hint={t('reasonHint')}>
        <TextArea rows={2} maxLength={1000} />
      </Field>
      <div className="actions">
        <Button kind="main">{t('count')}</Button>
        {view.counts === false ? null : <Button formAction={`${at}/leaving`}>{t('leave')}</Button>}
      </div>
    </Form>
  );
}
