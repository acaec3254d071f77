import { useTranslations } from 'use-intl';
import { Button, Field, Form, Link, Notice, PasswordInput, TextInput } from '#app/ui/index.ts';
import { faultsOf } from './faults.ts';

interface SignInFormProps {
  returnTo: string;
  returning: boolean;
  /** What has just been changed elsewhere. */
  changed: 'password' | 'email' | 'closing' | null;
  result:
    | {
        email: string;
        reason: 'wrong-credentials' | 'too-many-tries' | null;
        faults: Partial<Record<string, string>>;
      }
    | undefined;
}

/** E-mail and password, posted to the address that says where one was going. The password is never sent back. */
export function SignInForm({ returnTo, returning, changed, result }: SignInFormProps) {
  const t = useTranslations('accounts');
  return (
    <>
      <SignInNotice returning={returning} changed={changed} result={result} />
      <Form method="post" action={addressOf({ returnTo, returning })} reloadDocument>
        <input type="hidden" name="returnTo" value={returnTo} />
        <Field name="email" label={t('email')} errors={faultsOf(result?.faults, 'email')}>
          <TextInput
            type="email"
            autoComplete="username"
            inputMode="email"
            required
            defaultValue={result?.email ?? ''}
          />
        </Field>
        <Field name="password" label={t('password')} errors={faultsOf(result?.faults, 'password')}>
          <PasswordInput autoComplete="current-password" required />
        </Field>
        <Button kind="main">{t('signIn.submit')}</Button>
      </Form>
      <p className="forgot">
        <Link to="/password-reset">{t('signIn.forgot')}</Link>
      </p>
    </>
  );
}

/** Why it did not work, or what was done before; at most one thing. */
function SignInNotice({ returning, changed, result }: Omit<SignInFormProps, 'returnTo'>) {
  const t = useTranslations('accounts');
  if (result?.reason) {
    const text = result.reason === 'too-many-tries' ? t('signIn.wait') : t('signIn.wrong');
    return <Notice kind="fault">{text}</Notice>;
  }
  if (changed) {
    const texts = {
      password: t('reset.done'),
      email: t('reset.emailDone'),
      closing: t('closing.begun'),
    };
    return <Notice kind="success">{texts[changed]}</Notice>;
  }
  return returning ? <Notice>{t('signIn.returned')}</Notice> : null;
}

/** After a failed try the address still says where one was going. */
function addressOf({ returnTo, returning }: Pick<SignInFormProps, 'returnTo' | 'returning'>) {
  return returning ? `/sign-in?${new URLSearchParams({ returnTo }).toString()}` : '/sign-in';
}
