import { translator } from '#app/i18n/translator.server.ts';
import type { Locale } from '#app/i18n/types.ts';
import type { Context } from '#app/platform/context.server.ts';
import { plainText } from '#app/features/questions/exports.ts';
import {
  EXCEL_FORMS,
  tableFile,
  type ExcelForm,
  type TableFile,
} from '#app/platform/tables/table-file.server.ts';
import type { QuestionLine, QuizFigures } from './figures.ts';
import { loadQuizInsight } from './quiz-insight.server.ts';
import { remarkValues } from './remark-words.ts';

/** The questions of a quiz with their figures as a file for a spreadsheet; nobody is named in it. */
export async function makeInsightFile(
  ctx: Context,
  input: {
    courseSlug: string;
    quizSlug: string;
    editionId: string | null;
    locale: Locale;
    format: ExcelForm;
  },
): Promise<TableFile> {
  const { locale, format } = input;
  const { quiz, figures } = await loadQuizInsight(ctx, input);
  const t = translator(locale);
  const name = t('work.insight.file', { quiz: quiz.title[locale] });
  return tableFile({ rows: rowsOf(figures, locale), form: EXCEL_FORMS[format], name });
}

const COLUMNS = [
  ...(['number', 'code', 'version', 'kind', 'prompt', 'asked', 'answered', 'judged'] as const),
  ...(['facility', 'discrimination', 'remarks'] as const),
] as const;

function rowsOf({ lines, editions }: QuizFigures, locale: Locale) {
  const t = translator(locale);
  const heading = [
    ...COLUMNS.map((column) => t(`work.insight.columns.${column}`)),
    ...editions.map(({ name }) => `${t('work.insight.columns.facility')}: ${name[locale]}`),
  ];
  const names = {
    edition: (id: string) => editions.find((edition) => edition.id === id)?.name[locale] ?? '',
    errorClass: (code: string) => t(`work.insight.errorClass.${code as 'other'}`),
    list: (letters: readonly string[]) => letters.join(locale === 'ja' ? '、' : ', '),
  };
  const written = ({ remarks }: QuestionLine) =>
    remarks
      .map((remark) =>
        t(`work.insight.remark.${remark.code}`, remarkValues(remark, names) as never),
      )
      .join(locale === 'ja' ? '' : ' ');
  const rows = lines.map((line) => [
    ...[line.number, line.publicId, versionsOf(line), t(`work.insight.kinds.${line.kind}`)],
    ...[plainText(line.prompt[locale]), line.asked, line.answered, line.judged],
    ...[rounded(line.facility), rounded(line.discrimination), written(line)],
    ...line.byEdition.map(rounded),
  ]);
  return [heading, ...rows];
}

function versionsOf({ since, version }: QuestionLine): string {
  return since === null || since === version ? `${version}` : `${since}–${version}`;
}

/** Three digits: more would say more than the answers do. */
const rounded = (value: number | null) => (value === null ? null : Math.round(value * 1000) / 1000);
