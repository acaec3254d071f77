import { z } from 'zod';
import { isStorable } from '#app/platform/storable-text.ts';
import type { NumericRule } from '../question-key.ts';
import type { Judgement, Kind } from './kind.ts';
import { readBareNumber, readNumber } from '../japanese/read-number.ts';

const answerSchema = z.strictObject({
  number: z.string().min(1).max(60).refine(isStorable),
  unit: z.string().max(40).refine(isStorable).nullable(),
});

const plainUnit = (unit: string) => unit.normalize('NFKC').replaceAll(/\s+/gu, '').toLowerCase();

/** Whether a number is as near as the rule asks; a little is left for what binary fractions lose. */
function isNear({ value, tolerance, relative }: NumericRule, given: number): boolean {
  const allowed = relative ? Math.abs(value) * tolerance : tolerance;
  const lost = Math.max(Math.abs(value), Math.abs(given)) * 1e-12;
  return Number.isFinite(given) && Math.abs(given - value) <= allowed + lost;
}

const worth = (
  share: number,
  errorClass: Judgement['errorClass'],
): Judgement & { share: number } => ({
  verdict: share >= 1 ? 'accept' : share > 0 ? 'near' : 'reject',
  errorClass: share >= 1 ? null : errorClass,
  share,
});

/**
 * What a number is worth, with the unit chosen beside it or written after it. Where no unit is asked for, a
 * usual counter or currency says nothing more; anything else beside the number is refused, for it may change
 * what is meant.
 */
export function judgeNumber(
  rule: NumericRule,
  answer: { number: string; unit: string | null },
): Judgement & { share: number } {
  const asksUnit = rule.units.length > 0;
  const read = asksUnit ? readNumber(answer.number) : readBareNumber(answer.number);
  if (!read) return worth(0, 'not-a-number');
  if (asksUnit) return judgeWithUnit(rule, read.value, plainUnit(answer.unit ?? read.rest));
  if (read.rest) return worth(0, 'number-only');
  return isNear(rule, read.value) ? worth(1, null) : worth(0, offBy(rule, read.value));
}

function judgeWithUnit(rule: NumericRule, value: number, named: string) {
  const unit = rule.units.find(({ text }) => plainUnit(text) === named);
  if (unit && !unit.wrong && isNear(rule, value * unit.factor)) return worth(1, null);
  const isRightNumber = rule.units.some(({ factor }) => isNear(rule, value * factor));
  if (isRightNumber) return worth(rule.unitShare, 'unit');
  return worth(0, offBy(rule, value * (unit?.factor ?? 1)));
}

/** The likely reason of a wrong number. */
function offBy(rule: NumericRule, given: number): Judgement['errorClass'] {
  const steps = [10, 100, 1000, 0.1, 0.01, 0.001];
  return given !== 0 && steps.some((step) => isNear(rule, given * step)) ? 'power-of-ten' : 'other';
}

/** The right number as it is shown, in the first unit. */
export function shownNumber({ value, units }: NumericRule): string {
  const unit = units.find(({ wrong }) => !wrong);
  return unit ? `${value / unit.factor} ${unit.text}` : String(value);
}

/** A number, with a unit where one is asked for. */
export const numeric: Kind<'numeric', z.infer<typeof answerSchema>> = {
  kind: 'numeric',
  judgedBy: 'key',
  answerSchema,
  isOffered: ({ units }, { unit }) => unit === null || units.includes(unit),
  judge: (key, answer) => judgeNumber(key, answer),
  solution: (key) => ({ kind: 'text', text: shownNumber(key) }),
  right({ value, units }) {
    const unit = units.find(({ wrong }) => !wrong);
    return { number: String(value / (unit?.factor ?? 1)), unit: unit?.text ?? null };
  },
  fromForm: ({ value, parts }) =>
    value.trim() ? { number: value, unit: parts.unit ? parts.unit : null } : null,
};
