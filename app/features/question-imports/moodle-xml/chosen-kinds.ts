import { choiceFields, multipleFields } from '../answers/options.ts';
import { anyOf } from '../texts/spoken.ts';
import { childOf, childrenOf, textAt } from './xml-tree.ts';
import {
  feedbackOf,
  plainAnswer,
  shareOf,
  wordsIn,
  writtenIn,
  type KindReader,
} from './question-context.ts';

const FIXED = /^(?:0|false)$/iu;

/** One of several options, or any number of them. */
export const multichoice: KindReader = (question, { carrier, losses }) => {
  const options = childrenOf(question, 'answer').map((answer) => ({
    words: carrier.words(writtenIn(answer)),
    share: shareOf(answer),
    feedback: wordsIn(feedbackOf(answer), carrier),
  }));
  const isMultiple = FIXED.test(textAt(question, 'single'));
  const fields = (isMultiple ? multipleFields : choiceFields)(options, losses);
  const isFixed = FIXED.test(textAt(question, 'shuffleanswers'));
  return fields && { ...fields, ...(isFixed ? { fixed: true } : {}) };
};

/** A statement that is true or false. */
export const truefalse: KindReader = (question, { carrier, losses }) => {
  const answers = childrenOf(question, 'answer');
  const right = answers.find((answer) => shareOf(answer) >= 0.999);
  const said = right && plainAnswer(right).toLowerCase();
  if (!right || (said !== 'true' && said !== 'false')) {
    losses.add('no-right-answer', said ?? null);
    return null;
  }
  const wrong = wordsIn(
    answers.map((each) => (each === right ? undefined : feedbackOf(each))).find(Boolean),
    carrier,
  );
  const praise = wordsIn(feedbackOf(right), carrier);
  if (praise !== undefined) losses.add('feedback', anyOf(praise));
  return {
    kind: 'true-false',
    correct: said === 'true',
    ...(wrong === undefined ? {} : { wrong }),
  };
};

/** Pairs; what stands without a partner belongs to nothing. */
export const match: KindReader = (question, { carrier }) => {
  const pairs = childrenOf(question, 'subquestion').map((element) => ({
    left: carrier.words(writtenIn(element)),
    right: wordsIn(childOf(element, 'answer'), carrier) ?? '',
  }));
  const spare = pairs.filter(({ left }) => left === undefined);
  const whole = pairs.filter(({ left }) => left !== undefined);
  return {
    kind: 'matching',
    pairs: whole.map(({ left, right }) => ({ left: { text: left }, right: { text: right } })),
    ...(spare.length > 0 ? { spare: spare.map(({ right }) => ({ text: right })) } : {}),
  };
};
