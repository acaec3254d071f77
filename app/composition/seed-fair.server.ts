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
  const others = await makeCompanies(ctx, demoCompanies());
  await seedRecruiters(ctx, ids);
  await seedPages(ctx, own);
  const all = [...own, ...others];
  const fairId = await makeFair(ctx, { day: nextFairDay(ctx.now), ...OSAKA });
  const companyIds = all.map(({ id }) => id);
  await placeCompanies(ctx, fairId, companyIds);
}

const OSAKA: Omit<DemoFair, 'day'> = {
  place: 'osaka',
  name: { ja: '大阪', en: 'Osaka' },
  venue: {
    ja: '見本国際会議場 3階（大阪市北区）',
    en: 'Sample Conference Hall, 3rd floor, Kita-ku, Osaka',
  },
};

/** Makes invented companies with their pages and jobs. */
export async function makeCompanies(ctx: Context<null>, companies: readonly DemoCompany[]) {
  const made = companies.map((company) => ({ id: uuidv7(), ...company }));
  await ctx.db.insert(organisations).values(
    made.map(({ id, company: { ja, en, kana, prefecture } }) => ({
      ...{ id, kana, prefecture, kind: 'company' as const, invented: true, createdAt: ctx.now },
      ...{ nameJa: `${ja}（架空）`, nameEn: `${en} (invented)` },
    })),
  );
  await seedPages(ctx, made);
  return made;
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

/** A fair of the demonstration: its place in the address, and what it is called. */
export interface DemoFair {
  day: string;
  place: string;
  name: { ja: string; en: string };
  venue: { ja: string; en: string };
}

/** Makes a fair of three hours, open for profiles from the day on which it is made. */
export async function makeFair(ctx: Context<null>, fair: DemoFair): Promise<string> {
  const id = uuidv7();
  const { day, place, name, venue } = fair;
  const year = day.slice(0, 4);
  await ctx.db.insert(fairs).values({
    ...{ id, slug: `${place}-${year}`, createdAt: ctx.now, slotMinutes: 20 },
    ...{
      nameJa: `JETキャリアフェア${name.ja} ${year}（見本）`,
      nameEn: `JET Career Fair ${name.en} ${year} (sample)`,
    },
    ...{ venueJa: venue.ja, venueEn: venue.en },
    startsAt: new Date(`${day}T14:00:00+09:00`),
    endsAt: new Date(`${day}T17:00:00+09:00`),
    opensAt: startOfJapanDay(japanDay(ctx.now)),
    choicesUntil: endOfJapanDay(addDays(day, -14)),
    publishedUntil: endOfJapanDay(addDays(day, 180)),
  });
  return id;
}

/** Gives companies their booths, one to three tables each. */
export async function placeCompanies(
  ctx: Context<null>,
  fairId: string,
  companyIds: readonly string[],
): Promise<void> {
  await ctx.db.insert(fairCompanies).values(
    companyIds.map((companyId, index) => ({
      ...{ fairId, companyId, joinedAt: ctx.now },
      ...{ booth: `${'ABCDEFGH'.charAt(Math.floor(index / 10))}-${(index % 10) + 1}` },
      tables: 1 + (index % 3),
    })),
  );
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
