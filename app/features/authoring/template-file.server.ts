import { templateRows } from '#app/features/question-imports/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { EXCEL_FORMS, tableFile, type TableFile } from '#app/platform/tables/table-file.server.ts';
import { mayAuthor } from './policy.ts';

const NAME = /^questions-(ja|en)\.(csv|xlsx)$/u;
const CALLED = { ja: '問題のひな形', en: 'questions-template' } as const;

/** A table of questions to be written over. @param input.file such as `questions-ja.xlsx` */
export function makeQuestionTemplate(ctx: Context, input: { file: string }): TableFile {
  if (!mayAuthor(ctx.actor)) throw new AppError('forbidden');
  const [, language, form] = NAME.exec(input.file) ?? [];
  if (!language || !form) throw new AppError('not-found');
  const locale = language === 'ja' ? 'ja' : 'en';
  return tableFile({
    rows: templateRows(locale),
    form: EXCEL_FORMS[form === 'csv' ? 'csv' : 'xlsx'],
    name: CALLED[locale],
  });
}
