import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import {
  fairCards,
  organisations,
  persons,
  profileConsents,
  profileViews,
} from '#db/schema/index.ts';
import type { Shown, Words } from '#app/features/candidates/exports.ts';
import { companiesOfFair, openFairs, type FairView } from '#app/features/fairs/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import type { StandingView, ViewOfProfile } from './consent-view.ts';
import { loadFacts } from './facts.server.ts';
import { loadOwnProfile, requirePublisher } from './own-career.server.ts';
import { PROFILE_FIELDS } from './profile-choices.ts';
import { shownOf } from './publication.ts';

/** What the page on which somebody publishes for a fair shows. */
export interface ConsentView {
  fair: FairView;
  companies: { id: string; name: Words }[];
  standing: StandingView[];
  /** What each field would show now. */
  shown: Shown;
  cardId: string | null;
}

/** The fairs that profiles can be published for, and whether the actor does. */
export async function listOwnFairs(ctx: Context): Promise<{ fair: FairView; isOpen: boolean }[]> {
  await requirePublisher(ctx);
  const rows = await ctx.db
    .selectDistinct({ fairId: fairCards.fairId })
    .from(fairCards)
    .innerJoin(profileConsents, eq(profileConsents.cardId, fairCards.id))
    .where(and(eq(fairCards.personId, ctx.actor.personId), standsAt(ctx.now)));
  const open = new Set(rows.map(({ fairId }) => fairId));
  return (await openFairs(ctx)).map((fair) => ({ fair, isOpen: open.has(fair.id) }));
}

/**
 * What the actor publishes for a fair, and could.
 * @throws not-found for a fair that is not open
 */
export async function loadConsentView(ctx: Context, slug: string): Promise<ConsentView> {
  await requirePublisher(ctx);
  const fair = (await openFairs(ctx)).find((each) => each.slug === slug);
  if (!fair) throw new AppError('not-found');
  const { personId } = ctx.actor;
  const [companies, rows, { profile }] = await Promise.all([
    companiesOfFair(ctx, fair.id),
    listStanding(ctx, fair.id),
    loadOwnProfile(ctx),
  ]);
  const facts = await loadFacts(ctx, { personId, profile });
  return {
    fair,
    companies,
    standing: rows.map(({ companyId, nameEn, nameJa, fields, givenAt }) => ({
      company:
        companyId === null ? null : { id: companyId, name: { en: nameEn ?? '', ja: nameJa ?? '' } },
      fields: PROFILE_FIELDS.filter((field) => fields.includes(field)),
      givenAt: givenAt.toISOString(),
    })),
    shown: shownOf(profile, facts, PROFILE_FIELDS),
    cardId: rows[0]?.cardId ?? null,
  };
}

/** Neither withdrawn nor replaced, nor over by itself. */
const standsAt = (now: Date) =>
  and(isNull(profileConsents.endedAt), gt(profileConsents.endsAt, now));

function listStanding({ db, actor, now }: Context, fairId: string) {
  return db
    .select({
      ...{ cardId: fairCards.id, companyId: profileConsents.companyId },
      ...{ nameEn: organisations.nameEn, nameJa: organisations.nameJa },
      ...{ fields: profileConsents.fields, givenAt: profileConsents.givenAt },
    })
    .from(profileConsents)
    .innerJoin(fairCards, eq(fairCards.id, profileConsents.cardId))
    .leftJoin(organisations, eq(organisations.id, profileConsents.companyId))
    .where(and(eq(fairCards.fairId, fairId), eq(fairCards.personId, actor.personId), standsAt(now)))
    .orderBy(profileConsents.companyId, profileConsents.id);
}

const VIEWS = 500;

/** The newest records of who saw the actor's profile. */
export async function listProfileViews(ctx: Context): Promise<ViewOfProfile[]> {
  await requirePublisher(ctx);
  const rows = await ctx.db
    .select({
      ...{ en: organisations.nameEn, ja: organisations.nameJa, viewer: persons.displayName },
      ...{ fields: profileViews.fields, place: profileViews.place },
      ...{ lastAt: profileViews.lastAt, times: profileViews.times },
    })
    .from(profileViews)
    .innerJoin(fairCards, eq(fairCards.id, profileViews.cardId))
    .innerJoin(organisations, eq(organisations.id, profileViews.companyId))
    .leftJoin(persons, eq(persons.id, profileViews.viewerId))
    .where(eq(fairCards.personId, ctx.actor.personId))
    .orderBy(desc(profileViews.lastAt))
    .limit(VIEWS);
  return rows.map(({ en, ja, fields, lastAt, ...row }) => ({
    ...row,
    company: { en, ja },
    fields: PROFILE_FIELDS.filter((field) => fields.includes(field)),
    files: row.place === 'file' ? fields : [],
    lastAt: lastAt.toISOString(),
  }));
}
