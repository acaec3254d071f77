import { Seen } from './identify.ts';
import { faulty, UNCHANGED } from './known.ts';
import type {
  Decision,
  Facts,
  KnownOrganisation,
  OrganisationPlan,
  ReadImportRow,
} from './known.ts';
import { findOrganisation, type OrganisationIndex } from './place-row.ts';
import type { Change, Fault, ImportField } from './schema.ts';

type Parent = { id: string } | { row: number };

/** Where an organisation may belong, the likeliest first. */
const PARENTS = ['host', 'contracting', 'clair', 'school', 'company', 'alumni'];

const COLUMNS = [
  ['organisationKind', 'kind'],
  ['code', 'code'],
  ['nameJa', 'nameJa'],
  ['nameEn', 'nameEn'],
  ['kana', 'kana'],
  ['officeEmail', 'email'],
] as const satisfies readonly [ImportField, keyof KnownOrganisation][];

/**
 * Organisations, each below another that is known or in the file itself, in whatever order. A row
 * whose parent is a faulty row is faulty too.
 */
export function decideOrganisations(
  rows: readonly ReadImportRow[],
  { facts, organisations }: { facts: Facts; organisations: OrganisationIndex },
): Map<number, Decision> {
  const inFile = fileIndex(rows, facts);
  const seen = new Seen();
  const known = new Map(rows.map((row) => [row.number, findKnown(row, { facts, organisations })]));
  const parents = new Map<number, Parent>();
  const faults = new Map<number, Fault[]>();
  for (const row of rows) {
    const found = [...row.faults, ...repeated(row, { seen, known: known.get(row.number) })];
    const parent = parentOf(row, { organisations, inFile });
    if (parent.ok) parents.set(row.number, parent.parent);
    else if (!found.some(isAboutParent)) found.push(parent.fault);
    faults.set(row.number, found);
  }
  findCycles({ rows, parents, known, facts, faults });
  spreadFaults(rows, parents, faults);
  return new Map(
    rows.map((row) => {
      const own = faults.get(row.number) ?? [];
      const parent = parents.get(row.number);
      if (own.length > 0 || !parent) return [row.number, faulty(own)];
      const above = 'row' in parent ? known.get(parent.row) : undefined;
      const place = above ? { id: above.id } : parent;
      return [row.number, decide(row, { known: known.get(row.number), parent: place, facts })];
    }),
  );
}

const isAboutParent = ({ field }: Fault) => field === 'parentCode' || field === 'parentName';

/** Rows by the code and by the names of what they make. */
function fileIndex(rows: readonly ReadImportRow[], { fold }: Facts): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const { number, values } of rows) {
    const names = [values.nameJa, values.nameEn].filter((name) => name !== undefined).map(fold);
    for (const key of new Set([`code ${values.code}`, ...names])) {
      index.set(key, [...(index.get(key) ?? []), number]);
    }
  }
  return index;
}

/** Called alike, or the same known organisation: once by its code, once without. */
function repeated(
  row: ReadImportRow,
  { seen, known }: { seen: Seen; known: KnownOrganisation | undefined },
): Fault[] {
  const { organisationKind, code, nameJa, parentCode, parentName } = row.values;
  const field = code === undefined ? ('nameJa' as const) : ('code' as const);
  const key = code ?? [nameJa, parentCode ?? parentName].join(' ');
  const keys = [`${organisationKind} ${key}`, ...(known ? [known.id] : [])];
  const first = seen.earlier(keys, row.number);
  return first === undefined ? [] : [{ code: 'repeated', field, row: first }];
}

/** By kind and code; one without a code yet by kind and name, if that is only one. */
function findKnown(
  { values }: ReadImportRow,
  { organisations }: { facts: Facts; organisations: OrganisationIndex },
): KnownOrganisation | undefined {
  const isKind = ({ kind }: KnownOrganisation) => kind === values.organisationKind;
  const coded = organisations.coded(values.code).find(isKind);
  if (coded) return coded;
  const named = organisations.named(values.nameJa).filter(isKind);
  const uncoded = named.filter(({ code }) => values.code === undefined || code === null);
  return uncoded.length === 1 ? uncoded[0] : undefined;
}

function parentOf(
  { values, number }: ReadImportRow,
  { organisations, inFile }: { organisations: OrganisationIndex; inFile: Map<string, number[]> },
): { ok: true; parent: Parent } | { ok: false; fault: Fault } {
  const { parentCode: code, parentName: name } = values;
  const fields = { codeField: 'parentCode', nameField: 'parentName', kinds: PARENTS } as const;
  const found = findOrganisation(organisations, { code, name, ...fields });
  if (found.ok) return { ok: true, parent: { id: found.organisation.id } };
  if (found.fault.code !== 'organisation-unknown') return found;
  const rows = inFile.get(code === undefined ? organisations.folded(name) : `code ${code}`) ?? [];
  const [row, ...more] = rows.filter((other) => other !== number);
  if (row === undefined) return found;
  return more.length > 0
    ? { ok: false, fault: { ...found.fault, code: 'organisation-unclear' } }
    : { ok: true, parent: { row } };
}

interface Tree {
  rows: readonly ReadImportRow[];
  parents: ReadonlyMap<number, Parent>;
  known: ReadonlyMap<number, KnownOrganisation | undefined>;
  facts: Facts;
  faults: Map<number, Fault[]>;
}

/** Nothing belongs below itself, when the file is applied. */
function findCycles({ rows, parents, known, facts, faults }: Tree): void {
  const above = new Map(facts.organisations.map(({ id, parentId }) => [id, parentId]));
  const keyOfRow = (row: number) => known.get(row)?.id ?? `row ${row}`;
  for (const [row, parent] of parents) {
    above.set(keyOfRow(row), 'id' in parent ? parent.id : keyOfRow(parent.row));
  }
  for (const { number, values } of rows) {
    const start = keyOfRow(number);
    const passed = new Set<string>();
    let at = above.get(start);
    while (at && at !== start && !passed.has(at)) {
      passed.add(at);
      at = above.get(at);
    }
    if (at !== start) continue;
    const field = values.parentCode === undefined ? 'parentName' : 'parentCode';
    faults.get(number)?.push({ code: 'parent-below-itself', field });
  }
}

function spreadFaults(
  rows: readonly ReadImportRow[],
  parents: ReadonlyMap<number, Parent>,
  faults: ReadonlyMap<number, Fault[]>,
): void {
  const isFaulty = (row: number) => (faults.get(row)?.length ?? 0) > 0;
  for (let spread = true; spread;) {
    spread = false;
    for (const { number, values } of rows) {
      const parent = parents.get(number);
      if (!parent || !('row' in parent) || isFaulty(number) || !isFaulty(parent.row)) continue;
      const field = values.parentCode === undefined ? 'parentName' : 'parentCode';
      faults.get(number)?.push({ code: 'organisation-unknown', field });
      spread = true;
    }
  }
}

interface Deciding {
  known: KnownOrganisation | undefined;
  parent: Parent;
  facts: Facts;
}

function decide({ values }: ReadImportRow, { known, parent, facts }: Deciding): Decision {
  const stated = COLUMNS.flatMap(([field, column]) => {
    const value = values[field];
    return value === undefined ? [] : [{ field, column, value }];
  });
  const columnsOf = (list: typeof stated) =>
    Object.fromEntries(list.map(({ column, value }) => [column, value]));
  const plan = (own: OrganisationPlan) => ({ organisation: own });
  const result = { faults: [], question: null };
  if (!known) {
    const columns = { nameEn: values.nameJa ?? '', ...columnsOf(stated) };
    return { ...result, fate: 'new', changes: [], plan: plan({ id: null, columns, parent }) };
  }
  const changed = stated.filter(({ column, value }) => known[column] !== value);
  const changes: Change[] = changed.map(({ field, column, value }) => {
    return { field, from: known[column], to: value };
  });
  const parentId = 'id' in parent ? parent.id : null;
  if (parentId !== known.parentId) {
    const nameOf = (id: string | null | undefined) =>
      facts.organisations.find((one) => one.id === id)?.nameJa ?? null;
    const to = nameOf(parentId) ?? values.parentName ?? values.parentCode ?? '';
    changes.push({ field: 'parentName', from: nameOf(known.parentId), to });
  }
  if (changes.length === 0) return UNCHANGED;
  const columns = columnsOf(changed);
  return { ...result, fate: 'changed', changes, plan: plan({ id: known.id, columns, parent }) };
}
