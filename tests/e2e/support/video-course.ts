import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { createDatabase } from '#db/client.ts';
import { compileCourse } from '#app/features/content/exports.server.ts';
import { filesOf } from '#app/features/courses/exports.ts';
import { publishCourse } from '#app/features/courses/publish-course.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { systemContext } from '../../../scripts/soak/context.ts';
import { FOLDER, madeCourse } from '../../content/topic-course.ts';
import { database, makePerson, signInAs, type TestPerson } from './database.ts';

const media = (name: string) => readFileSync(join(import.meta.dirname, '../media', name));
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A course of one lesson, whose video of nine seconds really plays and asks one question: in it, or at its end. */
function filmedCourse(asks: 'within' | 'at-end') {
  const [film, sound] = [media('short.mp4'), media('short.m4a')];
  const about = (bytes: Uint8Array) => `{ sha256: ${sha256(bytes)}, bytes: ${bytes.byteLength} }`;
  const files = madeCourse();
  // Whom it is offered to does not matter here, and everybody may come in.
  files.set('course.yaml', String(files.get('course.yaml')).replace(/^offeredTo: .*\n/mu, ''));
  for (const language of ['en', 'ja']) {
    const text = `${language}/01-the-year.md`;
    files.set(text, `## 1\n\n${String(files.get(text))}`);
  }
  if (asks === 'at-end') {
    const lesson = 'lessons/01-the-year.yaml';
    files.set(lesson, String(files.get(lesson)).replace('after: l2', 'after: l4'));
    for (const language of ['en', 'ja']) {
      const captions = `${FOLDER}/captions.${language}.vtt`;
      files.set(captions, String(files.get(captions)).replace('00:08.900', '00:09.000'));
    }
  }
  const made = String(files.get(`${FOLDER}/made.yaml`)).replace(/files:[^]*/u, '');
  return files
    .set(`${FOLDER}/video.mp4`, film)
    .set(`${FOLDER}/audio.m4a`, sound)
    .set(
      `${FOLDER}/made.yaml`,
      `${made}files:\n  video: ${about(film)}\n  audio: ${about(sound)}\n`,
    );
}

/** Publishes such a course with its files, under a slug of its own. */
async function publishVideoCourse(asks: 'within' | 'at-end'): Promise<string> {
  const slug = `video-${uuidv7()}`;
  const files = filmedCourse(asks);
  const compiled = compileCourse(slug, files);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.faults));
  const folder = join(process.env.E2E_DATA_DIR ?? '', 'files', 'private');
  mkdirSync(folder, { recursive: true });
  for (const { file, sha256: digest, mediaType } of filesOf(compiled.course)) {
    const bytes = Buffer.from(files.get(file) ?? '');
    const end = file.slice(file.lastIndexOf('.'));
    writeFileSync(join(folder, `${digest}${end}`), bytes);
    await database()`
      insert into stored_files (digest, media_type, byte_size, public, created_at)
      values (${digest}, ${mediaType}, ${bytes.byteLength}, false, now())
      on conflict do nothing`;
  }
  const made = createDatabase(process.env.E2E_DATABASE_URL ?? '', { max: 1 });
  try {
    await publishCourse(systemContext(made.db), {
      course: compiled.course,
      media: { audio: new Map(), strokes: new Map() },
    });
  } finally {
    await made.close();
  }
  return slug;
}

export interface Viewer extends TestPerson {
  lesson: string;
  course: string;
}

interface ViewerOptions {
  locale?: string;
  theme?: string;
  asks?: 'within' | 'at-end';
}

/** Somebody who is enrolled in such a course, signed in. */
export async function becomeViewer(
  context: BrowserContext,
  baseURL: string,
  { asks = 'within', ...more }: ViewerOptions = {},
): Promise<Viewer> {
  const slug = await publishVideoCourse(asks);
  const person = await makePerson(more);
  await signInAs(context, person.accountId, baseURL);
  const response = await context.request.post(`${baseURL}/learn/${slug}/enrolment`, {
    headers: { Origin: baseURL },
    maxRedirects: 0,
  });
  if (response.status() !== 303) throw new Error(`Enrolment answered ${response.status()}.`);
  return { ...person, course: `/learn/${slug}`, lesson: `/learn/${slug}/the-year` };
}
