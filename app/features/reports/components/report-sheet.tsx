import { useLocale, useTranslations } from 'use-intl';
import { Button, DateTime, Form, PreparedHtml, Undo } from '#app/ui/index.ts';
import type { ReportView } from '../queries.server.ts';

interface ReportSheetProps {
  report: ReportView;
  /** The block as the learner saw it; only the server has it. */
  html: string | undefined;
}

/** One remark: what was said, the block it is about, and the way to settle it. */
export function ReportSheet({ report, html }: ReportSheetProps) {
  const t = useTranslations('work.lessonReports');
  const locale = useLocale();
  const { id, course, version, message, createdAt, settled } = report;
  return (
    <>
      <div className="remark">
        {message.split(/\n+/u).map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
      </div>
      <dl className="facts">
        <dt>{t('at')}</dt>
        <dd>
          <DateTime instant={createdAt} time />
        </dd>
        <dt>{t('course')}</dt>
        <dd>
          {course[locale]} <small>{t('version', { version })}</small>
        </dd>
        <dt>{t('state')}</dt>
        <dd>{settled ? t('settled') : t('open')}</dd>
        {settled ? (
          <>
            <dt>{t('settledBy')}</dt>
            <dd>
              {settled.by ?? t('removed')}, <DateTime instant={settled.at} time />
            </dd>
          </>
        ) : null}
      </dl>
      <Form method="post" action={`/teach/reports/${id}/settlement`} reloadDocument>
        {settled ? <Undo /> : null}
        <Button kind={settled ? 'plain' : 'main'}>{settled ? t('reopen') : t('settle')}</Button>
      </Form>
      <h2>{t('place')}</h2>
      <PreparedHtml id="reported-block" className="lesson quoted" html={html} />
    </>
  );
}
