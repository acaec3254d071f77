import type { Facts, KnownOrganisation } from './known.ts';
import type { Fault, ImportField } from './schema.ts';

type Placed = { ok: true; organisation: KnownOrganisation } | { ok: false; fault: Fault };

/** Organisations by code and by folded name, made once for an import. */
export class OrganisationIndex {
  readonly #byCode = new Map<string, KnownOrganisation[]>();
  readonly #byName = new Map<string, KnownOrganisation[]>();
  readonly #fold: (name: string) => string;

  constructor({ organisations, fold }: Pick<Facts, 'organisations' | 'fold'>) {
    this.#fold = fold;
    for (const organisation of organisations) {
      if (organisation.code) add(this.#byCode, organisation.code, organisation);
      const names = new Set([organisation.nameJa, organisation.nameEn].map(fold));
      for (const name of names) add(this.#byName, name, organisation);
    }
  }

  coded(code: string | undefined): readonly KnownOrganisation[] {
    return (code === undefined ? undefined : this.#byCode.get(code)) ?? [];
  }

  named(name: string | undefined): readonly KnownOrganisation[] {
    return (name === undefined ? undefined : this.#byName.get(this.#fold(name))) ?? [];
  }

  folded(name = ''): string {
    return this.#fold(name);
  }
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Kinds in the order in which one code or name stands for them. */
const EMPLOYERS = ['contracting', 'host', 'school'];

interface Named {
  code: string | undefined;
  name: string | undefined;
  codeField: ImportField;
  nameField: ImportField;
  /** Kinds that may be meant, the likeliest first. */
  kinds?: readonly string[];
}

/**
 * The organisation that a row names by its code, or by its name where there is no code. A name that is
 * another organisation's than the code's is a slip in one of the two.
 */
export function findOrganisation(index: OrganisationIndex, named: Named): Placed {
  const { code, name, codeField, nameField, kinds = EMPLOYERS } = named;
  const field = code === undefined ? nameField : codeField;
  const refuse = (fault: Omit<Fault, 'field'>): Placed => ({
    ok: false,
    fault: { ...fault, field },
  });
  const byName = index.named(name);
  const candidates = code === undefined ? byName : index.coded(code);
  const fitting = candidates.filter(({ kind }) => kinds.includes(kind));
  const kind = kinds.find((each) => fitting.some((candidate) => candidate.kind === each));
  const [found, ...more] = fitting.filter((candidate) => candidate.kind === kind);
  if (!found) return refuse({ code: 'organisation-unknown' });
  if (more.length > 0) return refuse({ code: 'organisation-unclear' });
  if (found.closedOn) return refuse({ code: 'organisation-closed' });
  const isOther =
    code !== undefined && byName.length > 0 && !byName.some((one) => one.code === code);
  return isOther ? refuse({ code: 'code-of-another' }) : { ok: true, organisation: found };
}
