import { Link } from '../link.tsx';
import type { NavItem } from './navigation.ts';

type NavLinkProps = { item: NavItem; current: boolean; short?: boolean };

/** One place of the navigation. */
export function NavLink({ item, current, short }: NavLinkProps) {
  return (
    <Link
      to={item.to}
      lang={item.lang}
      document={item.document}
      aria-current={current ? 'page' : undefined}
    >
      {short ? (item.short ?? item.label) : item.label}
    </Link>
  );
}
