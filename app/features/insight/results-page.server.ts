import type { Context } from '#app/platform/context.server.ts';
import { packRows, type Packed } from '#app/platform/packed-rows.ts';
import {
  PAGE_ROWS,
  type ResultOrder,
  type ResultsChoice,
  type ResultState,
} from './result-choices.ts';
import { loadResults, type QuizResults, type ResultsAsked } from './results.server.ts';
import { choose, summaryOf, type ResultRow, type ResultSummary } from './results.ts';

interface PageAsked extends ResultsAsked {
  state: ResultState | null;
  order: ResultOrder;
  from: number;
}

/** A page of results: what is said of all of them, and the rows that were asked for. */
export interface ResultsPage extends Pick<QuizResults, 'editions' | 'mark' | 'counts'> {
  quiz: Pick<QuizResults['quiz'], 'title' | 'course'>;
  choice: ResultsChoice;
  summary: ResultSummary;
  packed: Packed<ResultRow>;
}

/** @throws not-found for a quiz of a course that is not the actor's */
export async function loadResultsPage(ctx: Context, asked: PageAsked): Promise<ResultsPage> {
  const { quiz, editions, editionId, mark, counts, rows } = await loadResults(ctx, asked);
  const { state, order, from } = asked;
  const chosen = choose(rows, { state, order });
  return {
    quiz: { title: quiz.title, course: quiz.course },
    choice: { editionId, state, order, from, total: chosen.length },
    ...{ editions, mark, counts, summary: summaryOf(rows) },
    packed: packRows(chosen.slice(from, from + PAGE_ROWS)),
  };
}
