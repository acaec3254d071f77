import { useTranslations } from 'use-intl';
import { Button, Field, TextArea } from '#app/ui/index.ts';

interface RevocationFieldsProps {
  reason: string;
  /** The name of a message below `certificates.fault`. */
  fault: 'no-reason' | null;
}

/** Why a certificate is revoked; sits in a form that posts to its revocation. */
export function RevocationFields({ reason, fault }: RevocationFieldsProps) {
  const t = useTranslations('certificates.verify');
  return (
    <>
      <p>{t('revokeText')}</p>
      <Field
        name="reason"
        label={t('reason')}
        errors={fault ? [`certificates.fault.${fault}`] : null}
      >
        <TextArea rows={3} required maxLength={1000} defaultValue={reason} />
      </Field>
      <Button kind="grave">{t('revokeSubmit')}</Button>
    </>
  );
}
