import { and, eq } from 'drizzle-orm';
import { careerProfiles } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { listLearningEvidence } from './learning-evidence.server.ts';
import { loadOwnProfile, requireProfileKeeper } from './own-career.server.ts';
import type { Profile } from './profile.ts';
import { publishAgain } from './publish-card.server.ts';
import { readSection } from './read-section.ts';
import type { Faults, Values } from './section-values.ts';
import { mergeSection, type Section, type SectionPart } from './sections.ts';

export type SaveProfileSection =
  | { ok: true; version: number }
  | { ok: false; reason: 'invalid'; faults: Faults; values: Values }
  /** It was saved elsewhere since the form was opened; `version` is what it is at now. */
  | { ok: false; reason: 'changed'; version: number; values: Values };

/**
 * Saves one section of the actor's own profile as it was typed; the other sections stay as they are. Nobody
 * keeps an account of what people write of themselves: there is no audit row.
 * @param input `version` is that of the profile when the form was opened
 */
export async function saveProfileSection(
  ctx: Context,
  input: { section: Section; version: number; values: Values },
): Promise<SaveProfileSection> {
  await requireProfileKeeper(ctx);
  const { section, version } = input;
  const read = readSection(section, input.values);
  if (!read.ok) return { ok: false, reason: 'invalid', faults: read.faults, values: read.values };
  const faults = section === 'learning' ? await foreignPicks(ctx, read.part) : null;
  if (faults) return { ok: false, reason: 'invalid', faults, values: input.values };
  const own = await loadOwnProfile(ctx);
  const content = mergeSection(own.profile, section, read.part);
  const isStored =
    own.version === version &&
    (await ctx.db.transaction((tx) => store({ ...ctx, db: tx }, { version, content })));
  if (isStored) return { ok: true, version: version + 1 };
  const { version: now } = await loadOwnProfile(ctx);
  return { ok: false, reason: 'changed', version: now, values: input.values };
}

/** Only where nobody was faster: the row is at the version that was read, or there is none yet. */
async function store(
  ctx: Context,
  { version, content }: { version: number; content: Profile },
): Promise<boolean> {
  const { personId } = ctx.actor;
  const saved = { content, version: version + 1, updatedAt: ctx.now };
  const rows =
    version === 0
      ? await ctx.db
          .insert(careerProfiles)
          .values({ personId, createdAt: ctx.now, ...saved })
          .onConflictDoNothing()
          .returning({ version: careerProfiles.version })
      : await ctx.db
          .update(careerProfiles)
          .set(saved)
          .where(and(eq(careerProfiles.personId, personId), eq(careerProfiles.version, version)))
          .returning({ version: careerProfiles.version });
  if (rows.length === 0) return false;
  await publishAgain(ctx, personId);
  return true;
}

/** What is shown of learning here must be the person's own, and be valid. */
async function foreignPicks(ctx: Context, part: SectionPart): Promise<Faults | null> {
  const { certificates, canDo } = await listLearningEvidence(ctx);
  const isForeign = (picked: readonly string[] | undefined, own: readonly { id: string }[]) =>
    picked?.some((id) => !own.some((one) => one.id === id)) ?? false;
  const faults: Faults = {
    ...(isForeign(part.certificates, certificates) && { certificates: { code: 'not-yours' } }),
    ...(isForeign(part.canDo, canDo) && { canDo: { code: 'not-yours' } }),
  };
  return Object.keys(faults).length > 0 ? faults : null;
}
