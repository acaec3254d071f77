import type { Due } from './due.ts';
import type { Duty } from './duties.ts';

/** That something was done. */
export interface DutyRecord {
  id: string;
  period: string;
  doneOn: string;
  note: string;
  /** Who recorded it; nobody once they are erased. */
  by: string | null;
  /** It was a mistake. */
  isTakenBack: boolean;
  /** Of an event: until when it was due. */
  dueOn: string | null;
}

export interface DutyLine {
  duty: Duty;
  due: (Due & { state: 'late' | 'soon' | 'later' }) | null;
  records: DutyRecord[];
}
