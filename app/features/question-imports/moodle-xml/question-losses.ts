import { numberOf } from '../answers/numbers.ts';
import { anyOf } from '../texts/spoken.ts';
import { wordsIn, type QuestionContext } from './question-context.ts';
import { childOf, childrenOf, isSet, textAt, type XmlElement } from './xml-tree.ts';

/** The deductions for another try that Moodle sets by itself say nothing that an author meant. */
const USUAL_PENALTIES = [0, 0.1, 0.3333333, 1];
const OVERALL = ['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback'];

/** Tells what a question of any kind has in Moodle and has no place here. */
export function tellOverall(question: XmlElement, { carrier, losses }: QuestionContext): void {
  const grade = numberOf(textAt(question, 'defaultgrade'));
  if (grade !== null && grade !== 1) losses.add('grade', String(grade));
  const penalty = numberOf(textAt(question, 'penalty'));
  if (penalty !== null && !USUAL_PENALTIES.some((usual) => Math.abs(usual - penalty) < 0.001)) {
    losses.add('penalty', String(penalty));
  }
  const hints = childrenOf(question, 'hint').filter((hint) => wordsIn(hint, carrier) !== undefined);
  if (hints.length > 0) losses.add('hints', String(hints.length));
  for (const name of OVERALL) {
    const words = wordsIn(childOf(question, name), carrier);
    if (words !== undefined) losses.add('feedback-overall', anyOf(words));
  }
  if (isSet(question, 'hidden')) losses.add('hidden');
}
