import { addDays } from '#app/platform/japan-day.ts';
import type { KnownPost, PostPlan } from './known.ts';
import type { RowValues } from './read-row.ts';
import type { Change, Fault } from './schema.ts';

export type PlanPost =
  | { ok: true; plan: PostPlan | null; changes: Change[]; post: KnownPost }
  | { ok: false; fault: Fault };

interface Input {
  values: RowValues;
  organisation: { id: string; nameJa: string };
  /** What a stay that is new is known by among those of the file. */
  token: string;
  /** Every stay of the person, also those that earlier rows plan. */
  posts: readonly KnownPost[];
  /** The name of an organisation, to say what was there before. */
  nameOf: (organisationId: string) => string;
}

/** What a row says of a stay: a new one, or what it makes of the one that begins on the same day. */
export function planPost({ values, organisation, token, posts, nameOf }: Input): PlanPost {
  const { startsOn = '' } = values;
  const known = posts.find((post) => isSameStay(post, values, organisation.id));
  const stated = { ...statedBy(values), organisationId: organisation.id, startsOn };
  const post = { ...blankPost(token, startsOn), ...known, ...stated };
  const early = endsTooEarly(post);
  if (early) return { ok: false, fault: { code: 'ends-before-start', field: early } };
  if (posts.some((other) => other !== known && overlaps(other, post))) {
    return { ok: false, fault: { code: 'posts-overlap', field: 'startsOn' } };
  }
  if (!known) return { ok: true, plan: { id: null, columns: columnsOf(post) }, changes: [], post };
  const changes = changesOf(known, stated, nameOf);
  const plan = changes.length > 0 ? { id: known.id, columns: stated } : null;
  return { ok: true, plan, changes, post };
}

/** The column that has a stay end before it begins, or before it was left. */
function endsTooEarly({ startsOn, endsOn, leftOn }: KnownPost) {
  if (endsOn < startsOn || (leftOn !== null && leftOn < startsOn)) return 'startsOn' as const;
  return leftOn !== null && endsOn < leftOn ? ('endsOn' as const) : null;
}

/** What the row says; what it leaves empty stays as it is. */
function statedBy({ kind, jetNumber, arrivalGroup, endsOn, yearAtStart }: RowValues) {
  const year = yearAtStart === undefined ? undefined : Number(yearAtStart);
  const said = { kind, jetNumber, arrivalGroup, endsOn, yearAtStart: year };
  return Object.fromEntries(
    Object.entries(said).filter(([, value]) => value !== undefined),
  ) as Partial<KnownPost>;
}

/** Begins on the same day, or is at the same place under the same number at the same time. */
function isSameStay(post: KnownPost, values: RowValues, organisationId: string): boolean {
  const { startsOn = '', jetNumber } = values;
  if (post.leaving === 'not-arrived') return false;
  if (post.startsOn === startsOn) return true;
  const isSamePlace = post.organisationId === organisationId && post.jetNumber === jetNumber;
  return (
    isSamePlace && post.startsOn <= (values.endsOn ?? oneYear(startsOn)) && startsOn <= post.endsOn
  );
}

function overlaps(one: KnownPost, other: KnownPost): boolean {
  if (one.leaving === 'not-arrived') return false;
  return (
    one.startsOn <= (other.leftOn ?? other.endsOn) && other.startsOn <= (one.leftOn ?? one.endsOn)
  );
}

/** An appointment is for a year unless its end is said. */
function oneYear(startsOn: string): string {
  return addDays(
    `${Number(startsOn.slice(0, 4)) + 1}${startsOn.slice(4).replace('02-29', '02-28')}`,
    -1,
  );
}

function blankPost(id: string, startsOn: string): KnownPost {
  return {
    ...{ id, kind: 'ALT', jetNumber: null, organisationId: '', arrivalGroup: null },
    ...{ startsOn, endsOn: oneYear(startsOn), yearAtStart: 1, leftOn: null, leaving: null },
  };
}

function columnsOf({ kind, jetNumber, organisationId, arrivalGroup, ...post }: KnownPost) {
  const { startsOn, endsOn, yearAtStart } = post;
  return { kind, jetNumber, organisationId, arrivalGroup, startsOn, endsOn, yearAtStart };
}

function changesOf(
  known: KnownPost,
  stated: Partial<KnownPost>,
  nameOf: (id: string) => string,
): Change[] {
  const fields = [
    'kind',
    'jetNumber',
    'arrivalGroup',
    'startsOn',
    'endsOn',
    'yearAtStart',
  ] as const;
  const changes: Change[] = fields
    .filter((field) => stated[field] !== undefined && stated[field] !== known[field])
    .map((field) => ({
      field,
      from: known[field] === null ? null : String(known[field]),
      to: String(stated[field]),
    }));
  const { organisationId = known.organisationId } = stated;
  if (organisationId === known.organisationId) return changes;
  const moved = { from: nameOf(known.organisationId), to: nameOf(organisationId) };
  return [...changes, { field: 'organisationName', ...moved }];
}
