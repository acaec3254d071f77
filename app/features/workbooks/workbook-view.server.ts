import type { Locale } from '#app/i18n/types.ts';
import type { Context } from '#app/platform/context.server.ts';
import { deviceMarkOf } from '#app/platform/tokens.server.ts';
import { mayCarry } from './carry-entry.server.ts';
import { lineParts, textParts } from './piece-parts.server.ts';
import { loadOwnWorkbook } from './queries.server.ts';
import { NOTHING_WRITTEN, type Piece, type Written } from './rules.ts';
import type { ShownPiece, WorkbookView } from './workbook-view.ts';

/** The actor's workbook as its page shows it in a language. @throws as `loadOwnWorkbook` */
export async function workbookView(
  ctx: Context,
  { courseSlug, locale }: { courseSlug: string; locale: Locale },
): Promise<WorkbookView> {
  const { learner, lessons, pieces, written } = await loadOwnWorkbook(ctx, courseSlug);
  const show = (piece: Piece) => shown(piece, written[piece.key] ?? NOTHING_WRITTEN, locale);
  return {
    mark: deviceMarkOf(ctx.actor.accountId),
    courseSlug: learner.courseSlug,
    courseTitle: learner.outline.title[locale],
    lessons: lessons.map(({ slug, code, title }) => ({
      ...{ slug, code, title: lineParts(title[locale], locale) },
      pieces: pieces.filter(({ lessonSlug }) => lessonSlug === slug).map(show),
    })),
    isReadOnly: learner.readOnly === 'left',
    mayCarry: pieces.some(({ carries }) => carries) && (await mayCarry(ctx)),
  };
}

function shown(piece: Piece, written: Written, locale: Locale): ShownPiece {
  const { key, title, prompt, example, most, carries = null } = piece;
  return {
    ...{ key, most, carries, written },
    title: lineParts(title[locale], locale),
    prompt: textParts(prompt[locale], locale),
    example: example ? textParts(example[locale], locale) : null,
  };
}
