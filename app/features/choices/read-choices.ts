import { movedList, slotsOfTime, withWish, type ListAct, type Wish } from './wish-list.ts';

/** What the form of choices holds, as it was typed. */
export interface TypedChoices {
  version: number;
  /** Ticked slots, from 0. */
  slots: number[];
  /** Meetings at most; null: as many as the fair allows. */
  cap: number | null;
  fillByScore: boolean;
  opensName: boolean;
  /** The version of the words about the name. */
  textVersion: string;
  wishes: Wish[];
}

const number = (said: string | undefined): number | null =>
  said !== undefined && /^\d{1,9}$/u.test(said) ? Number(said) : null;

/** Reads the form of choices: its companies stand in their order. */
export function readChoices(list: (name: string) => string[]): TypedChoices {
  const slots = list('slot').flatMap((slot) => number(slot) ?? []);
  return {
    version: number(list('version')[0]) ?? 0,
    slots: slots.filter((slot) => slot < 30),
    cap: number(list('cap')[0]),
    fillByScore: list('fill').length > 0,
    opensName: list('name').length > 0,
    textVersion: list('text')[0] ?? '',
    wishes: [...new Set(list('wish'))].map((companyId) => ({
      companyId,
      question: (list(`question-${companyId}`)[0] ?? '').replace(/\r\n/gu, '\n').trim(),
    })),
  };
}

/** What was typed, after an act on it that saves nothing. */
export function afterAct(typed: TypedChoices, act: ListAct, asked: string): TypedChoices {
  const { wishes } = typed;
  switch (act.kind) {
    case 'save':
      return typed;
    case 'add':
      return { ...typed, wishes: withWish(wishes, act.companyId) };
    case 'up':
    case 'down':
    case 'remove':
      return { ...typed, wishes: movedList(wishes, act) };
    default:
      return { ...typed, slots: [...slotsOfTime(asked, act.kind)] };
  }
}
