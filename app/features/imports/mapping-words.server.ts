import { importTexts } from '#app/i18n/import-texts.server.ts';
import { translator } from '#app/i18n/translator.server.ts';
import type { Locale } from '#app/i18n/types.ts';
import { KIND_FIELDS, type ImportKind } from './schema.ts';
import type { SaveMapping } from './save-mapping.server.ts';

type Refusal = Exclude<Extract<SaveMapping, { ok: false }>, { reason: 'applied' }>;
type Described = Refusal extends infer R ? (R extends Refusal ? Omit<R, 'ok'> : never) : never;

/** What a column of this kind can be, in the reader's words. */
export function fieldChoices(kind: ImportKind, locale: Locale) {
  const texts = importTexts(locale);
  return KIND_FIELDS[kind].fields.map((field) => ({ field, label: texts.field(field) }));
}

/** Why the columns were not taken. */
export function describeRefusal(refusal: Described, locale: Locale): string {
  const t = translator(locale);
  const texts = importTexts(locale);
  if (refusal.reason === 'column-twice') {
    return t('work.imports.columns.twice', { field: texts.field(refusal.field) });
  }
  const or = t('work.imports.columns.or');
  const names = refusal.missing.map((needed) =>
    typeof needed === 'string' ? texts.field(needed) : needed.map(texts.field).join(or),
  );
  return t('work.imports.columns.missing', { fields: names.join(locale === 'ja' ? '、' : ', ') });
}
