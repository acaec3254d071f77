import { useTranslations } from 'use-intl';
import { Button, Field, Form, Notice, TextArea } from '#app/ui/index.ts';

interface ReportFormProps {
  versionId: string;
  itemSlug: string;
  returnTo: string;
  report: { block: string | null; state: string | null };
}

/** "Something wrong here?": opens for the block whose link was followed, and sends its id along. */
export function ReportForm({ versionId, itemSlug, returnTo, report }: ReportFormProps) {
  const t = useTranslations('learn.lesson');
  if (report.state === 'sent') {
    return (
      <div id="report">
        <Notice kind="success">{t('reportThanks')}</Notice>
      </div>
    );
  }
  if (!report.block) return null;
  return (
    <section id="report" className="report-form">
      <h2>{t('report')}</h2>
      <Form method="post" action="/api/reports" reloadDocument>
        <input type="hidden" name="versionId" value={versionId} />
        <input type="hidden" name="itemSlug" value={itemSlug} />
        <input type="hidden" name="blockId" value={report.block} />
        <input type="hidden" name="returnTo" value={returnTo} />
        <Field
          name="message"
          label={t('reportLabel')}
          errors={report.state === 'too-long' ? [t('reportTooLong')] : null}
        >
          <TextArea rows={4} maxLength={2000} required />
        </Field>
        <Button>{t('reportSend')}</Button>
      </Form>
    </section>
  );
}
