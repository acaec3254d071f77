import {
  companyJobs,
  companyPages,
  companyRecruiters,
  fairCompanies,
  fairs,
  organisations,
} from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { addDays, endOfJapanDay, japanDay, startOfJapanDay } from '#app/platform/japan-day.ts';
import { demoCompanies, type DemoCompany } from './demo-companies.ts';
import { RECRUITER_COMPANIES } from './demo-recruiters.ts';
import { DEMO_PEOPLE } from './demo-people.ts';

interface Ids {
  organisationIds: ReadonlyMap<string, string>;
  personIds: ReadonlyMap<string, string>;
}

/**
 * Makes the fair of next February in Osaka, open for profiles from the day on which the demonstration is
 * made, with thirty companies: the two whose recruiters sign in, as its owners, and twenty-eight others.
 */
export async function seedFair(ctx: Context<null>, ids: Ids): Promise<void> {
  const own = Object.entries(RECRUITER_COMPANIES).map(([key, company]) => ({
    ...{ id: ids.organisationIds.get(key) ?? '', ...company },
  }));
  const others = demoCompanies().map((company) => ({ id: uuidv7(), ...company }));
  await ctx.db.insert(organisations).values(
    others.map(({ id, company: { ja, en, kana, prefecture } }) => ({
      ...{ id, kana, prefecture, kind: 'company' as const, invented: true, createdAt: ctx.now },
      ...{ nameJa: `${ja}（架空）`, nameEn: `${en} (invented)` },
    })),
  );
  await seedRecruiters(ctx, ids);
  const all = [...own, ...others];
  await seedPages(ctx, all);
  const fairId = await makeFair(ctx);
  await ctx.db.insert(fairCompanies).values(
    all.map(({ id }, index) => ({
      ...{ fairId, companyId: id, joinedAt: ctx.now },
      ...{ booth: `${'ABC'.charAt(Math.floor(index / 10))}-${(index % 10) + 1}` },
      tables: 1 + (index % 3),
    })),
  );
}

/** The first Saturday of the next February that is at least a month away: fairs are not made in a hurry. */
export function nextFairDay(now: Date): string {
  const today = japanDay(now);
  const year = Number(today.slice(0, 4));
  const day = firstSaturday(year);
  return day > addDays(today, 30) ? day : firstSaturday(year + 1);
}

function firstSaturday(year: number): string {
  const first = `${year}-02-01`;
  return addDays(first, (6 - new Date(first).getUTCDay() + 7) % 7);
}

async function makeFair(ctx: Context<null>): Promise<string> {
  const id = uuidv7();
  const day = nextFairDay(ctx.now);
  const year = day.slice(0, 4);
  await ctx.db.insert(fairs).values({
    ...{ id, slug: `osaka-${year}`, createdAt: ctx.now, slotMinutes: 20 },
    ...{
      nameJa: `JETキャリアフェア大阪 ${year}（見本）`,
      nameEn: `JET Career Fair Osaka ${year} (sample)`,
    },
    ...{
      venueJa: '見本国際会議場 3階（大阪市北区）',
      venueEn: 'Sample Conference Hall, 3rd floor, Kita-ku, Osaka',
    },
    startsAt: new Date(`${day}T14:00:00+09:00`),
    endsAt: new Date(`${day}T17:00:00+09:00`),
    opensAt: startOfJapanDay(japanDay(ctx.now)),
    choicesUntil: endOfJapanDay(addDays(day, -14)),
    publishedUntil: endOfJapanDay(addDays(day, 180)),
  });
  return id;
}

async function seedPages(
  ctx: Context<null>,
  companies: readonly (DemoCompany & { id: string })[],
): Promise<void> {
  const saved = { updatedAt: ctx.now, publishedAt: ctx.now };
  await ctx.db
    .insert(companyPages)
    .values(companies.map(({ id, page }) => ({ companyId: id, content: page, ...saved })));
  const jobs = companies.flatMap(({ id, jobs: own }) =>
    own.map((content) => ({ companyId: id, content })),
  );
  await ctx.db
    .insert(companyJobs)
    .values(jobs.map((job) => ({ id: uuidv7(), ...job, createdAt: ctx.now, ...saved })));
}

/** The recruiters of the demonstration are the owners of their companies. */
async function seedRecruiters(ctx: Context<null>, ids: Ids): Promise<void> {
  const recruiters = DEMO_PEOPLE.filter(({ role }) => role === 'recruiter');
  await ctx.db.insert(companyRecruiters).values(
    recruiters.map(({ email, displayName, organisation = '' }) => ({
      ...{ id: uuidv7(), companyId: ids.organisationIds.get(organisation) ?? '' },
      ...{ personId: ids.personIds.get(email), email, name: displayName },
      ...({ rank: 'owner', invitedAt: ctx.now } as const),
    })),
  );
}
