const DAY_MS = 86_400_000;

/** When an edition takes applications, runs and ends: days from its anchor, which is its first day. */
export interface EditionWindow {
  anchorAt: Date | null;
  enrolOpenDays: number | null;
  enrolCloseDays: number | null;
  endDays: number | null;
  accessEndDays: number | null;
}

/** An instant so many days from an edition's anchor; null where there is no such limit. */
function instantOf(edition: EditionWindow, days: number | null): Date | null {
  return edition.anchorAt && days !== null
    ? new Date(edition.anchorAt.getTime() + days * DAY_MS)
    : null;
}

/** The instants of an edition; each is the first at which it is open, closed, over. */
export function windowOf(edition: EditionWindow) {
  return {
    opensAt: instantOf(edition, edition.enrolOpenDays),
    closesAt: instantOf(edition, edition.enrolCloseDays),
    startsAt: edition.anchorAt,
    endsAt: instantOf(edition, edition.endDays),
    accessEndsAt: instantOf(edition, edition.accessEndDays),
  };
}

type EnrolmentWindow = Pick<EditionWindow, 'anchorAt' | 'enrolOpenDays' | 'enrolCloseDays'>;

/** True when an edition takes applications at `now`; the closing instant itself is closed. */
export function isEnrolmentOpen(edition: EnrolmentWindow, now: Date): boolean {
  const { opensAt, closesAt } = windowOf({ ...edition, endDays: null, accessEndDays: null });
  return (!opensAt || now >= opensAt) && (!closesAt || now < closesAt);
}

export type EditionState = 'draft' | 'coming' | 'open' | 'running' | 'over' | 'archived';

/** Where in its life an edition is: its window, then its run, then its end. */
export function editionState(
  edition: EditionWindow & { publishedAt: Date | null; archivedAt: Date | null },
  now: Date,
): EditionState {
  if (edition.archivedAt) return 'archived';
  if (!edition.publishedAt) return 'draft';
  const { opensAt, endsAt } = windowOf(edition);
  if (endsAt && now >= endsAt) return 'over';
  if (isEnrolmentOpen(edition, now)) return 'open';
  return opensAt && now < opensAt ? 'coming' : 'running';
}

/** From when the pace of somebody counts: the edition's first day, or the day a late joiner joined. */
export function paceAnchor(edition: { anchorAt: Date | null }, enrolledAt: Date): Date {
  const { anchorAt } = edition;
  return anchorAt && anchorAt > enrolledAt ? anchorAt : enrolledAt;
}
