import { useTranslations } from 'use-intl';
import { DateTime } from '#app/ui/index.ts';

/** When a coordinator looked at one's own pages; nothing where nobody did. */
export function ViewingList({ viewings }: { viewings: readonly string[] }) {
  const t = useTranslations('accounts.viewings');
  if (viewings.length === 0) return null;
  return (
    <section>
      <h2>{t('title')}</h2>
      <p>{t('text')}</p>
      <ul>
        {viewings.map((instant) => (
          <li key={instant}>
            <DateTime instant={instant} time />
          </li>
        ))}
      </ul>
    </section>
  );
}
