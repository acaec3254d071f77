import { useTranslations } from 'use-intl';
import { Button, Crumbs, DateTime, Field, Form, Page, TextArea } from '#app/ui/index.ts';
import { MOST_REASON } from '../rules.ts';

interface ReportPageProps {
  /** The address of the thread. */
  back: string;
  message: { body: string; sentAt: string };
  refused: { fault: 'no-reason' | 'long-reason' | 'reported' | 'too-many'; reason: string } | null;
}

/** Asks staff to look at one message. */
export function ReportPage({ back, message, refused }: ReportPageProps) {
  const all = useTranslations('messages');
  const t = useTranslations('messages.report');
  return (
    <Page>
      <Crumbs items={[{ label: all('title'), to: back }]} />
      <h1>{t('title')}</h1>
      <p>{t('lead')}</p>
      <h2>{t('message')}</h2>
      <p className="small">
        <DateTime instant={message.sentAt} time />
      </p>
      <blockquote className="as-written" dir="auto">
        {message.body}
      </blockquote>
      <Form method="post">
        <Field
          name="reason"
          label={t('reason')}
          hint={t('reasonHint', { most: MOST_REASON })}
          errors={refused ? [t(`faults.${refused.fault}`, { most: MOST_REASON })] : null}
        >
          <TextArea rows={4} defaultValue={refused?.reason ?? ''} />
        </Field>
        <Button kind="main">{t('send')}</Button>
      </Form>
    </Page>
  );
}
