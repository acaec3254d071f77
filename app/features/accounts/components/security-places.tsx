import { useTranslations } from 'use-intl';
import { Link } from '#app/ui/index.ts';

/** Where else an account's security is looked after. */
export function SecurityPlaces() {
  const t = useTranslations('accounts');
  return (
    <section>
      <h2>{t('settings.places')}</h2>
      <ul>
        <li>
          <Link to="/account/email">{t('changeEmail.title')}</Link>
        </li>
        <li>
          <Link to="/account/second-factor">{t('secondFactor.title')}</Link>
        </li>
        <li>
          <Link to="/account/closing">{t('closing.title')}</Link>
        </li>
      </ul>
    </section>
  );
}
