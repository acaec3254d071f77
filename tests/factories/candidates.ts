import { and, eq } from 'drizzle-orm';
import { careerProfiles, fairCards } from '#db/schema/index.ts';
import { CONSENT_TEXT } from '#app/features/careers/consent.ts';
import { giveConsent } from '#app/features/careers/give-consent.server.ts';
import { PROFILE_FIELDS } from '#app/features/careers/profile-choices.ts';
import { profileSchema } from '#app/features/careers/profile.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NOW, testContext } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';
import { makePerson } from './people.ts';

const both = (word: string) => ({ en: `${word} en`, ja: `${word} ja` });

/** What a profile may say, with a word in each text that stands nowhere else. */
export const FULL_PROFILE = {
  ...{ availableFrom: '2032-08', isFixed: true, occupations: ['translation'] },
  ...{ industries: ['trade'], prefectures: ['04'], moves: 'within', tasks: { phone: 'alone' } },
  ...{ jlpt: { level: 'N3', takenOn: '2030-12' }, firstLanguage: 'fr' },
  languages: [{ language: 'zh', use: 'everyday' }],
  ...{ degree: 'bachelor', major: both('canary-degree'), licence: 'automatic' },
  ...{ skills: both('canary-skills'), statement: both('canary-statement') },
  career: both('canary-career'),
  projects: [{ title: both('canary-projects'), text: both('canary-projects') }],
  ...{ pay: 4_123_456, residence: 'specialist', residenceUntil: '2033-02-03' },
  residenceChange: 'unsure',
};

export interface CareerPerson {
  actor: Actor;
  ctx: Context;
}

/** Somebody with a profile in which everything is said. */
export async function makeCareerPerson(parts: Record<string, unknown> = {}): Promise<CareerPerson> {
  const actor = await makePerson({ legalName: 'Canary Realname' });
  const content = profileSchema.parse({ ...FULL_PROFILE, ...parts });
  const times = { createdAt: NOW, updatedAt: NOW };
  await testDb()
    .insert(careerProfiles)
    .values({ personId: actor.personId, content, ...times });
  return { actor, ctx: testContext({ actor }) };
}

/** Publishes fields of somebody's profile for a fair; all fields to all companies unless said otherwise. */
export async function publishTo(
  { ctx }: CareerPerson,
  fairId: string,
  parts: { companyIds?: readonly string[] | null; fields?: readonly string[] } = {},
): Promise<void> {
  const { companyIds = null, fields = PROFILE_FIELDS } = parts;
  const of = { fairId, companyIds, fields, textVersion: CONSENT_TEXT, locale: 'en' as const };
  const given = await giveConsent(ctx, of);
  if (!given.ok) throw new Error(given.reason);
}

/** The card of somebody at a fair, or their only one. */
export async function cardOf({ actor }: CareerPerson, fairId?: string): Promise<string> {
  const isOwn = eq(fairCards.personId, actor.personId);
  const own = fairId === undefined ? isOwn : and(eq(fairCards.fairId, fairId), isOwn);
  const [card] = await testDb().select().from(fairCards).where(own);
  return card!.id;
}
