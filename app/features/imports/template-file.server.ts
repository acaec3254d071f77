import { importTexts } from '#app/i18n/import-texts.server.ts';
import type { Locale } from '#app/i18n/types.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { headingOf } from './headings.ts';
import { requireImporter } from './own-import.server.ts';
import { KIND_FIELDS, type ImportKind } from './schema.ts';
import { tableFile, type TableFile } from '#app/platform/tables/table-file.server.ts';

const NAME = /^(participants|organisations|appointments|supervisors)-(ja|en)\.(csv|xlsx)$/u;

/** An empty file with the headings of a kind. @param input.file such as `participants-ja.xlsx` */
export function makeTemplate(ctx: Context, input: { file: string }): TableFile {
  requireImporter(ctx);
  const [, kind, locale, format] = NAME.exec(input.file) ?? [];
  if (!kind || !locale || !format) throw new AppError('not-found');
  const headings = templateHeadings(kind as ImportKind, locale as Locale);
  const name = `${importTexts(locale as Locale).template}-${kind}`;
  const form =
    format === 'xlsx'
      ? ({ format, encoding: null, delimiter: null } as const)
      : ({ format: 'csv', encoding: 'utf-8-bom', delimiter: ',' } as const);
  return tableFile({ rows: [headings], form, name });
}

/** A name is asked for in one column; that files bring it in two is known too. */
export function templateHeadings(kind: ImportKind, locale: Locale): string[] {
  const isAsked = (field: string) => field !== 'familyName' && field !== 'givenName';
  return KIND_FIELDS[kind].fields.filter(isAsked).map((field) => headingOf(field, locale));
}
