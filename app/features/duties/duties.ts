/**
 * What the law asks of who runs 特定募集情報等提供. Articles are those of 職業安定法 as changed by Act 12 of 2022,
 * in force since 1 October 2022; periods for notices stand in its ordinance. `since`: from which year on the
 * rule is as it is told here. `isSure`: whether the source was read for it; else it is to be checked with
 * the labour bureau.
 */
export const DUTIES = {
  notification: { rhythm: 'begin', article: '43-2-1', since: 2022, isSure: true },
  report: { rhythm: 'yearly', article: '43-5', since: 2022, isSure: true },
  accuracy: { rhythm: 'opening', article: '5-4', since: 2022, isSure: true },
  purpose: { rhythm: 'opening', article: '5-5', since: 2022, isSure: true },
  desk: { rhythm: 'opening', article: '43-7', since: 2022, isSure: true },
  order: { rhythm: 'opening', article: '43-6', since: 2022, isSure: false },
  deletion: { rhythm: 'closing', article: '5-5', since: 2022, isSure: false },
  changes: { rhythm: 'event', article: '43-2-2', since: 2022, isSure: true, days: 30 },
  end: { rhythm: 'event', article: '43-2-3', since: 2022, isSure: true, days: 10 },
  'no-fee': { rhythm: 'always', article: '43-3', since: 2022, isSure: true },
  'no-gifts': { rhythm: 'always', article: 'guideline', since: 2025, isSure: true },
} as const satisfies Record<string, DutyRule>;

/** When something is to be done: once, every year, for each fair, after something has happened, or always. */
export type Rhythm = 'begin' | 'yearly' | 'opening' | 'closing' | 'event' | 'always';

interface DutyRule {
  rhythm: Rhythm;
  article: string;
  since: number;
  isSure: boolean;
  /** Within how many days of an event. */
  days?: number;
}

export type Duty = keyof typeof DUTIES;
export const DUTY_NAMES = Object.keys(DUTIES) as Duty[];

export function isDuty(name: string | undefined): name is Duty {
  return name !== undefined && Object.hasOwn(DUTIES, name);
}

/** In how many days of an event something is due; null for what is no event. */
export function daysOf(duty: Duty): number | null {
  const rule: DutyRule = DUTIES[duty];
  return rule.days ?? null;
}
