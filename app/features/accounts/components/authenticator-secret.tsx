import { useTranslations } from 'use-intl';
import { QrCode } from '#app/ui/index.ts';

interface AuthenticatorSecretProps {
  /** In base 32, for who cannot scan. */
  written: string;
  side: number;
  path: string;
}

/** What an authenticator app scans, or what is typed into it. */
export function AuthenticatorSecret({ written, side, path }: AuthenticatorSecretProps) {
  const t = useTranslations('accounts.secondFactor.app');
  return (
    <>
      <p>{t('scan')}</p>
      <QrCode className="factor-qr" label={t('qr')} side={side} path={path} />
      <p>
        {t('typeIn')}
        <br />
        <code className="factor-secret" translate="no">
          {written.match(/.{1,4}/g)?.join(' ')}
        </code>
      </p>
    </>
  );
}
