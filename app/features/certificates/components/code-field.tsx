import { useTranslations } from 'use-intl';
import { Button, Field, TextInput } from '#app/ui/index.ts';

interface CodeFieldProps {
  /** As typed before. */
  code: string;
  /** The name of a message below `certificates.fault`. */
  fault: string | null;
}

/** The code of a certificate to verify; sits in a form that asks /verify. */
export function CodeField({ code, fault }: CodeFieldProps) {
  const t = useTranslations('certificates.verify');
  return (
    <>
      <Field
        name="code"
        label={t('code')}
        hint={t('codeHint')}
        errors={fault ? [`certificates.fault.${fault}`] : null}
      >
        <TextInput
          required
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={80}
          defaultValue={code}
        />
      </Field>
      <Button kind="main">{t('submit')}</Button>
    </>
  );
}
