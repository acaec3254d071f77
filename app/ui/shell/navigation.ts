export type NavItem = {
  to: string;
  label: string;
  /** For the phone's bar, where the label is long. */
  short?: string;
  lang?: string;
  /** Addresses beside its own whose pages belong to it. */
  holds?: readonly string[];
  /** Loads the whole document. */
  document?: boolean;
};

/** The item whose address leads furthest towards the page shown: one place is current, or none. */
export function currentItem(items: readonly NavItem[], pathname: string): NavItem | undefined {
  const leading = items.flatMap((item) =>
    [item.to, ...(item.holds ?? [])]
      .map(pathOf)
      .filter((place) => leadsTo(place, pathname))
      .map((place) => ({ item, reach: place.length })),
  );
  return leading.sort((a, b) => b.reach - a.reach)[0]?.item;
}

function pathOf(to: string): string {
  return to.split(/[?#]/)[0] ?? to;
}

function leadsTo(place: string, pathname: string): boolean {
  if (place === '/') return pathname === '/';
  return pathname === place || pathname.startsWith(`${place}/`);
}
