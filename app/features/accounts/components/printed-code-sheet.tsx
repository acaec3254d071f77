import { useTranslations } from 'use-intl';

/** The codes, this once: a list that prints by itself, with the account it is for. */
export function PrintedCodeSheet({ codes, email }: { codes: readonly string[]; email: string }) {
  const t = useTranslations('accounts.secondFactor.codes');
  return (
    <>
      <p className="no-print">{t('once')}</p>
      <section className="factor-sheet">
        <h2>{t('sheet')}</h2>
        <p>{email}</p>
        <ol className="factor-codes">
          {codes.map((code) => (
            <li key={code}>
              <code translate="no">{code}</code>
            </li>
          ))}
        </ol>
        <p className="small">{t('keep')}</p>
      </section>
    </>
  );
}
