import { careerProfiles, jlptEvidences } from '#db/schema/index.ts';
import { profileSchema, type Profile } from '#app/features/careers/profile.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { makePerson } from '#tests/factories/people.ts';
import { NOW } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';

/** A participant, or somebody given, with a profile that states N2, or what is given. */
export async function makeProfile(content: Partial<Profile> = {}, who?: Actor): Promise<Actor> {
  const actor = who ?? (await makePerson());
  const jlpt = { level: 'N2' as const, takenOn: '2030-12' };
  await testDb()
    .insert(careerProfiles)
    .values({
      ...{ personId: actor.personId, createdAt: NOW, updatedAt: NOW },
      content: profileSchema.parse({ jlpt, ...content }),
    });
  return actor;
}

/** The first bytes of a picture, and a few more. */
export const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

/** An uploaded result of a person that waits. */
export async function makeEvidence(
  person: Pick<Actor, 'personId'>,
  parts: Partial<typeof jlptEvidences.$inferInsert> = {},
): Promise<string> {
  const id = uuidv7();
  await testDb()
    .insert(jlptEvidences)
    .values({
      ...{ id, personId: person.personId, level: 'N2', takenOn: '2030-12', handedInAt: NOW },
      ...{ mediaType: 'image/png', byteSize: PNG.byteLength, bytes: PNG },
      ...parts,
    });
  return id;
}
