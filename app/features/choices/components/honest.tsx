import { useTranslations } from 'use-intl';

/** What is to be known of putting companies in order: the truth of it, and how ties are broken. */
export function Honest({ commitment }: { commitment: string | null }) {
  const t = useTranslations('choices.honest');
  return (
    <details>
      <summary>{t('title')}</summary>
      <p>{t('order')}</p>
      <p>{t('length')}</p>
      <p>{t('limits')}</p>
      <p>{t(commitment ? 'lot' : 'noLot')}</p>
      {commitment ? (
        <p className="small">
          <code>{commitment}</code>
        </p>
      ) : null}
    </details>
  );
}
