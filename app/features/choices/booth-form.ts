import { LEVELS, ROLES, type Hard } from './hard.ts';

/** The settings of a booth as they were typed. */
export interface TypedBooth {
  version: number;
  /** Ticked slots of each table, from 0. */
  tables: number[][];
  /** Meetings at most; null: as many as possible. */
  seats: number | null;
  requirements: Hard;
  fillByScore: boolean;
}

const number = (said: string | undefined): number | null =>
  said !== undefined && /^\d{1,4}$/u.test(said) ? Number(said) : null;

/** Reads the form of a booth; a month is asked for, and its first day kept. */
export function readBooth(list: (name: string) => string[], tables: number): TypedBooth {
  const [month = ''] = list('startBy');
  return {
    version: number(list('version')[0]) ?? 0,
    tables: Array.from({ length: tables }, (_, table) =>
      list(`table-${table}`).flatMap((slot) => number(slot) ?? []),
    ),
    seats: number(list('seats')[0]),
    requirements: {
      roles: ROLES.filter((role) => list('role').includes(role)),
      jlpt: LEVELS.find((level) => level === list('jlpt')[0]) ?? null,
      startBy: /^20\d{2}-(?:0[1-9]|1[0-2])$/u.test(month) ? `${month}-01` : null,
    },
    fillByScore: list('fill').length > 0,
  };
}
