import { useTranslations } from 'use-intl';
import { Button, Checkbox, Field, Form, Notice, TextArea } from '#app/ui/index.ts';
import type { ApplyRegrade } from '../apply-regrade.server.ts';
import type { PreviewShown } from './regrade-preview.tsx';

export type RegradeRefusal = Extract<ApplyRegrade, { ok: false }>['reason'];

interface RegradeFormProps {
  questionId: string;
  preview: PreviewShown;
  refused: RegradeRefusal | null;
  reason: string;
}

/** Why a regrade was refused. */
export function RefusalNotice({ refused }: { refused: RegradeRefusal | null }) {
  const t = useTranslations('regrading.refusal');
  return refused ? <Notice kind="fault">{t(refused)}</Notice> : null;
}

/** Has it done as it is shown, with a reason. */
export function RegradeForm({ questionId, preview, refused, reason }: RegradeFormProps) {
  const t = useTranslations('regrading');
  const missing = refused === 'reason-missing' ? [t('refusal.reason-missing')] : null;
  return (
    <Form method="post" reloadDocument>
      <input type="hidden" name="question" value={questionId} />
      <input type="hidden" name="manner" value={preview.manner} />
      <input type="hidden" name="seen" value={preview.digest} />
      {preview.lowers ? <input type="hidden" name="lowers" value="1" /> : null}
      {preview.isReworded ? (
        <>
          <Notice>{t('reworded')}</Notice>
          <Checkbox name="reworded" value="1">
            {t('rewordedSeen')}
          </Checkbox>
        </>
      ) : null}
      <Field name="reason" label={t('reason')} hint={t('reasonHint')} errors={missing}>
        <TextArea rows={2} maxLength={1000} required defaultValue={reason} />
      </Field>
      <Button kind="main">{t(preview.lowers ? 'applyLower' : 'apply')}</Button>
    </Form>
  );
}
