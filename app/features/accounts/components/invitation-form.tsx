import { useTranslations } from 'use-intl';
import { Button, Field, Form, PasswordInput, TextInput } from '#app/ui/index.ts';
import { faultsOf } from './faults.ts';

interface InvitationFormProps {
  email: string;
  /** How a person who is known is on record. */
  names: { legalName: string; displayName: string } | null;
  typed: Partial<Record<string, string>>;
  faults: Partial<Record<string, string>> | undefined;
}

/** Names and a password for a new account. */
export function InvitationForm({ email, names, typed, faults }: InvitationFormProps) {
  const t = useTranslations('accounts');
  return (
    <Form method="post" reloadDocument>
      <p>{t('invitation.text', { email })}</p>
      {names ? <p>{t('invitation.known')}</p> : null}
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <Field
        name="legalName"
        label={t('invitation.legalName')}
        hint={t('invitation.legalNameHint')}
        errors={faultsOf(faults, 'legalName')}
      >
        <TextInput
          autoComplete="name"
          required
          defaultValue={typed.legalName ?? names?.legalName}
        />
      </Field>
      <Field
        name="displayName"
        label={t('invitation.displayName')}
        hint={t('invitation.displayNameHint')}
        errors={faultsOf(faults, 'displayName')}
      >
        <TextInput
          autoComplete="nickname"
          required
          defaultValue={typed.displayName ?? names?.displayName}
        />
      </Field>
      <Field
        name="password"
        label={t('password')}
        hint={t('passwordHint')}
        errors={faultsOf(faults, 'password')}
      >
        <PasswordInput autoComplete="new-password" required />
      </Field>
      <Button kind="main">{t('invitation.submit')}</Button>
    </Form>
  );
}
