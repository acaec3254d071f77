import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { courses, editions, enrolments, roleGrants } from '#db/schema/index.ts';
import { filesOf } from '#app/features/courses/exports.ts';
import type { Role } from '#app/platform/auth/actor.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { storePrivateFile } from '#app/platform/storage.server.ts';
import { makeLearner } from '#tests/factories/learners.ts';
import { publish, smallCompiled } from '#tests/factories/publications.ts';
import { NOW } from '#tests/setup/context.ts';
import { testDb } from '#tests/setup/database.ts';
import { FILM, madeCourse, VIDEO } from '../content/topic-course.ts';
import { makeSomebody, signIn, startProduct } from './product.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'course-media-'));
let product: Awaited<ReturnType<typeof startProduct>>;
beforeAll(async () => (product = await startProduct({ dataDir })), 120_000);
afterAll(async () => {
  await product.stop();
  rmSync(dataDir, { recursive: true });
});

/** A published course whose video lies in the data folder. */
async function publishedCourse() {
  const files = madeCourse();
  // Whom it is offered to does not matter here, and everybody may come in.
  files.set('course.yaml', String(files.get('course.yaml')).replace(/^offeredTo: .*\n/mu, ''));
  const course = smallCompiled(`work-${uuidv7()}`, files);
  for (const { file, mediaType } of filesOf(course)) {
    const bytes = Buffer.from(files.get(file)!);
    await storePrivateFile(testDb(), { bytes, mediaType, now: NOW });
  }
  await publish(course);
  const film = filesOf(course).find(({ file }) => file === `videos/${VIDEO}/video.mp4`)!;
  const at = (name: string) => `/learn/${course.slug}/media/${name}`;
  return { slug: course.slug, at, film: at(`${film.sha256}.mp4`), sha256: film.sha256 };
}

async function learnerOf(slug: string) {
  const learner = await makeLearner(slug);
  return { learner, cookie: await signIn(learner.actor) };
}

describe('the files of a course', () => {
  it('come whole to its learners, to be kept by them alone, and show what they are', async () => {
    const { slug, film } = await publishedCourse();
    const { cookie } = await learnerOf(slug);
    const { status, headers, text } = await product.ask(film, { cookie });
    expect([status, text.length]).toEqual([200, FILM.byteLength]);
    expect(headers).toMatchObject({
      'content-type': 'video/mp4',
      'content-length': String(FILM.byteLength),
      'cache-control': 'private, max-age=31536000, immutable',
      'accept-ranges': 'bytes',
      'content-security-policy': expect.stringMatching(/default-src 'none'.*; sandbox$/) as string,
    });
    expect(headers['x-private-file']).toBeUndefined();
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('come in ranges, and what lies beyond them is refused with their size', async () => {
    const { slug, film } = await publishedCourse();
    const { cookie } = await learnerOf(slug);
    const ask = (headers: Record<string, string>, method = 'GET') =>
      product.ask(film, { cookie, headers, method });
    const size = FILM.byteLength;
    const some = await ask({ Range: 'bytes=5-8' });
    expect([some.status, some.text, some.headers['content-range']]).toEqual([
      206,
      'film',
      `bytes 5-8/${size}`,
    ]);
    expect((await ask({ Range: 'bytes=-5' })).text).toBe('film ');
    const beyond = await ask({ Range: `bytes=${size}-` });
    expect([beyond.status, beyond.headers['content-range'], beyond.text]).toEqual([
      416,
      `bytes */${size}`,
      '',
    ]);
    const tag = String(some.headers.etag);
    expect((await ask({ Range: 'bytes=0-3', 'If-Range': tag })).status).toBe(206);
    expect((await ask({ Range: 'bytes=0-3', 'If-Range': '"other"' })).status).toBe(200);
    expect((await ask({ 'If-None-Match': tag })).status).toBe(304);
    const head = await ask({}, 'HEAD');
    expect([head.status, head.text, head.headers['content-length']]).toEqual([
      200,
      '',
      String(size),
    ]);
  });

  it('are read with captions and sound by their types', async () => {
    const { slug, at } = await publishedCourse();
    const { cookie } = await learnerOf(slug);
    const files = filesOf(smallCompiled(slug, madeCourse()));
    const types = await Promise.all(
      files.map(async ({ sha256, file }) => {
        const name = `${sha256}.${file.split('.').at(-1)}`;
        return (await product.ask(at(name), { cookie })).headers['content-type'];
      }),
    );
    expect(types).toEqual([
      'video/mp4',
      'audio/mp4',
      'text/vtt; charset=utf-8',
      'text/vtt; charset=utf-8',
    ]);
  });

  it('stay with who left the course for another level, and go from who withdrew', async () => {
    const { slug, film } = await publishedCourse();
    const { learner, cookie } = await learnerOf(slug);
    const own = eq(enrolments.id, learner.enrolmentId);
    await testDb().update(enrolments).set({ withdrawnAt: NOW }).where(own);
    expect((await product.ask(film, { cookie })).status).toBe(404);
    const [elsewhere] = await testDb()
      .select({ id: editions.id })
      .from(editions)
      .innerJoin(courses, eq(courses.id, editions.courseId))
      .where(eq(courses.slug, (await publishedCourse()).slug));
    await testDb().update(enrolments).set({ movedTo: elsewhere!.id }).where(own);
    expect((await product.ask(film, { cookie })).status).toBe(200);
  });

  it('end for who withdrew: nothing can be begun, and what plays has no more pieces after ten seconds', async () => {
    const { slug, film } = await publishedCourse();
    const { learner, cookie } = await learnerOf(slug);
    const piece = () => product.ask(film, { cookie, headers: { Range: 'bytes=5-8' } });
    expect((await piece()).status).toBe(206);
    const own = eq(enrolments.id, learner.enrolmentId);
    await testDb().update(enrolments).set({ withdrawnAt: NOW }).where(own);
    expect((await product.ask(film, { cookie })).status).toBe(404);
    const beginning = { cookie, headers: { Range: 'bytes=0-3' } };
    expect((await product.ask(film, beginning)).status).toBe(404);
    await new Promise((done) => setTimeout(done, 10_500));
    expect((await piece()).status).toBe(404);
  }, 30_000);

  it('give a piece to nobody who is not enrolled', async () => {
    const { film } = await publishedCourse();
    const cookie = await signIn(await makeSomebody({ roles: ['participant'] }));
    const headers = { Range: 'bytes=5-8' };
    expect((await product.ask(film, { cookie, headers })).status).toBe(404);
  });

  it.each<[Role, number]>([
    ['trainer', 200],
    ['coordinator', 200],
    ['participant', 404],
    ['supervisor', 404],
    ['advisor', 404],
    ['staff', 404],
    ['recruiter', 404],
  ])('answer the role %s with %i', async (role, status) => {
    const { film } = await publishedCourse();
    const cookie = await signIn(await makeSomebody({ roles: [role] }));
    expect((await product.ask(film, { cookie })).status).toBe(status);
  });

  it('are read by a trainer of the course, and not by one of another', async () => {
    const { slug, film } = await publishedCourse();
    const { slug: foreign, film: other } = await publishedCourse();
    const trainer = await makeSomebody({ roles: ['trainer'] });
    const [course] = await testDb().select().from(courses).where(eq(courses.slug, slug));
    await testDb()
      .update(roleGrants)
      .set({ scopeKind: 'course', scopeId: course!.id })
      .where(eq(roleGrants.personId, trainer.personId));
    const cookie = await signIn(trainer);
    expect((await product.ask(film, { cookie })).status).toBe(200);
    expect(foreign).not.toBe(slug);
    expect((await product.ask(other, { cookie })).status).toBe(404);
  });

  it('lead who is not signed in to sign in and back', async () => {
    const { film } = await publishedCourse();
    const { status, headers } = await product.ask(film);
    expect([status, headers.location]).toEqual([
      303,
      `/sign-in?returnTo=${encodeURIComponent(film)}`,
    ]);
  });

  it('are those of this course and of no other, whatever the address says', async () => {
    const { slug, at, film, sha256 } = await publishedCourse();
    const { cookie } = await learnerOf(slug);
    const sound = Buffer.from('sound of another course');
    const stored = { bytes: sound, mediaType: 'audio/mp4', now: NOW };
    const foreign = await storePrivateFile(testDb(), stored);
    for (const name of [
      foreign,
      `${sha256}.m4a`,
      `${sha256}.mp4.vtt`,
      sha256,
      `${'0'.repeat(64)}.mp4`,
      `..%2fprivate%2f${sha256}.mp4`,
      '..%2f..%2fsecret-key',
      `${sha256.toUpperCase()}.mp4`,
    ]) {
      expect([name, (await product.ask(at(name), { cookie })).status]).toEqual([name, 404]);
    }
    expect((await product.ask(film.replace(slug, 'unknown'), { cookie })).status).toBe(404);
    const media = await product.ask(`/media/${sha256}.mp4`, { cookie });
    expect(media.status).toBe(404);
  });

  it('are not found by who asks for another file with the name of one in a header', async () => {
    const { slug, at, sha256 } = await publishedCourse();
    const { cookie } = await learnerOf(slug);
    const headers = { 'X-Private-File': `${sha256}.mp4` };
    const answer = await product.ask(at(`${'0'.repeat(64)}.mp4`), { cookie, headers });
    expect([answer.status, answer.text.includes('film')]).toEqual([404, false]);
    expect((await product.ask('/', { headers })).headers['content-type']).toContain('text/html');
  });

  it('that the data folder has lost are not found, and say so without a trace of the folder', async () => {
    const { slug, film, sha256 } = await publishedCourse();
    const { cookie } = await learnerOf(slug);
    const path = join(dataDir, 'files', 'private', `${sha256}.mp4`);
    rmSync(path);
    const answer = await product.ask(film, { cookie });
    expect([answer.status, answer.text.includes(dataDir)]).toEqual([404, false]);
  });
});
