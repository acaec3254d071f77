import type { Carries } from '#app/features/content/exports.ts';
import { carryText, keepsProfile, loadCarryTarget } from '#app/features/careers/exports.server.ts';
import { carriedTo, type Carrying } from '#app/features/careers/exports.ts';
import type { Locale } from '#app/i18n/types.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { languageOf, type CarryShown } from './carry-view.ts';
import { lineParts } from './piece-parts.server.ts';
import { loadOwnPiece } from './queries.server.ts';
import type { Piece, Written } from './rules.ts';

const FIELDS: Record<Carries, Carrying['field']> = {
  ...{ 'self-pr': 'statement', 'work-summary': 'career', project: 'projects' },
};

/** Whether the actor has a profile into which pieces may be carried. */
export const mayCarry = keepsProfile;

/** A piece that may be carried, what is written in it, and what it would be carried into. */
interface ToCarry {
  piece: Piece;
  written: Written;
  field: Carrying['field'];
}

async function loadToCarry(
  ctx: Context,
  at: { courseSlug: string; key: string },
): Promise<ToCarry> {
  if (!(await keepsProfile(ctx))) throw new AppError('forbidden');
  const { piece, written } = await loadOwnPiece(ctx, at);
  if (!piece.carries || written.text.trim() === '') throw new AppError('not-found', 'not to carry');
  return { piece, written, field: FIELDS[piece.carries] };
}

/**
 * What would be put where, before anything is.
 * @throws forbidden where the actor has no career profile; not-found where the piece is carried nowhere, or is empty
 */
export async function carryView(
  ctx: Context,
  at: { courseSlug: string; key: string; locale: Locale },
): Promise<CarryShown> {
  const { piece, written, field } = await loadToCarry(ctx, at);
  const { current, isPublished, version } = await loadCarryTarget(ctx, field);
  const text = written.text.trim();
  const after = (language: 'ja' | 'en') => carriedTo(current[language], text, 'append');
  return {
    ...{ text, field, current, isPublished, profileVersion: version },
    title: lineParts(piece.title[at.locale], at.locale),
    after: { ja: after('ja'), en: after('en') },
    language: languageOf(text),
    entryVersion: written.version,
  };
}

export interface CarryInput {
  courseSlug: string;
  key: string;
  locale: 'ja' | 'en';
  how: 'append' | 'replace';
  /** Of the piece that was shown: another window may have changed it since. */
  entryVersion: string;
  profileVersion: number;
}

/** Carries one piece of the actor's workbook into their career profile, and nothing else. @throws as `carryView` */
export async function carryEntry(ctx: Context, input: CarryInput) {
  const { piece, written, field } = await loadToCarry(ctx, input);
  if (written.version !== input.entryVersion)
    return { ok: false as const, reason: 'changed' as const };
  const { locale, how, profileVersion: version } = input;
  const title = piece.title[locale].replaceAll(/\{([^{}|]*)\|[^{}]*\}/gu, '$1');
  return carryText(ctx, { field, locale, how, version, text: written.text.trim(), title });
}
