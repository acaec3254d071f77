const DAY_MS = 86_400_000;

/** When an edition takes enrolments: days from its anchor; without limits it is always open. */
export interface EnrolmentWindow {
  anchorAt: Date | null;
  enrolOpenDays: number | null;
  enrolCloseDays: number | null;
}

/** True when an edition takes enrolments at `now`; the closing instant itself is closed. */
export function isEnrolmentOpen(edition: EnrolmentWindow, now: Date): boolean {
  if (!edition.anchorAt) return true;
  const at = (days: number) => edition.anchorAt!.getTime() + days * DAY_MS;
  const { enrolOpenDays, enrolCloseDays } = edition;
  if (enrolOpenDays !== null && now.getTime() < at(enrolOpenDays)) return false;
  return enrolCloseDays === null || now.getTime() < at(enrolCloseDays);
}
