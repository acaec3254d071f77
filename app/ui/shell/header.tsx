import { useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from '../link.tsx';
import { Brand } from './brand.tsx';
import { Menu } from './menu.tsx';
import { NavLink } from './nav-link.tsx';
import { currentItem } from './navigation.ts';
import type { NavItem } from './navigation.ts';

export type HeaderProps = {
  home?: string;
  /** At most six. */
  items: readonly NavItem[];
  /** At the top right: the other language, as a link or a form, and help. */
  language: ReactNode;
  help: NavItem;
  /** The signed-in person's name with what is said beside it, and what their menu holds. */
  account?: { name: ReactNode; menu: ReactNode } | undefined;
  /** One switcher, for a person who has more than one role. */
  roles?: ReactNode;
  /** Above everything: the demonstration's notice. */
  banner?: ReactNode;
};

/** The head of every page: skip link, name, main navigation, account, language, help. */
export function Header({ home = '/', items, language, help, account, roles, banner }: HeaderProps) {
  const t = useTranslations('ui');
  const current = currentItem(items, useLocation().pathname);
  return (
    <header>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      {banner}
      <div className="top">
        <Brand to={home} />
        <nav className="main-nav" aria-label={t('mainNavigation')}>
          <ul>
            {items.map((item) => (
              <li key={item.to}>
                <NavLink item={item} current={item === current} />
              </li>
            ))}
          </ul>
        </nav>
        <div className="top-end">
          {roles ? <div className="roles">{roles}</div> : null}
          {account ? (
            <Menu label={account.name} className="account">
              {account.menu}
            </Menu>
          ) : null}
          {language}
          <Link
            to={help.to}
            document={help.document}
            className={items.some(({ to }) => to === help.to) ? 'in-nav' : undefined}
          >
            {help.label}
          </Link>
        </div>
      </div>
    </header>
  );
}
