import { useTranslations } from 'use-intl';
import type { ReactNode } from 'react';
import { Link } from '../link.tsx';

/** The places above this page, then what else is short enough to stand there. */
export type Crumb = { label: ReactNode; to?: string; lang?: string; document?: boolean };

/** The way to this page. */
export function Crumbs({ items }: { items: readonly Crumb[] }) {
  const t = useTranslations('ui');
  return (
    <nav className="crumbs" aria-label={t('crumbs')}>
      <ol>
        {items.map((item, index) => (
          <li key={index} lang={item.lang}>
            {item.to ? (
              <Link to={item.to} document={item.document}>
                {item.label}
              </Link>
            ) : (
              item.label
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
