import { useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Menu } from './menu.tsx';
import { NavLink } from './nav-link.tsx';
import { currentItem } from './navigation.ts';
import type { NavItem } from './navigation.ts';

type BottomBarProps = {
  /** The first four stand in the bar, all others in its menu. */
  items: readonly NavItem[];
  /** Beside the name of the menu: how many wait in it. */
  mark?: ReactNode;
  /** More for the menu, in lists: account, roles. */
  children?: ReactNode;
};

const PLACES = 4;

/** The phone's navigation, within the thumb's reach. */
export function BottomBar({ items, mark, children }: BottomBarProps) {
  const t = useTranslations('ui');
  const current = currentItem(items, useLocation().pathname);
  const rest = items.slice(PLACES);
  const list = (some: readonly NavItem[], short: boolean) =>
    some.map((item) => (
      <li key={item.to}>
        <NavLink item={item} current={item === current} short={short} />
      </li>
    ));
  return (
    <nav className="bottom" aria-label={t('mainNavigation')}>
      <ul>
        {list(items.slice(0, PLACES), true)}
        {rest.length > 0 || children ? (
          <li>
            <Menu
              className="bare"
              label={
                <>
                  {t('menu')}
                  {mark}
                </>
              }
            >
              {rest.length > 0 ? <ul>{list(rest, false)}</ul> : null}
              {children}
            </Menu>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}
