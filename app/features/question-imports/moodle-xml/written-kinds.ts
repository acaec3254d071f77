import { essayFields } from '../answers/essay-fields.ts';
import { numberOf, numericFields } from '../answers/numbers.ts';
import { acceptedForms } from '../answers/short-forms.ts';
import type { Losses } from '../losses.ts';
import { anyOf } from '../texts/spoken.ts';
import { childOf, childrenOf, isSet, textAt, type XmlElement } from './xml-tree.ts';
import {
  feedbackOf,
  loseFeedbacks,
  plainAnswer,
  shareOf,
  wordsIn,
  writtenIn,
  type KindReader,
} from './question-context.ts';

/** A word or a few. */
export const shortanswer: KindReader = (question, { carrier, losses }) => {
  const forms = childrenOf(question, 'answer').map((answer) => {
    const line = carrier.line({ text: plainAnswer(answer), format: 'plain' });
    return {
      text: line.replaceAll('\\*', '*'),
      star: line.includes('\\*'),
      share: shareOf(answer),
      feedback: wordsIn(feedbackOf(answer), carrier),
    };
  });
  return {
    kind: 'short',
    accepted: acceptedForms(forms, losses),
    ...(isSet(question, 'usecase') ? { matchCase: true } : {}),
  };
};

/** Units of a question that counts them; Moodle multiplies from the first unit, we to it. */
function unitFields(question: XmlElement, losses: Losses) {
  const units = childrenOf(childOf(question, 'units') ?? question, 'unit').map((unit) => ({
    text: textAt(unit, 'unit_name'),
    multiplier: numberOf(textAt(unit, 'multiplier') || '1') ?? 0,
  }));
  for (const { text, multiplier } of units) if (multiplier === 0) losses.add('units', text);
  const named = units.filter(({ text, multiplier }) => text !== '' && multiplier !== 0);
  if (named.length === 0) return {};
  if (!/^[12]$/u.test(textAt(question, 'unitgradingtype'))) {
    losses.add('units', named.map(({ text }) => text).join(', '));
    return {};
  }
  const penalty = numberOf(textAt(question, 'unitpenalty')) ?? 0.1;
  const factorOf = (multiplier: number) => Number((1 / multiplier).toPrecision(12));
  return {
    units: named.map(({ text, multiplier }) => ({
      text,
      ...(multiplier === 1 ? {} : { factor: factorOf(multiplier) }),
    })),
    unitShare: Math.min(1, Math.max(0, Number((1 - penalty).toFixed(7)))),
  };
}

/** A number, with its tolerance and units. */
export const numerical: KindReader = (question, context) => {
  const { losses } = context;
  const numbers = childrenOf(question, 'answer').map((answer) => {
    const written = plainAnswer(answer);
    const value = written === '*' ? null : numberOf(written);
    if (value === null && written !== '*') losses.add('not-a-number', written);
    const margin = textAt(answer, 'tolerance') || '0';
    const tolerance = numberOf(margin);
    if (tolerance === null) losses.add('not-a-number', margin);
    return { value, tolerance: Math.abs(tolerance ?? 0), share: shareOf(answer), written };
  });
  loseFeedbacks(question, context);
  const fields = numericFields(numbers, losses);
  return fields && { ...fields, ...unitFields(question, losses) };
};

function limitOf(question: XmlElement) {
  const [least, most] = ['minwordlimit', 'maxwordlimit'].map((name) =>
    numberOf(textAt(question, name)),
  );
  if (!least && !most) return {};
  return { limit: { of: 'words', least: least ?? 0, most: most || 20_000 } };
}

/** A text to write, marked by people; what teachers are told becomes the model answer. */
export const essay: KindReader = (question, { carrier, losses, prompt }) => {
  const info = childOf(question, 'graderinfo');
  const model = info && carrier.asked(writtenIn(info));
  const attachments = textAt(question, 'attachments');
  if (attachments !== '' && attachments !== '0') losses.add('attachments', attachments);
  if (textAt(question, 'responseformat') === 'noinline') losses.add('attachments', 'noinline');
  const template = wordsIn(childOf(question, 'responsetemplate'), carrier);
  if (template !== undefined) losses.add('template', anyOf(template));
  const words = [model?.prompt, model?.body].map((each) => each && anyOf(each));
  const said = words.filter(Boolean).join('\n\n');
  return {
    ...essayFields(prompt, losses),
    ...limitOf(question),
    ...(said ? { model: said } : {}),
  };
};
