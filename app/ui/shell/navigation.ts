export type NavItem = {
  to: string;
  label: string;
  /** For the phone's bar, where the label is long. */
  short?: string;
  lang?: string;
  /** Loads the whole document. */
  document?: boolean;
};

/** The item whose address leads furthest towards the page shown: one place is current, or none. */
export function currentItem(items: readonly NavItem[], pathname: string): NavItem | undefined {
  const leading = items.filter((item) => leadsTo(pathOf(item.to), pathname));
  return leading.sort((a, b) => pathOf(b.to).length - pathOf(a.to).length)[0];
}

function pathOf(to: string): string {
  return to.split(/[?#]/)[0] ?? to;
}

function leadsTo(place: string, pathname: string): boolean {
  if (place === '/') return pathname === '/';
  return pathname === place || pathname.startsWith(`${place}/`);
}
