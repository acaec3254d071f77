import { essayFields } from '../answers/essay-fields.ts';
import { numericFields, rangeOf, type WeighedNumber } from '../answers/numbers.ts';
import { choiceFields, multipleFields } from '../answers/options.ts';
import { acceptedForms } from '../answers/short-forms.ts';
import { IMPORT_LIMITS } from '../importer.ts';
import type { Losses } from '../losses.ts';
import type { TextCarrier, TextFormat } from '../texts/carry-text.ts';
import type { SourceWords } from '../texts/spoken.ts';
import { unshielded } from './escapes.ts';
import { pieceOf, piecesOf, writtenOf, type AnswerPiece } from './item-parts.ts';

/** What the answers of one question are read with. */
export interface AnswerContext {
  carrier: TextCarrier;
  losses: Losses;
  format: TextFormat;
  prompt: SourceWords | undefined;
}

type Fields = object | null;
type Reader = (answers: string, context: AnswerContext) => Fields;

const MOST_PIECES = 2 * IMPORT_LIMITS.answers;
const TRUTH = /^(?:TRUE|FALSE|T|F)\s*(?:#|$)/iu;

const words = (text: string, { carrier, format }: AnswerContext) =>
  text ? carrier.words(writtenOf(text, format)) : undefined;

/** Feedback that no field of the kind can hold. */
function loseFeedback(text: string, { losses }: AnswerContext): void {
  if (text) losses.add('feedback', unshielded(text));
}

const options: Reader = (answers, context) => {
  const { lead, pieces } = piecesOf(answers);
  if (lead) {
    context.losses.add('answer-unclear', unshielded(lead));
    return null;
  }
  const weighed = pieces.map(({ mark, share, text, feedback }) => ({
    words: words(text, context),
    share: share ?? (mark === '=' ? 1 : 0),
    feedback: words(feedback, context),
  }));
  const isSingle = pieces.some(({ mark }) => mark === '=');
  return (isSingle ? choiceFields : multipleFields)(weighed, context.losses);
};

const truth: Reader = (answers, context) => {
  const [said = '', wrong = '', ...right] = answers.split('#');
  loseFeedback(right.join('#').trim(), context);
  const told = words(wrong.trim(), context);
  return {
    kind: 'true-false',
    correct: said.trim().toUpperCase().startsWith('T'),
    ...(told === undefined ? {} : { wrong: told }),
  };
};

function formOf({ text, share, feedback }: AnswerPiece, context: AnswerContext) {
  const line = context.carrier.line(writtenOf(text, context.format));
  return {
    text: line.replaceAll('\\*', '*'),
    star: line.includes('\\*'),
    share: share ?? 1,
    feedback: words(feedback, context),
  };
}

const short: Reader = (answers, context) => {
  const { lead, pieces } = piecesOf(answers);
  const all = lead ? [pieceOf(lead, '='), ...pieces] : pieces;
  const forms = all.map((piece) => formOf(piece, context));
  return { kind: 'short', accepted: acceptedForms(forms, context.losses) };
};

const matching: Reader = (answers, context) => {
  const { lead, pieces } = piecesOf(answers);
  const pairs = pieces.map(({ text }) => {
    const at = text.indexOf('->');
    return at < 0 ? null : [text.slice(0, at).trim(), text.slice(at + 2).trim()];
  });
  if (lead || pairs.includes(null)) {
    const unclear = lead || pieces[pairs.indexOf(null)]?.text;
    context.losses.add('answer-unclear', unshielded(unclear ?? ''));
    return null;
  }
  for (const { feedback } of pieces) loseFeedback(feedback, context);
  const offer = (text = '') => ({ text: words(text, context) ?? '' });
  const whole = pairs.filter((pair) => pair !== null);
  const spare = whole.filter(([left]) => !left).map(([, right]) => offer(right));
  return {
    kind: 'matching',
    pairs: whole
      .filter(([left]) => left)
      .map(([left, right]) => ({ left: offer(left), right: offer(right) })),
    ...(spare.length > 0 ? { spare } : {}),
  };
};

function numberPiece(piece: AnswerPiece, context: AnswerContext): WeighedNumber | null {
  const written = unshielded(piece.text);
  const share = piece.share ?? (piece.mark === '=' ? 1 : 0);
  loseFeedback(piece.feedback, context);
  if (written === '' || written === '*') return { value: null, tolerance: 0, share, written: '*' };
  const range = rangeOf(written);
  if (range) return { ...range, share, written };
  context.losses.add('not-a-number', written);
  return null;
}

const numeric: Reader = (answers, context) => {
  const { lead, pieces } = piecesOf(answers.slice(1).trim());
  const all = lead ? [pieceOf(lead, '='), ...pieces] : pieces;
  const numbers = all.map((piece) => numberPiece(piece, context));
  if (numbers.includes(null)) return null;
  return numericFields(
    numbers.filter((each) => each !== null),
    context.losses,
  );
};

const essay: Reader = (_, { prompt, losses }) => essayFields(prompt, losses);

/** How answers are to be read, by what they look like. */
function readerOf(answers: string): Reader {
  if (answers === '') return essay;
  if (answers.startsWith('#')) return numeric;
  if (answers.includes('~')) return options;
  if (answers.includes('->')) return matching;
  return TRUTH.test(answers) ? truth : short;
}

/** The fields that the answers in the braces make; null where they make no question of ours. */
export function answerFields(answers: string, context: AnswerContext): Fields {
  if (answers.split(/[=~]/u, MOST_PIECES + 1).length > MOST_PIECES) {
    context.losses.add('too-many-answers');
    return null;
  }
  return readerOf(answers)(answers, context);
}
