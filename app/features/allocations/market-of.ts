import { commonShown, shownTo } from '#app/features/candidates/exports.ts';
import {
  companyFacts,
  countedOf,
  participantFacts,
  type Booth,
} from '#app/features/choices/exports.ts';
import type { Chosen } from '#app/features/choices/exports.server.ts';
import type { Content } from '#app/features/companies/exports.ts';
import type { MarketFile } from '#app/features/matching/exports.ts';
import { sha256Hex } from '#app/platform/sha256.ts';
import type { ConstraintFields } from './schema.ts';

/** How much a company wishes to meet whose card it is. */
export interface Marked {
  cardId: string;
  companyId: string;
  mark: 'meet' | 'talk' | 'pass';
  /** From 1; null where the company made none: such stand with the last. */
  tier: number | null;
}

/** A constraint of a coordinator that stands. */
export interface Constraint extends ConstraintFields {
  madeBy: string | null;
  madeAt: Date;
}

/** Everything that decides who meets whom at a fair, as the database has it. */
export interface MarketRows {
  fair: { id: string; slots: readonly string[]; cap: number };
  seed: { value: string; commitment: string; rowKey: string; madeAt: Date };
  people: readonly Chosen[];
  booths: readonly Booth[];
  published: ReadonlyMap<string, { page: Content | null; jobs: readonly { content: Content }[] }>;
  marks: readonly Marked[];
  constraints: readonly Constraint[];
}

const TIERS = 4;
/** Bans that no coordinator made: two of whom one shows the other nothing. */
export const SYSTEM = 'kakehashi';

/**
 * The market of a fair (docs/fair-format.md) from its rows. Of people it knows the wishes, the free slots and such
 * facts as every company that counts is shown alike: no company learns by a meeting, or by none, what it may not
 * see (docs/decisions/032). Who wishes for nobody that sees anything of them is not in it.
 */
export function marketOf(rows: MarketRows): MarketFile {
  const companyIds = rows.booths.map(({ companyId }) => companyId);
  const marks = new Map(companyIds.map((id): [string, Marked[]] => [id, []]));
  for (const each of rows.marks) marks.get(each.companyId)?.push(each);
  const people = rows.people.map((person) => ({ person, counted: countedOf(person, companyIds) }));
  const present = people.filter(({ counted }) => counted.length > 0);
  const cards = new Set(present.map(({ person }) => person.cardId));
  const { value, commitment } = rows.seed;
  return {
    format: 1,
    fair: { ...rows.fair, slots: [...rows.fair.slots], seed: { value, commitment } },
    participants: present.map(({ person, counted }) => ({
      ...{ id: person.cardId, ...drawnOf(rows, person.cardId), free: person.free },
      ...(person.cap === null ? {} : { cap: person.cap }),
      ...{ companies: person.wishes.filter((id) => counted.includes(id)) },
      fillByScore: person.fillByScore,
      facts: participantFacts(commonShown(person.publication, counted)),
    })),
    companies: rows.booths.map((booth) => {
      const known = marks.get(booth.companyId)?.filter(({ cardId }) => cards.has(cardId));
      return companyOf(rows, booth, known ?? []);
    }),
    overrides: [
      ...rows.constraints.flatMap((each) =>
        overrideOf(each, { cards, companies: new Set(companyIds) }),
      ),
      ...present.flatMap(({ person }) => bansOf(rows, person, companyIds)),
    ],
  };
}

/** What stands for a row by chance, and what keeps its digest from being guessed: the same in each run. */
function drawnOf({ seed }: MarketRows, id: string): { lot: string; salt: string } {
  const drawn = (what: string) => sha256Hex(`${seed.rowKey}\n${what}\n${id}`).slice(0, 32);
  return { lot: drawn('lot'), salt: drawn('salt') };
}

function companyOf(
  rows: MarketRows,
  booth: Booth,
  own: readonly Marked[],
): MarketFile['companies'][number] {
  const { companyId } = booth;
  const { page, jobs } = rows.published.get(companyId) ?? { page: null, jobs: [] };
  const among = (mark: Marked['mark'], tier: number) =>
    own
      .filter((each) => each.mark === mark && (each.tier ?? TIERS) === tier)
      .map(({ cardId }) => cardId);
  const tiers = (['meet', 'talk'] as const).flatMap((mark) =>
    Array.from({ length: TIERS }, (_, at) => among(mark, at + 1)),
  );
  return {
    ...{ id: companyId, ...drawnOf(rows, companyId), seats: booth.seats },
    booth: { name: booth.booth, tables: booth.free },
    tiers: tiers.filter((tier) => tier.length > 0),
    passed: own.filter(({ mark }) => mark === 'pass').map(({ cardId }) => cardId),
    ...{ fillByScore: booth.fillByScore, requirements: booth.requirements },
    facts: companyFacts(
      page,
      jobs.map(({ content }) => content),
    ),
  };
}

type OverrideFile = NonNullable<MarketFile['overrides']>[number];

/** A constraint as the market has it; none where it names who is not there. */
export function overrideOf(
  { kind, cardId, companyId, amount, ...of }: Constraint,
  { cards, companies }: { cards: ReadonlySet<string>; companies: ReadonlySet<string> },
): OverrideFile[] {
  const by = { author: of.madeBy ?? SYSTEM, reason: of.reason, at: of.madeAt.toISOString() };
  if (cardId !== null && !cards.has(cardId)) return [];
  if (companyId !== null && !companies.has(companyId)) return [];
  if (kind === 'reserve') return [{ kind, company: companyId!, seats: amount!, ...by }];
  if (kind === 'raise') return [{ kind, participant: cardId!, cap: amount!, ...by }];
  return [{ kind, participant: cardId!, company: companyId!, ...by }];
}

/** Who meets companies by score meets none that is shown nothing of them; its reason is salted, as rows are. */
function bansOf(
  rows: MarketRows,
  { cardId, fillByScore, publication }: Chosen,
  companyIds: readonly string[],
): OverrideFile[] {
  if (!fillByScore) return [];
  const at = rows.seed.madeAt.toISOString();
  return companyIds
    .filter((id) => shownTo(publication, id) === null)
    .map((company) => ({
      ...{ kind: 'ban' as const, participant: cardId, company, author: SYSTEM, at },
      reason: `not-shown ${drawnOf(rows, `${cardId} ${company}`).salt}`,
    }));
}
