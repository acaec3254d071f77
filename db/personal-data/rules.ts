import type { SQL } from 'drizzle-orm';
import { getTableColumns, getTableName } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';

/** A person, by all that rows are known to be about them. */
export interface Subject {
  personId: string;
  /** In lower case. */
  addresses: readonly string[];
  /** Names as they stand on record and on certificates, and JET numbers. */
  names: readonly string[];
  /** Of the person's own rows; what jobs and audit entries speak of. */
  ids: readonly string[];
}

/** What a column holds of people, and what becomes of it when one of them is erased. */
export type ColumnRule =
  | { personal: false }
  | {
      personal: true;
      /** It goes with its row; is emptied; stops naming the person; stays as it is. */
      erased: 'row' | 'blank' | 'unlink' | 'keep';
      /** What stands there instead, where it is emptied. */
      to?: string | null;
      exported: boolean;
      /** Why it stays, or is not handed out. */
      because?: string;
    };

/** Nothing of a person. */
export const PLAIN: ColumnRule = { personal: false };

/** Of the person whose row it is: handed out, and gone with the row. */
export const OWN: ColumnRule = { personal: true, erased: 'row', exported: true };

/** Who acted on something that is not about them: the foreign key forgets them. */
export const ACTOR: ColumnRule = {
  ...{ personal: true, erased: 'unlink', exported: false },
  because: 'it belongs to what was acted on; own acts are handed out from the audit record',
};

/** Gone with the row, and not handed out. */
export const hidden = (because: string): ColumnRule => ({
  ...{ personal: true, erased: 'row', exported: false, because },
});

/** Emptied, or replaced by a value that says nothing. */
export const blanked = (to: string | null, exported: boolean): ColumnRule => ({
  ...{ personal: true, erased: 'blank', to, exported },
});

/** Stays after erasure. */
export const kept = (because: string, exported: boolean): ColumnRule => ({
  ...{ personal: true, erased: 'keep', exported, because },
});

/** One rule for several columns. */
export function of<K extends string>(rule: ColumnRule, ...columns: K[]): Record<K, ColumnRule> {
  return Object.fromEntries(columns.map((column) => [column, rule])) as Record<K, ColumnRule>;
}

type Condition = (who: Subject) => SQL | undefined;

/**
 * How rows go when their person is erased: `cascade` with the row of the person, as foreign keys say;
 * `owner` by `erase_person()`, where the product itself may not; `delete` before that; `blank` where
 * only columns are emptied; `stay` where there is nothing to do.
 */
export type RowsGo = 'cascade' | 'owner' | 'delete' | 'blank' | 'stay';

/** What may be told of an attempt: ○ △ × of answers, their points, its score, and what people said. */
export type Told = Record<'verdict' | 'points' | 'score' | 'marks', boolean>;

/** Columns that tell what an attempt was worth, by what of it they tell: they are handed out once it is told. */
export interface Worth {
  /** The attempt, by its id, or an item of an enrolment as `enrolment/slug`. */
  of: SQL;
  columns: Partial<Record<keyof Told, readonly string[]>>;
}

export interface TableRule<T extends PgTable = PgTable> {
  table: T;
  goes: RowsGo;
  /** Rows that are the person's own: these are handed out. */
  own?: Condition;
  /** Rows that hold something of the person; the own ones where it is not said. */
  touched?: Condition;
  /** What of it may have to wait before it is handed out. */
  worth?: Worth;
  /** Jobs and audit entries may speak of its rows, by this column. */
  spokenOfBy?: PgColumn;
  columns: Record<string, ColumnRule>;
}

/** A table, with a rule for each of its columns: one that is left out does not compile. */
export function rulesOf<T extends PgTable>(
  table: T,
  rules: Omit<TableRule<T>, 'table' | 'columns'> & {
    columns: Record<keyof T['_']['columns'] & string, ColumnRule>;
  },
): TableRule {
  return { ...rules, table };
}

/** A table in which nothing is of a person but, at most, who acted. */
export function notPersonal<T extends PgTable>(
  table: T,
  columns: Record<keyof T['_']['columns'] & string, ColumnRule>,
): TableRule {
  return { table, goes: 'stay', columns };
}

/** The name of its table in the database. */
export const nameOf = ({ table }: TableRule): string => getTableName(table);

/** The columns of a table that are handed out to the person they are about. */
export function exportedColumns({ table, own, columns }: TableRule): Record<string, PgColumn> {
  if (!own) return {};
  const all = Object.entries(getTableColumns(table));
  return Object.fromEntries(
    all.filter(([name]) => {
      const rule = columns[name];
      return rule?.personal === true && rule.exported;
    }),
  );
}
