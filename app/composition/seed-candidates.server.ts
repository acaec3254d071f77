import { and, eq, isNotNull, ne } from 'drizzle-orm';
import {
  appointments,
  careerProfiles,
  fairCards,
  fairCompanies,
  jlptEvidences,
  organisations,
  persons,
  profileConsents,
  roleGrants,
} from '#db/schema/index.ts';
import { CONSENT_TEXT, publishCard } from '#app/features/careers/exports.server.ts';
import { openFairs, type FairView } from '#app/features/fairs/exports.server.ts';
import { nameColumns } from '#app/features/people/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { addDays, japanDay } from '#app/platform/japan-day.ts';
import { demoCandidate, type DemoCandidate } from './demo-candidates.ts';
import type { Chooser } from './demo-choices.ts';
import { seedChoices } from './seed-choices.server.ts';
import { seededRandom } from '#app/features/quizzes/exports.server.ts';

const CANDIDATES = 150;
/** Advisors and supervisors of the demonstration look after this prefecture: their pages stay as they are. */
const AKITA = '05';

/** Invented participants who publish a profile at the coming fair, and whom both sides have chosen so far. */
export async function seedCandidates(ctx: Context<null>): Promise<void> {
  const [fair] = await openFairs(ctx);
  if (!fair) return;
  const choosers = await seedCandidatesOf(ctx, fair, { count: CANDIDATES, seed: 20_270_206 });
  await seedChoices(ctx, { fair, choosers, seed: 7 });
}

/** Invented participants of a fair with their published profiles; nobody signs in as them. */
export async function seedCandidatesOf(
  ctx: Context<null>,
  fair: FairView,
  { count, seed }: { count: number; seed: number },
): Promise<Chooser[]> {
  const hosts = await listHosts(ctx);
  const recipients = await listCompanies(ctx, fair);
  const random = seededRandom(seed);
  const year = Number(japanDay(fair.startsAt).slice(0, 4));
  const made = Array.from({ length: count }, (_, at) => {
    const candidate = demoCandidate(random, year);
    const host = hosts[Math.floor(random() * hosts.length)] ?? '';
    return { candidate, host, personId: uuidv7(), number: 100 + 7 * at };
  });
  await enter(ctx, made);
  const cards = made.map(({ personId, number }) => ({
    ...{ id: uuidv7(), fairId: fair.id, personId, number },
  }));
  await ctx.db.insert(fairCards).values(cards.map((card) => ({ ...card, createdAt: ctx.now })));
  await ctx.db.insert(profileConsents).values(
    cards.map(({ id }, at) => ({
      ...{
        id: uuidv7(),
        cardId: id,
        fields: made[at]?.candidate.fields ?? [],
        locale: 'en' as const,
      },
      ...{ textVersion: CONSENT_TEXT, recipients, givenAt: ctx.now, endsAt: fair.publishedUntil },
    })),
  );
  // Side by side, their statements travel to the database together.
  await Promise.all(cards.map((card) => publishCard(ctx, card)));
  return made.map(({ candidate }, at) => ({
    ...{ cardId: cards[at]?.id ?? '', profile: candidate.profile },
  }));
}

interface Made {
  candidate: DemoCandidate;
  host: string;
  personId: string;
}

/** People with their posts, profiles and levels. */
async function enter(ctx: Context<null>, made: readonly Made[]): Promise<void> {
  const { db, now } = ctx;
  await db.insert(persons).values(
    made.map(({ personId: id, candidate }) => ({
      ...{ id, ...nameColumns(candidate), locale: 'en' as const, createdAt: now },
      japaneseLevel: candidate.profile.jlpt?.level ?? ('none' as const),
    })),
  );
  const scope = { role: 'participant', scopeKind: 'platform', validFrom: now } as const;
  await db
    .insert(roleGrants)
    .values(made.map(({ personId }) => ({ id: uuidv7(), personId, ...scope })));
  const today = japanDay(now);
  const term = { startsOn: addDays(today, -120), endsOn: addDays(today, 244), createdAt: now };
  await db.insert(appointments).values(
    made.map(({ personId, host, candidate: { post } }) => ({
      ...{ id: uuidv7(), personId, kind: post.kind, organisationId: host, arrivalGroup: 'A' },
      ...{ yearAtStart: post.year, ...term },
    })),
  );
  await enterProfiles(ctx, made);
}

async function enterProfiles({ db, now }: Context<null>, made: readonly Made[]): Promise<void> {
  await db.insert(careerProfiles).values(
    made.map(({ personId, candidate: { profile: content } }) => ({
      ...{ personId, content, createdAt: now, updatedAt: now },
    })),
  );
  const checked = made.flatMap(({ personId, candidate: { isVerified, profile } }) =>
    isVerified && profile.jlpt ? [{ personId, ...profile.jlpt }] : [],
  );
  const file = { mediaType: 'application/pdf', byteSize: 1, state: 'verified' } as const;
  await db.insert(jlptEvidences).values(
    checked.map((of) => ({
      ...{ id: uuidv7(), ...of, ...file, reason: '', handedInAt: now, decidedAt: now },
    })),
  );
}

async function listHosts({ db }: Context<null>): Promise<string[]> {
  const rows = await db
    .select({ id: organisations.id })
    .from(organisations)
    .where(
      and(
        eq(organisations.kind, 'host'),
        isNotNull(organisations.prefecture),
        ne(organisations.prefecture, AKITA),
      ),
    )
    .orderBy(organisations.code);
  return rows.map(({ id }) => id);
}

async function listCompanies({ db }: Context<null>, { id }: FairView): Promise<string[]> {
  const rows = await db
    .select({ id: fairCompanies.companyId })
    .from(fairCompanies)
    .where(eq(fairCompanies.fairId, id));
  return rows.map((row) => row.id);
}
