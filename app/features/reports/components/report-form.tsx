import { useTranslations } from 'use-intl';
import { Button, Field, Form, Notice, TextArea } from '#app/ui/index.ts';
import { MAX_MESSAGE, type BlankReport, type ReportFault } from '../schema.ts';

interface ReportFormProps extends BlankReport {
  message?: string;
  fault?: ReportFault | null;
}

/** "Something wrong here?": what is wrong with a block of a lesson, in the reader's words. */
export function ReportForm({ action, reportKey, message, fault }: ReportFormProps) {
  const t = useTranslations('learn.report');
  return (
    <Form method="post" action={action} reloadDocument>
      <input type="hidden" name="key" value={reportKey} />
      <Field name="message" label={t('label')} errors={fault ? [t(`faults.${fault}`)] : null}>
        <TextArea rows={4} maxLength={MAX_MESSAGE} required defaultValue={message} />
      </Field>
      <Button>{t('send')}</Button>
    </Form>
  );
}

/** Below a lesson: the form for the block whose link was followed, or thanks. */
export function LessonReport({ sent, form }: { sent: boolean; form: BlankReport | null }) {
  const t = useTranslations('learn.report');
  if (sent) {
    return (
      <div id="report">
        <Notice kind="success">{t('thanks')}</Notice>
      </div>
    );
  }
  if (!form) return null;
  return (
    <section id="report" className="report-form">
      <h2>{t('title')}</h2>
      <ReportForm {...form} />
    </section>
  );
}
