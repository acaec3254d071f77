import { and, asc, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { replyTemplates } from '#db/schema/index.ts';
import { recruiterNames, requireCompany } from '#app/features/companies/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid, uuidv7 } from '#app/platform/ids.ts';
import { DEFAULT_TEMPLATES } from './default-templates.ts';
import type { templateSchema } from './schema.ts';
import {
  fillTemplate,
  type OwnTemplate,
  type TemplateChoice,
  type TemplateText,
} from './templates.ts';

const MOST = 50;

/** The templates of the actor's company, by their names. */
export async function listTemplates(ctx: Context): Promise<OwnTemplate[]> {
  const { id } = await requireCompany(ctx);
  const rows = await ctx.db
    .select()
    .from(replyTemplates)
    .where(eq(replyTemplates.companyId, id))
    .orderBy(asc(replyTemplates.title), asc(replyTemplates.id));
  return rows.map(viewOf);
}

function viewOf(row: typeof replyTemplates.$inferSelect): OwnTemplate {
  const { id, title, bodyJa, bodyEn, version, updatedAt } = row;
  return { id, title, bodyJa, bodyEn, version, updatedAt: updatedAt.toISOString() };
}

/** A template of the actor's company. @throws not-found for those of others */
export async function getTemplate(ctx: Context, templateId: string): Promise<OwnTemplate> {
  const found = (await listTemplates(ctx)).find(({ id }) => id === templateId);
  if (!found) throw new AppError('not-found');
  return found;
}

/** A template that is made now: blank, or what a shipped one says. */
export function beginTemplate(key: string, locale: 'en' | 'ja'): TemplateText {
  const from = DEFAULT_TEMPLATES.find((template) => template.key === key);
  const said = { bodyJa: from?.body.ja ?? '', bodyEn: from?.body.en ?? '' };
  return { title: from?.title[locale] ?? '', ...said, version: 0 };
}

export type SaveTemplate =
  { ok: true; id: string } | { ok: false; reason: 'too-many' | 'conflict' };

/** Saves a template of the actor's company: a new one, or the version that was edited. */
export async function saveTemplate(
  ctx: Context,
  { templateId, ...input }: z.infer<typeof templateSchema> & { templateId: string | null },
): Promise<SaveTemplate> {
  const { id: companyId } = await requireCompany(ctx);
  const { title, bodyJa, bodyEn, version } = input;
  const said = { title, bodyJa, bodyEn, updatedAt: ctx.now, updatedBy: ctx.actor.personId };
  if (templateId === null) {
    if ((await listTemplates(ctx)).length >= MOST) return { ok: false, reason: 'too-many' };
    const id = uuidv7();
    await ctx.db.insert(replyTemplates).values({ id, companyId, ...said });
    return { ok: true, id };
  }
  const { id } = await getTemplate(ctx, templateId);
  const isSame = and(eq(replyTemplates.id, id), eq(replyTemplates.version, version));
  const saved = await ctx.db
    .update(replyTemplates)
    .set({ ...said, version: sql`${replyTemplates.version} + 1` })
    .where(isSame)
    .returning({ id: replyTemplates.id });
  return saved.length > 0 ? { ok: true, id } : { ok: false, reason: 'conflict' };
}

/** Takes a template of the actor's company away. @throws not-found for those of others */
export async function removeTemplate(ctx: Context, templateId: string): Promise<void> {
  const { id: companyId } = await requireCompany(ctx);
  const isOwn = and(eq(replyTemplates.id, templateId), eq(replyTemplates.companyId, companyId));
  const gone = isUuid(templateId)
    ? await ctx.db.delete(replyTemplates).where(isOwn).returning({ id: replyTemplates.id })
    : [];
  if (gone.length === 0) throw new AppError('not-found');
}

/** What recruiters may begin a message from, and the text of what was chosen, with who writes put in. */
export async function loadTemplateChoices(
  ctx: Context,
  { chosen, locale }: { chosen: string; locale: 'en' | 'ja' },
): Promise<{ choices: TemplateChoice[]; text: string }> {
  const company = await requireCompany(ctx);
  const offered = [...ownOffers(await listTemplates(ctx)), ...shippedOffers(locale)];
  const names = await recruiterNames(ctx, [company.id]);
  const found = offered.find(({ value }) => value === chosen);
  const writer = (language: 'en' | 'ja') => ({
    company: company.name[language],
    recruiter: names.get(ctx.actor.personId) ?? ctx.actor.displayName,
  });
  return {
    choices: offered.map(({ body: _, ...choice }) => choice),
    text: found ? fillTemplate(found.body, writer(found.language)) : '',
  };
}

type Offer = TemplateChoice & { body: string };

const LANGUAGES = ['ja', 'en'] as const;

function ownOffers(own: readonly OwnTemplate[]): Offer[] {
  return own.flatMap(({ id, title, bodyJa, bodyEn }) => {
    const bodies = { ja: bodyJa, en: bodyEn };
    return LANGUAGES.filter((language) => bodies[language] !== '').map((language) => ({
      ...{ value: `own.${id}.${language}`, title, language, isOwn: true },
      body: bodies[language],
    }));
  });
}

const shippedOffers = (locale: 'en' | 'ja'): Offer[] =>
  DEFAULT_TEMPLATES.flatMap(({ key, title, body }) =>
    LANGUAGES.map((language) => ({
      ...{ value: `shipped.${key}.${language}`, title: title[locale], language, isOwn: false },
      body: body[language],
    })),
  );
