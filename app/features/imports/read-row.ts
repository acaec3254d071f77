import { normalised, isLatinName, readValue } from './read-value.ts';
import { KIND_FIELDS } from './schema.ts';
import type { Fault, ImportField, ImportKind, Mapping, NeededField } from './schema.ts';

/** What a row says, each value in the one form that the product keeps; what is left empty is absent. */
export type RowValues = Partial<Record<ImportField, string>>;

/** Reads the cells of a row by the columns' meaning: every fault of it, not only the first. */
export function readRow(
  kind: ImportKind,
  mapping: Mapping,
  cells: readonly string[],
): { values: RowValues; faults: Fault[] } {
  const { values, faults } = readCells(mapping, cells);
  const isRead = (field: ImportField) =>
    values[field] !== undefined || faults.some((fault) => fault.field === field);
  for (const needed of KIND_FIELDS[kind].needed) {
    const field = lacking(needed, { mapping, isRead });
    if (field) faults.push({ code: 'required', field });
  }
  joinName(kind, values, faults);
  if (values.startsOn && values.endsOn && values.endsOn < values.startsOn) {
    faults.push({ code: 'ends-before-start', field: 'endsOn' });
  }
  return { values, faults };
}

function readCells(mapping: Mapping, cells: readonly string[]) {
  const values: RowValues = {};
  const faults: Fault[] = [];
  for (const [at, field] of mapping.entries()) {
    const text = normalised(cells[at] ?? '');
    if (!field || text === '') continue;
    const read = readValue(field, text);
    if (read.ok) values[field] = read.value;
    else faults.push({ code: read.code, field });
  }
  return { values, faults };
}

/** The column in which what is needed would be looked for first, if none of them holds it. */
function lacking(
  needed: NeededField,
  { mapping, isRead }: { mapping: Mapping; isRead: (field: ImportField) => boolean },
): ImportField | null {
  if (typeof needed === 'string') return isRead(needed) ? null : needed;
  const isName = needed.includes('familyName');
  if (isName && !isRead('legalName')) {
    const parts = (['familyName', 'givenName'] as const).filter((field) => mapping.includes(field));
    const absent = parts.find((field) => !isRead(field));
    return parts.length === 2 ? (absent ?? null) : 'legalName';
  }
  if (needed.some(isRead)) return null;
  return needed.find((field) => mapping.includes(field)) ?? needed[0] ?? null;
}

/** A name in two columns is one name, given name first; who takes part has one in Latin letters. */
function joinName(kind: ImportKind, values: RowValues, faults: Fault[]): void {
  const { familyName, givenName } = values;
  if (values.legalName === undefined && familyName && givenName) {
    values.legalName = `${givenName} ${familyName}`;
  }
  if (kind !== 'participants' || values.legalName === undefined) return;
  if (!isLatinName(values.legalName)) faults.push({ code: 'latin-name', field: 'legalName' });
}
