import { and, eq, isNull } from 'drizzle-orm';
import { fairCompanies } from '#db/schema/index.ts';
import { countOutside, type Outside } from '#app/features/candidates/exports.server.ts';
import { publishedBy, requireCompany } from '#app/features/companies/exports.server.ts';
import { bookableSlots, slotsOf } from '#app/features/fairs/exports.ts';
import { fairOfCompany, type FairView } from '#app/features/fairs/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import type { TypedBooth } from './booth-form.ts';
import { mostSeats, tablesOf } from './booth.ts';
import { readHard } from './hard-schema.ts';
import type { Hard } from './hard.ts';
import { answered, freeSlots } from './masks.ts';
import { hardOfJobs } from './requirements.ts';
import { slotTimes } from './slot-times.ts';

/** The settings of the booth of the actor's company, and what they mean. */
export interface OwnBooth {
  booth: string;
  slots: { slot: number; startsAt: string }[];
  typed: TypedBooth;
  /** Meetings that are possible with these times. */
  most: number;
  /** Whom the typed requirements close out, in numbers; small ones are not told. */
  outside: Told;
  /** What the published jobs ask. */
  suggested: Hard;
  isSaved: boolean;
}

/** As `Outside`; null for fewer than five. */
export type Told = { [K in keyof Outside]: number | null };
const LEAST_TOLD = 5;

/** A fair of the actor's company with the place it has there. @throws not-found */
export async function findOwnPlace(ctx: Context, slug: string) {
  const { id: companyId } = await requireCompany(ctx);
  const fair = ((await fairOfCompany(ctx)) ?? []).find((each) => each.slug === slug);
  if (!fair) throw new AppError('not-found');
  const f = fairCompanies;
  const own = and(eq(f.fairId, fair.id), eq(f.companyId, companyId), isNull(f.cancelledAt));
  const [place] = await ctx.db.select().from(f).where(own);
  if (!place) throw new AppError('not-found');
  return { fair, place };
}

/**
 * The booth of the actor's company at a fair, as stored or as it was typed.
 * @throws not-found for a fair that the company does not come to
 */
export async function loadBooth(
  ctx: Context,
  slug: string,
  change: (stored: TypedBooth) => TypedBooth = (stored) => stored,
): Promise<{ fair: FairView; booth: OwnBooth }> {
  const { fair, place } = await findOwnPlace(ctx, slug);
  const { companyId, tables } = place;
  const bookable = bookableSlots(fair.mode, slotsOf(fair));
  const suggested = await suggestedFor(ctx, companyId);
  const isSaved = place.requirements !== null;
  const free = tablesOf(place.free, { tables, bookable });
  const typed = change({
    ...{ version: place.version, seats: place.seats, fillByScore: place.fillByScore },
    tables: free.map(freeSlots),
    requirements: isSaved ? readHard(place.requirements) : suggested,
  });
  const outside = await countOutside(ctx, { fairId: fair.id, companyId }, typed.requirements);
  return {
    fair,
    booth: {
      ...{ booth: place.booth, slots: slotTimes(fair, bookable), typed, suggested, isSaved },
      most: mostSeats(maskOfTicks(typed.tables, bookable)),
      outside: toldOf(outside),
    },
  };
}

async function suggestedFor(ctx: Context, companyId: string): Promise<Hard> {
  const published = (await publishedBy(ctx, [companyId])).get(companyId);
  return hardOfJobs((published?.jobs ?? []).map(({ content }) => content));
}

/** The free slots of each table from what was ticked, of those that can be booked. */
export const maskOfTicks = (tables: readonly (readonly number[])[], bookable: string): string[] =>
  tables.map((ticked) => answered('', { asked: bookable, ticked: new Set(ticked) }));

function toldOf(outside: Outside): Told {
  const told = Object.entries(outside).map(([name, n]) => [name, n < LEAST_TOLD ? null : n]);
  return Object.fromEntries(told) as Told;
}
