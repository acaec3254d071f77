import { useTranslations } from 'use-intl';
import { Field, Notice, TextInput } from '#app/ui/index.ts';

/** The secret address, this once, and how calendar programs take it. */
export function FeedAddress({ address }: { address: string }) {
  const t = useTranslations('calendar');
  return (
    <>
      <Notice kind="success">{t('once')}</Notice>
      <Field name="address" label={t('address')} hint={t('secret')}>
        <TextInput type="url" readOnly translate="no" defaultValue={address} />
      </Field>
      <section>
        <h2>{t('how')}</h2>
        <h3>{t('apps.google')}</h3>
        <p>{t('apps.googleText')}</p>
        <h3>{t('apps.apple')}</h3>
        <p>{t('apps.appleText')}</p>
        <p>
          <a href={address.replace(/^https?:/, 'webcal:')}>{t('apps.appleLink')}</a>
        </p>
        <h3>{t('apps.outlook')}</h3>
        <p>{t('apps.outlookText')}</p>
        <p>{t('slow')}</p>
      </section>
    </>
  );
}
