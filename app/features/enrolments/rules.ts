import type { EditionState } from './states.ts';

const DAY_MS = 86_400_000;

/** When an edition takes applications, runs and ends: days from its anchor, which is its first day. */
export interface EditionWindow {
  anchorAt: Date | null;
  enrolOpenDays: number | null;
  enrolCloseDays: number | null;
  endDays: number | null;
  accessEndDays: number | null;
}

/** An instant so many days from an anchor; null where there is no such limit. */
function instantOf(anchorAt: Date | null, days: number | null): Date | null {
  return anchorAt && days !== null ? new Date(anchorAt.getTime() + days * DAY_MS) : null;
}

/** The instants of an edition; each is the first at which it is open, closed, over. */
export function windowOf(edition: EditionWindow) {
  const { anchorAt } = edition;
  return {
    opensAt: instantOf(anchorAt, edition.enrolOpenDays),
    closesAt: instantOf(anchorAt, edition.enrolCloseDays),
    startsAt: anchorAt,
    endsAt: instantOf(anchorAt, edition.endDays),
    accessEndsAt: accessEndOf(edition),
  };
}

type EnrolmentWindow = Pick<EditionWindow, 'anchorAt' | 'enrolOpenDays' | 'enrolCloseDays'>;

/** The instant from which nobody learns in an edition any more; null where access never ends. */
export function accessEndOf(
  edition: Pick<EditionWindow, 'anchorAt' | 'accessEndDays'>,
): Date | null {
  const { anchorAt, accessEndDays } = edition;
  return instantOf(anchorAt, accessEndDays);
}

/** True when an edition takes applications at `now`; the closing instant itself is closed. */
export function isEnrolmentOpen(edition: EnrolmentWindow, now: Date): boolean {
  const { opensAt, closesAt } = windowOf({ ...edition, endDays: null, accessEndDays: null });
  return (!opensAt || now >= opensAt) && (!closesAt || now < closesAt);
}

/** Whether an edition has had its last day; one without an end never has. */
export function isOver(edition: EditionWindow, now: Date): boolean {
  const { endsAt } = windowOf(edition);
  return endsAt !== null && now >= endsAt;
}

interface Life {
  publishedAt: Date | null;
  archivedAt: Date | null;
}

/** Whether an edition is shown to those it is for and not closed for good. */
export function isLive({ publishedAt, archivedAt }: Life): boolean {
  return publishedAt !== null && archivedAt === null;
}

type Draw = { allocation: 'first-come' | 'lottery'; lotteryDrawnAt: Date | null };

/** Whether nobody gets a seat of an edition before its lottery is drawn. */
export function awaitsDraw({ allocation, lotteryDrawnAt }: Draw): boolean {
  return allocation === 'lottery' && lotteryDrawnAt === null;
}

/** Whether free seats of an edition go to those who wait. */
export function isGiving(edition: Life & Draw): boolean {
  return isLive(edition) && !awaitsDraw(edition);
}

/** Where in its life an edition is: its window, then its run, then its end. */
export function editionState(edition: EditionWindow & Life, now: Date): EditionState {
  if (edition.archivedAt) return 'archived';
  if (!edition.publishedAt) return 'draft';
  const { opensAt } = windowOf(edition);
  if (isOver(edition, now)) return 'over';
  if (isEnrolmentOpen(edition, now)) return 'open';
  return opensAt && now < opensAt ? 'coming' : 'running';
}

/** Whether whom its rule means is enrolled in an edition now; not where chance is still to decide. */
export function isRuleDue(
  edition: Parameters<typeof editionState>[0] & Draw & { byRule: boolean },
  now: Date,
): boolean {
  const state = editionState(edition, now);
  return edition.byRule && !awaitsDraw(edition) && (state === 'open' || state === 'running');
}

/** From when the pace of somebody counts: the edition's first day, or the day a late joiner joined. */
export function paceAnchor(edition: { anchorAt: Date | null }, enrolledAt: Date): Date {
  const { anchorAt } = edition;
  return anchorAt && anchorAt > enrolledAt ? anchorAt : enrolledAt;
}

type Published = Parameters<typeof editionState>[0];

/** Whether people come into an edition now, by whatever way. */
export function mayBeEntered(edition: Published, now: Date): boolean {
  return editionState(edition, now) === 'open';
}

/** Whether the lottery of an edition may be drawn: once, when nobody can enter it any more. */
export function mayDraw(edition: Published & { lotteryDrawnAt: Date | null }, now: Date): boolean {
  const { closesAt } = windowOf(edition);
  return isLive(edition) && !edition.lotteryDrawnAt && closesAt !== null && now >= closesAt;
}

interface Ways {
  selfEntry: boolean;
  nominations: boolean;
  entryCode: string | null;
}

/** Whether an edition is offered to those who look at its course: it comes or is open, and has a way in. */
export function mayBeShown(edition: Published & Ways, now: Date): boolean {
  const state = editionState(edition, now);
  const hasWay = edition.selfEntry || edition.nominations || edition.entryCode !== null;
  return hasWay && (state === 'coming' || state === 'open');
}

/** Whether those it is for come into an edition at any time, as many as there are, and nobody decides. */
export function isAlwaysOpen(
  edition: EditionWindow & {
    selfEntry: boolean;
    capacity: number | null;
    approval: string;
  },
): boolean {
  const isOpen = edition.enrolOpenDays === null && edition.enrolCloseDays === null;
  const isFree = edition.capacity === null && edition.approval === 'none' && edition.selfEntry;
  return isOpen && isFree;
}
