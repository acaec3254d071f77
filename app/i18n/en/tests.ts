import type ja from '../ja/tests.ts';
import type { MessagesOf } from '../types.ts';

const en: MessagesOf<typeof ja> = {
  done: 'Monthly tests: {inTime} of {tests} handed in, {atMark} at {percent}% or more',
  missed:
    '{missed, plural, one {# monthly test was not handed in} other {# monthly tests were not handed in}}',
  need: 'To complete the course you need {needInTime, plural, =0 {no more tests handed in} one {# more test handed in} other {# more tests handed in}}, and {needAtMark} more at {percent}% or above. You can go on learning as before.',
  unreachable:
    'The tests that are left are too few to complete the course in this edition. You can go on learning, and take the course again in a later edition.',
};

export default en;
