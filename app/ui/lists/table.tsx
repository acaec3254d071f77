import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { Link } from '../link.tsx';

export type Column<T> = {
  key: string;
  head: string;
  cell: (row: T) => ReactNode;
  /** The cell that names the row: a heading of its line, first on a phone. */
  names?: boolean;
  number?: boolean;
  /** Small and muted in a phone's second line. */
  minor?: boolean;
  sort?: { to: string; direction?: 'ascending' | 'descending' };
};

type TableProps<T> = {
  caption: string;
  captionSeen?: boolean;
  columns: readonly Column<T>[];
  rows: readonly T[];
  rowKey: (row: T) => string;
  dense?: boolean;
};

/** A table with a head that stays; on a phone the same rows as lists of two lines. */
export function Table<T>({ caption, captionSeen, columns, rows, rowKey, dense }: TableProps<T>) {
  const made = columns.map(makeCell);
  return (
    <div className="sheet-frame">
      <table className={classNames('sheet', dense && 'dense')}>
        <caption className={captionSeen ? undefined : 'visually-hidden'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>{made.map((cell) => cell(row))}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function cellClass<T>(column: Column<T>) {
  return classNames(column.number && 'number', column.minor && 'minor') || undefined;
}

function Head<T>({ column }: { column: Column<T> }) {
  return (
    <th scope="col" className={cellClass(column)} aria-sort={column.sort?.direction}>
      {column.sort ? <Link to={column.sort.to}>{column.head}</Link> : column.head}
    </th>
  );
}

/** Makes a column's cells: what is the same in all of them is looked up once, for there may be thousands. */
function makeCell<T>(column: Column<T>) {
  const { key, head, cell, names, number } = column;
  const Tag = names ? 'th' : 'td';
  const same = {
    scope: names ? 'row' : undefined,
    className: cellClass(column),
    'data-label': number ? head : undefined,
  };
  return (row: T) => (
    <Tag key={key} {...same}>
      {cell(row)}
    </Tag>
  );
}
