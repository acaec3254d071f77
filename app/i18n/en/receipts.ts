import type ja from '../ja/receipts.ts';
import type { MessagesOf } from '../types.ts';

/** How points add up, and the records of answers that came. */
const en: MessagesOf<typeof ja> = {
  title: 'Points line by line and receipts',
  result: 'Result',
  adding: 'How the points add up',
  noPoints:
    'The score is not shown yet, or something waits to be marked. The points come here once all is known.',
  question: 'Question',
  points: 'Points',
  of: '{given} of {most}',
  sum: 'In all {given} of {most}',
  remarks: 'Remarks',
  corrected: 'The key was corrected and the answer marked again (it was {before} before),',
  void: 'The question was faulty, so everybody has the full points (it was {before} before),',
  receipts: 'Receipts',
  lead: 'Each time an answer comes, the server keeps when it came and a digest of it. The digest is another one as soon as a single character differs, so it shows that an answer was not changed afterwards.',
  none: 'No answer has come.',
  answerOf: 'Question {number}, answer {sequence}',
  received: 'Received',
  clientAt: 'Clock of the device (not used)',
  state: 'Counts',
  inTime: 'In time',
  late: 'Late: it does not count',
  counted: 'Late, and counted',
  digest: 'Digest (SHA-256)',
  erased: 'the answer was erased',
  again: {
    corrected:
      'The key of question {number} was corrected, and your answer was marked again ({before}% → {after}% of its points).',
    void: 'Question {number} was faulty, so everybody has the full points ({before}% → {after}% of its points).',
  },
};
export default en;
