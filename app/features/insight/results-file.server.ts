import { writeAudit } from '#app/features/audit/exports.server.ts';
import { wholePercentOf } from '#app/features/quizzes/exports.ts';
import { translator } from '#app/i18n/translator.server.ts';
import type { Locale } from '#app/i18n/types.ts';
import type { Context } from '#app/platform/context.server.ts';
import { japanMinute } from '#app/platform/japan-day.ts';
import {
  EXCEL_FORMS,
  tableFile,
  type ExcelForm,
  type TableFile,
} from '#app/platform/tables/table-file.server.ts';
import type { ResultOrder, ResultState } from './result-choices.ts';
import { loadResults, type QuizResults, type ResultsAsked } from './results.server.ts';
import { choose, type ResultRow } from './results.ts';

interface FileAsked extends ResultsAsked {
  state: ResultState | null;
  order: ResultOrder;
  locale: Locale;
  format: ExcelForm;
}

/** The results of the learners of a quiz as a file for a spreadsheet; it is written down who took them. */
export async function makeResultsFile(ctx: Context, asked: FileAsked): Promise<TableFile> {
  const { locale, format } = asked;
  return ctx.db.transaction(async (tx) => {
    const inTx = { ...ctx, db: tx };
    const results = await loadResults(inTx, asked);
    const rows = choose(results.rows, asked);
    const { quiz, editionId } = results;
    await writeAudit(inTx, {
      ...{ action: 'results-exported', objectKind: 'quiz', objectId: quiz.quizId },
      body: { editionId, learners: rows.length },
    });
    const name = translator(locale)('work.insight.results.file', { quiz: quiz.title[locale] });
    const table = tableOf(results, { rows, locale });
    return tableFile({ rows: table, form: EXCEL_FORMS[format], name });
  });
}

const COLUMNS = [
  ...(['name', 'edition', 'state', 'attempts', 'percent'] as const),
  ...(['score', 'maxScore', 'passed', 'at'] as const),
] as const;

function tableOf(
  { editions }: QuizResults,
  { rows, locale }: { rows: readonly ResultRow[]; locale: Locale },
) {
  const t = translator(locale);
  const names = new Map(editions.map(({ id, name }) => [id, name[locale]]));
  const words = (passed: boolean | null) =>
    passed === null ? null : t(passed ? 'work.insight.results.yes' : 'work.insight.results.no');
  const lines = rows.map((row) => [
    ...[row.name, names.get(row.editionId) ?? null, t(`work.insight.results.states.${row.state}`)],
    ...[row.attempts, wholeOf(row), row.score, row.maxScore, words(row.passed)],
    row.handedInAt && japanMinute(new Date(row.handedInAt)),
  ]);
  return [COLUMNS.map((column) => t(`work.insight.results.columns.${column}`)), ...lines];
}

const wholeOf = ({ score, maxScore }: ResultRow) =>
  score === null || maxScore === null ? null : wholePercentOf({ score, maxScore });
