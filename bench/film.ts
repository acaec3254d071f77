import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileCourse } from '#app/features/content/exports.server.ts';
import { filesOf } from '#app/features/courses/exports.ts';
import { publishCourse } from '#app/features/courses/publish-course.server.ts';
import { fileName } from '#app/platform/storage.server.ts';
import { sha256 } from '#app/platform/tokens.server.ts';
import { systemContext } from '../scripts/soak/context.ts';
import { FOLDER, madeCourse } from '../tests/content/topic-course.ts';
import type { Learner } from './people.ts';
import type { BenchProduct } from './product.ts';

const SLUG = 'measured-video';
/** The lesson with the film. */
export const LESSON = `/learn/${SLUG}/the-year`;
/** Nine seconds at what a video may weigh at most, two megabytes a minute. */
export const FILM_BYTES = 300_000;

/** Publishes a course with a film of that weight; gives its address. */
export async function publishFilm({ database, dataDir }: BenchProduct): Promise<string> {
  const film = randomBytes(FILM_BYTES);
  const files = madeCourse().set(`${FOLDER}/video.mp4`, film);
  const made = String(files.get(`${FOLDER}/made.yaml`));
  const entry = `video: { sha256: ${sha256(film)}, bytes: ${FILM_BYTES} }`;
  files.set(`${FOLDER}/made.yaml`, made.replace(/video: \{[^}]*\}/u, entry));
  const compiled = compileCourse(SLUG, files);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.faults));
  const folder = join(dataDir, 'files', 'private');
  mkdirSync(folder, { recursive: true });
  for (const { file, sha256: digest, mediaType } of filesOf(compiled.course)) {
    const bytes = Buffer.from(files.get(file) ?? '');
    writeFileSync(join(folder, fileName(digest, mediaType)), bytes);
    await database.sql`
      insert into stored_files (digest, media_type, byte_size, public, created_at)
      values (${digest}, ${mediaType}, ${bytes.byteLength}, false, now()) on conflict do nothing`;
  }
  const media = { audio: new Map<string, string>(), strokes: new Map() };
  await publishCourse(systemContext(database.db), { course: compiled.course, media });
  return `/learn/${SLUG}/media/${sha256(film)}.mp4`;
}

/** Enrols people by their sessions. */
export async function enrol(
  { database }: BenchProduct,
  learners: readonly Learner[],
): Promise<void> {
  const ids = learners.map(({ cookie }) => sha256(cookie.replace(/^session=/u, '')));
  await database.sql`
    insert into enrolments (id, person_id, edition_id, revision, route, anchor_at, enrolled_at)
    select gen_random_uuid(), a.person_id, e.id, 1, 'self', now(), now()
    from sessions s join accounts a on a.id = s.account_id,
      editions e join courses c on c.id = e.course_id
    where s.id = any(${ids}) and c.slug = ${SLUG}`;
}
