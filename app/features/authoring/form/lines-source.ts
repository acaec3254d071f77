import { flag, type OwnSource } from './values.ts';
import { linesOf, rowNumbers, type FormFields } from './fields.ts';
import { offerOf, wordsOfRow } from './words-fields.ts';

/** The options of a form: each line with something in it. */
export function optionsSource(fields: FormFields, isCorrect: (row: number) => boolean): OwnSource {
  const rows: number[] = [];
  const all = rowNumbers(fields).flatMap((row) => {
    const offer = offerOf(fields, 'option', row);
    const feedback = wordsOfRow(fields, 'feedback', row);
    // What is said of an option that has no words is a fault of that line.
    if (!offer && feedback === undefined && !isCorrect(row)) return [];
    rows.push(row);
    return [
      {
        ...(offer ?? { text: undefined }),
        ...(isCorrect(row) ? { correct: true } : {}),
        ...(feedback === undefined ? {} : { feedback }),
        ...flag(fields, `last-${row}`, 'last'),
      },
    ];
  });
  return { fields: { options: all }, rows: { options: rows } };
}

/** The pairs of a form: each line with something in it; and what belongs to nothing. */
export function matchingSource(fields: FormFields): OwnSource {
  const rows: number[] = [];
  const pairs = rowNumbers(fields).flatMap((row) => {
    const [left, right] = [offerOf(fields, 'left', row), offerOf(fields, 'right', row)];
    if (!left && !right) return [];
    rows.push(row);
    return [{ left: left ?? { text: undefined }, right: right ?? { text: undefined } }];
  });
  const spare = linesOf(fields.spare).map((text) => ({ text }));
  return { fields: { pairs, ...(spare.length > 0 ? { spare } : {}) }, rows: { pairs: rows } };
}
