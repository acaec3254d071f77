import { asc, eq } from 'drizzle-orm';
import {
  cardMarks,
  companyJobs,
  companyPages,
  fairCompanies,
  fairSeeds,
  participantChoices,
  participantWishes,
} from '#db/schema/index.ts';
import { slotsOf } from '#app/features/fairs/exports.ts';
import type { FairView } from '#app/features/fairs/exports.server.ts';
import { seedCommitment } from '#app/features/matching/exports.ts';
import { seededRandom } from '#app/features/quizzes/exports.server.ts';
import type { Content } from '#app/features/companies/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import { sha256Hex } from '#app/platform/sha256.ts';
import {
  demoFree,
  demoMarks,
  demoWishes,
  QUESTIONS,
  type Chooser,
  type ChosenCompany,
} from './demo-choices.ts';

/** Of a hundred people, how many have chosen. */
const CHOSEN = 80;

interface Choosing {
  fair: FairView;
  choosers: readonly Chooser[];
  /** The same number gives the same choices. */
  seed: number;
}

/**
 * Lets four in five of the people of a fair say whom they wish to meet, and most of its companies mark people,
 * as both sides would have done so far; choosing goes on.
 */
export async function seedChoices(ctx: Context<null>, of: Choosing): Promise<void> {
  const random = seededRandom(of.seed);
  const companies = await listCompanies(ctx, of.fair.id);
  const choosing = of.choosers.filter(() => random() * 100 < CHOSEN);
  await insertWishes(ctx, { ...of, choosers: choosing, companies, random });
  const marks = companies.flatMap((company, place) =>
    demoMarks(company, { choosers: of.choosers, place }, random).map((mark) => ({
      ...{ ...mark, companyId: company.id, markedAt: ctx.now },
    })),
  );
  await ctx.db.insert(cardMarks).values(marks);
  const value = sha256Hex(`demonstration ${of.fair.slug} ${of.seed}`);
  await ctx.db
    .insert(fairSeeds)
    .values({ fairId: of.fair.id, value, commitment: seedCommitment(value), madeAt: ctx.now })
    .onConflictDoNothing();
}

async function insertWishes(
  { db, now }: Context<null>,
  of: Choosing & { companies: readonly ChosenCompany[]; random: () => number },
): Promise<void> {
  const { fair, choosers, companies, random } = of;
  const slots = slotsOf(fair);
  await db.insert(participantChoices).values(
    choosers.map(({ cardId }) => ({
      ...{ cardId, free: demoFree(slots, random), fillByScore: random() < 0.3, updatedAt: now },
    })),
  );
  await db.insert(participantWishes).values(
    choosers.flatMap((chooser) =>
      demoWishes(chooser, companies, random).map(({ id: companyId }, rank) => ({
        ...{ cardId: chooser.cardId, companyId, rank, question: questionOf(random) },
      })),
    ),
  );
}

/** One wish in five comes with a question. */
const questionOf = (random: () => number) =>
  random() < 0.2 ? (QUESTIONS[Math.floor(random() * QUESTIONS.length)] ?? '') : '';

async function listCompanies({ db }: Context<null>, fairId: string): Promise<ChosenCompany[]> {
  const { companyId, booth } = fairCompanies;
  const rows = await db
    .select({ id: companyId, page: companyPages.content, job: companyJobs.content })
    .from(fairCompanies)
    .innerJoin(companyPages, eq(companyPages.companyId, companyId))
    .innerJoin(companyJobs, eq(companyJobs.companyId, companyId))
    .where(eq(fairCompanies.fairId, fairId))
    .orderBy(asc(booth), asc(companyJobs.id));
  const known = new Map<string, ChosenCompany>();
  for (const { id, page, job } of rows) {
    const [about, offered] = [page as Content, job as Content].map(({ texts }) => texts);
    const made = {
      ...{ id, industry: about?.industry ?? '', occupation: offered?.occupation ?? '' },
      jlpt: offered?.mustJlpt ?? 'N3',
    };
    if (!known.has(id)) known.set(id, made);
  }
  return [...known.values()];
}
