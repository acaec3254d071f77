import { useTranslations } from 'use-intl';
import { Button, Field, Form, PasswordInput } from '#app/ui/index.ts';
import { faultsOf } from './faults.ts';

interface PasswordFormProps {
  email: string;
  faults: Partial<Record<string, string>> | undefined;
  /** An account of the demonstration keeps its password. */
  demo: boolean;
  /** On a page of its own it is the title. */
  heading?: 'h1' | 'h2';
}

/** The present password and a new one. */
export function PasswordForm(props: PasswordFormProps) {
  const { email, faults, demo, heading: Heading = 'h2' } = props;
  const t = useTranslations('accounts');
  if (demo) {
    return (
      <section>
        <Heading>{t('settings.changePassword')}</Heading>
        <p>{t('fault.demoAccount')}</p>
      </section>
    );
  }
  return (
    <Form method="post" action="/account/password" reloadDocument>
      <Heading>{t('settings.changePassword')}</Heading>
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <Field name="current" label={t('currentPassword')} errors={faultsOf(faults, 'current')}>
        <PasswordInput autoComplete="current-password" required />
      </Field>
      <Field
        name="password"
        label={t('newPassword')}
        hint={t('passwordHint')}
        errors={faultsOf(faults, 'password')}
      >
        <PasswordInput autoComplete="new-password" required />
      </Field>
      <Button>{t('settings.changePassword')}</Button>
    </Form>
  );
}
