import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from '../link.tsx';
import type { NavItem } from './navigation.ts';

type FooterProps = { items: readonly NavItem[]; children?: ReactNode };

/** The foot of every page, signed in or not. */
export function Footer({ items, children }: FooterProps) {
  const t = useTranslations('ui');
  return (
    <footer className="foot">
      <nav aria-label={t('footer')}>
        <ul>
          {items.map((item) => (
            <li key={item.to}>
              <Link to={item.to} lang={item.lang} document={item.document}>
                {item.label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </footer>
  );
}
