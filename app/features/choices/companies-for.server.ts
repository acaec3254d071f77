import { commonShown, shownTo, type ShownField } from '#app/features/candidates/exports.ts';
import { publishedBy } from '#app/features/companies/exports.server.ts';
import { companiesOfFair, type FairView } from '#app/features/fairs/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { barsOf, type Asking, type Bar } from './bars.ts';
import type { Booth } from './booth.ts';
import type { BarView, CompanyView } from './choices-view.ts';
import { countedOf } from './counted.ts';
import { companyFacts } from './facts.ts';
import { boothsOf } from './market-rows.server.ts';
import { both, countFree } from './masks.ts';
import type { OwnCard } from './own-card.server.ts';
import type { TypedChoices } from './read-choices.ts';

interface Chosen {
  card: OwnCard;
  typed: TypedChoices;
  free: string;
}

/** The companies that come to a fair, each with what keeps somebody from meeting it. */
export async function companiesFor(
  ctx: Context,
  fair: FairView,
  { card: { publication }, typed, free }: Chosen,
): Promise<CompanyView[]> {
  const [named, booths] = await Promise.all([
    companiesOfFair(ctx, fair.id),
    boothsOf(ctx, fair.id),
  ]);
  const boothAt = new Map(booths.map((booth) => [booth.companyId, booth]));
  const coming = named.filter(({ id }) => boothAt.has(id));
  const asking = await askingOf(ctx, booths);
  const wishes = typed.wishes.map(({ companyId }) => companyId);
  const listed = { publication, wishes, fillByScore: typed.fillByScore };
  const bars = barsOf(listed, asking);
  const ids = coming.map(({ id }) => id);
  const all = commonShown(publication, countedOf(listed, ids));
  return coming.map(({ id, name }) => {
    const { booth, free: tables, requirements } = boothAt.get(id)!;
    const shown = shownTo(publication, id);
    const told = (bar: Bar): BarView => ({
      ...{
        bar,
        asked: ASKED[bar]?.(requirements) ?? null,
        why: whyOf(bar, { shown: shown ?? {}, all }),
      },
    });
    return {
      ...{ id, name, booth, isOpen: shown !== null, bars: (bars.get(id) ?? []).map(told) },
      hasNoTime: tables.every((table) => countFree(both(table, free)) === 0),
    };
  });
}

async function askingOf(ctx: Context, booths: readonly Booth[]): Promise<Asking[]> {
  const ids = booths.map(({ companyId }) => companyId);
  const published = await publishedBy(ctx, ids);
  return booths.map(({ companyId: id, requirements }) => {
    const { page, jobs } = published.get(id) ?? { page: null, jobs: [] };
    const contents = jobs.map(({ content }) => content);
    return { id, requirements, facts: companyFacts(page, contents) };
  });
}

/** What a company asks, of the rules that it sets itself. */
const ASKED: Partial<Record<Bar, (hard: Booth['requirements']) => string | null>> = {
  role: ({ roles }) => roles.join('・'),
  jlpt: ({ jlpt }) => jlpt,
  start: ({ startBy }) => startBy?.slice(0, 7) ?? null,
};

/** The field of the profile that a rule looks at. */
const FIELDS: Partial<Record<Bar, ShownField>> = { role: 'kind', jlpt: 'jlpt', start: 'available' };

function whyOf(bar: Bar, { shown, all }: { shown: object; all: object }): BarView['why'] {
  const field = FIELDS[bar];
  if (!field || field in all) return 'unmet';
  return field in shown ? 'partly' : 'hidden';
}
