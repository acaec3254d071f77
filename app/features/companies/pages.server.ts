import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm';
import { companyJobs, companyPages } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { EMPTY, type Content } from './content.ts';
import { requireCompany } from './recruiters.server.ts';
import { contentSchema } from './schema.ts';

/** What a company says of itself or of a job, at which change it is, and whether others read it. */
export interface Said {
  content: Content;
  /** 0 before anything was saved. */
  version: number;
  isPublished: boolean;
}

export interface Job extends Said {
  id: string;
}

type Row = Pick<typeof companyPages.$inferSelect, 'content' | 'version' | 'publishedAt'>;

const saidOf = ({ content, version, publishedAt }: Row): Said => ({
  ...{ content: contentSchema.parse(content), version, isPublished: publishedAt !== null },
});

/** The page of the actor's own company. */
export async function getOwnPage(ctx: Context): Promise<Said> {
  const { id } = await requireCompany(ctx);
  const [row] = await ctx.db.select().from(companyPages).where(eq(companyPages.companyId, id));
  return row ? saidOf(row) : { content: EMPTY, version: 0, isPublished: false };
}

/** The jobs of the actor's own company, the oldest first. */
export async function listOwnJobs(ctx: Context): Promise<Job[]> {
  const { id } = await requireCompany(ctx);
  const rows = await ctx.db
    .select()
    .from(companyJobs)
    .where(eq(companyJobs.companyId, id))
    .orderBy(asc(companyJobs.createdAt), asc(companyJobs.id));
  return rows.map((row) => ({ id: row.id, ...saidOf(row) }));
}

/** A job of the actor's own company; those of others are not to be found. */
export async function getOwnJob(ctx: Context, jobId: string): Promise<Job> {
  const { id } = await requireCompany(ctx);
  const own = and(eq(companyJobs.id, jobId), eq(companyJobs.companyId, id));
  const [row] = isUuid(jobId) ? await ctx.db.select().from(companyJobs).where(own) : [];
  if (!row) throw new AppError('not-found');
  return { id: row.id, ...saidOf(row) };
}

/** What a company has published. */
export interface Published {
  page: Content | null;
  jobs: { id: string; content: Content }[];
}

/** What each of these companies has published; where it is read is for the caller to judge. */
export async function publishedBy(
  ctx: Pick<Context, 'db'>,
  companyIds: readonly string[],
): Promise<Map<string, Published>> {
  const found = new Map<string, Published>(companyIds.map((id) => [id, { page: null, jobs: [] }]));
  if (companyIds.length === 0) return found;
  const ids = [...companyIds];
  const pages = await ctx.db
    .select()
    .from(companyPages)
    .where(and(inArray(companyPages.companyId, ids), isNotNull(companyPages.publishedAt)));
  for (const row of pages) {
    const published = found.get(row.companyId);
    if (published) published.page = saidOf(row).content;
  }
  const jobs = await ctx.db
    .select()
    .from(companyJobs)
    .where(and(inArray(companyJobs.companyId, ids), isNotNull(companyJobs.publishedAt)))
    .orderBy(asc(companyJobs.createdAt), asc(companyJobs.id));
  for (const row of jobs) {
    found.get(row.companyId)?.jobs.push({ id: row.id, content: saidOf(row).content });
  }
  return found;
}
