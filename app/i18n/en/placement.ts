import type ja from '../ja/placement.ts';
import type { MessagesOf } from '../types.ts';

const en: MessagesOf<typeof ja> = {
  title: 'Your course',
  advised: 'We suggest “{course}”.',
  above: 'You reached {percent}% or more in every part.',
  aboveText: 'There is no higher course yet. You can take these to revise.',
  aboveCourse: 'You reached {percent}% or more in every part, so the course above them fits.',
  why: 'Why',
  reason:
    '{held, plural, =0 {“{missing}” ({points}) is not firm yet. This course begins there.} other {You are sure of {firm}, but not yet of “{missing}” ({points}). This course takes you on from there.}}',
  named: '“{title}” ({points})',
  points: '{score} of {max}',
  levels: 'Part by part',
  state: '{held, select, true {firm} other {not firm yet}}',
  rule: 'A part is firm from {percent}%. A short test gives an estimate, not a verdict.',
  go: 'See “{course}”',
  others: 'Choose another course',
  othersText:
    'You know yourself better: choose another if you like. Nothing is closed to you because of this test.',
  answers: 'See your answers and the right ones',
  again: 'Back to the test',
  ask: 'Not sure which course fits?',
  take: 'Take the placement test (about {minutes} minutes)',
  of: 'Placement test',
  taken: 'Taken <when></when>',
};

export default en;
