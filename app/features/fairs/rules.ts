import type { FairView } from './fair-view.ts';

interface Times {
  day: string;
  from: string;
  to: string;
  slotMinutes: number;
  opensOn: string;
  choicesOn: string;
  publishedOn: string;
}

/** The instants of a fair from what was filled in: Japan has kept +09:00 since 1951. */
export function instantsOf({ day, from, to, opensOn, choicesOn, publishedOn }: Times) {
  const at = (on: string, time: string) => new Date(`${on}T${time}+09:00`);
  const startsAt = at(day, `${from}:00`);
  const choicesEnd = at(choicesOn, '23:59:59');
  return {
    startsAt,
    endsAt: at(day, `${to}:00`),
    opensAt: at(opensOn, '00:00:00'),
    // Choices of the day itself end as its doors open.
    choicesUntil: choicesOn === day ? startsAt : choicesEnd,
    publishedUntil: at(publishedOn, '23:59:59'),
  };
}

/** The slots that a table of times can hold, as the market and the meetings of a fair have them. */
export const MOST_SLOTS = 30;

/** What does not fit together of the times of a fair, by field. */
export function faultsOfTimes(times: Times): [field: string, fault: string][] {
  const { day, from, to, slotMinutes, opensOn, choicesOn, publishedOn } = times;
  const minutes = minuteOf(to) - minuteOf(from);
  const isLong = Math.floor(minutes / slotMinutes) > MOST_SLOTS;
  return [
    ...(minutes < slotMinutes ? [['to', 'noSlot'] as [string, string]] : []),
    ...(isLong ? [['slotMinutes', 'manySlots'] as [string, string]] : []),
    ...(choicesOn > day ? [['choicesOn', 'afterFair'] as [string, string]] : []),
    ...(opensOn > choicesOn ? [['opensOn', 'afterChoices'] as [string, string]] : []),
    ...(publishedOn < day ? [['publishedOn', 'beforeFair'] as [string, string]] : []),
  ];
}

const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** What those who have meetings rely on: it stays as it is once an allocation was published. */
const PROMISED = ['startsAt', 'endsAt', 'slotMinutes', 'mode', 'cap', 'choicesUntil'] as const;

type Promised = Pick<FairView, (typeof PROMISED)[number]>;

/** The field in which each is filled in. */
const FIELD_OF: Record<(typeof PROMISED)[number], string> = {
  ...{ startsAt: 'from', endsAt: 'to', choicesUntil: 'choicesOn' },
  ...{ slotMinutes: 'slotMinutes', mode: 'mode', cap: 'cap' },
};

/** The fields of what must stay in which two forms of a fair differ. */
export const brokenPromises = (former: Promised, next: Promised): string[] =>
  PROMISED.filter((name) => former[name].valueOf() !== next[name].valueOf()).map(
    (name) => FIELD_OF[name],
  );

/** How many meetings follow one another at a table. */
export function slotsOf({
  startsAt,
  endsAt,
  slotMinutes,
}: Pick<FairView, 'startsAt' | 'endsAt' | 'slotMinutes'>) {
  return Math.floor((endsAt.getTime() - startsAt.getTime()) / (slotMinutes * 60_000));
}

const booths = new Intl.Collator('en', { numeric: true });

/** The order of booths on a floor: A-9 before A-10. */
export const compareBooths = (one: string, other: string): number => booths.compare(one, other);
