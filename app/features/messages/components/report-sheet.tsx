import { useTranslations } from 'use-intl';
import { Button, DateTime, Field, Form, TextArea } from '#app/ui/index.ts';
import type { ReportedMessage, ReportView } from '../report-view.ts';
import { MOST_REASON } from '../rules.ts';

/** A report as staff read it: why, and the message between its neighbours. */
export function ReportSheet({ report }: { report: ReportView }) {
  const t = useTranslations('work.messageReports');
  return (
    <>
      <p className="small">
        {t('by')}: {t(`sides.${report.side}`)} · <DateTime instant={report.reportedAt} time />
      </p>
      <h2>{t('reason')}</h2>
      <p className="as-written" dir="auto">
        {report.reason}
      </p>
      <h2>{t('messages')}</h2>
      <ol className="thread">
        {report.messages.map((message) => (
          <Reported key={message.id} message={message} />
        ))}
      </ol>
      {report.settledAt ? (
        <>
          <h2>{t('settled')}</h2>
          <p className="as-written">{report.note}</p>
        </>
      ) : null}
    </>
  );
}

function Reported({ message }: { message: ReportedMessage }) {
  const t = useTranslations('work.messageReports');
  const { side, sentAt, isReported, body, files } = message;
  return (
    <li className={isReported ? 'message own' : 'message'}>
      <p className="message-head">
        <strong>{t(`sides.${side}`)}</strong>{' '}
        <small>
          <DateTime instant={sentAt} time /> {isReported ? t('reported') : null}
        </small>
      </p>
      <p className="as-written" dir="auto">
        {body}
      </p>
      {files.length > 0 ? (
        <p className="small">{t('files', { names: files.map(({ name }) => name).join(', ') })}</p>
      ) : null}
    </li>
  );
}

interface SettleFormProps {
  refused: { fault: 'no-note' | 'long-note' | 'settled'; note: string } | null;
}

/** Says what was done about it. */
export function SettleForm({ refused }: SettleFormProps) {
  const t = useTranslations('work.messageReports');
  return (
    <section aria-labelledby="settle">
      <h2 id="settle">{t('settle')}</h2>
      <Form method="post">
        <Field
          name="note"
          label={t('note')}
          hint={t('noteHint', { most: MOST_REASON })}
          errors={refused ? [t(`faults.${refused.fault}`, { most: MOST_REASON })] : null}
        >
          <TextArea rows={4} defaultValue={refused?.note ?? ''} />
        </Field>
        <Button kind="main">{t('save')}</Button>
      </Form>
    </section>
  );
}
