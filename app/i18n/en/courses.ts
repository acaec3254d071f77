import type ja from '../ja/courses.ts';
import type { MessagesOf } from '../types.ts';

const en: MessagesOf<typeof ja> = {
  title: 'Courses',
  lead: 'What you can take, who it is for and how long it takes.',
  forWhom: 'For',
  notFor: 'Not for',
  level: 'Level',
  time: 'Study time',
  hours: 'about {hours} hours, {lessons} lessons',
  rule: 'To complete it',
  ruleText:
    '{of, select, lessons {Submit the check-up of all {lessons} lessons, and reach {percent}% in each of the {checkUps} module check-ups. Nothing is timed, and you may try as often as you like.} tests {Hand in at least {inTime} of the {tests} monthly tests in time, and reach {markPercent}% in at least {atMark} of them.} other {Submit the check-up of all {lessons} lessons, and reach {percent}% in each of the {checkUps} module check-ups. Hand in at least {inTime} of the {tests} monthly tests in time, and reach {markPercent}% in at least {atMark} of them.}}',
  testTime: 'about {minutes} minutes, {questions} questions',
  testLabel: 'Test',
  testStart: 'Go to the test',
  testSignIn: 'Sign in to take the test',
  testText: 'A test, not a course: it gives no certificate and counts nowhere.',
  contents: 'Contents',
  monthlyTests: 'Monthly tests',
  minutes: 'about {minutes} minutes',
  enrol: 'Enrol',
  enrolSignIn: 'Sign in to enrol',
  goOn: 'Continue learning',
  changeLevel: 'Change level',
  closed: 'Enrolment is closed at present.',
  editions: {
    title: 'Editions',
    closes: 'Apply by <when></when>',
    opens: 'Opens <when></when>',
    starts: 'Starts <when></when>',
    lottery: 'How the lottery works',
    code: 'Entry code',
    enter: 'Apply with the code',
    steps: 'What has happened',
    withdraw: 'Withdraw',
    withdrawText: 'Your seat goes to who waits for one. What you have learnt stays on record.',
    applied: 'You have applied.',
    withdrawn: 'You have withdrawn.',
    refused: {
      'not-in-audience': 'You could not apply: this edition is not for you.',
      'not-enrolled': 'Your level was not changed: you have no place to move from.',
      code: 'You cannot apply with that code. Check it, and the dates of enrolment.',
      'too-many': 'Too many codes did not work. Try again in about an hour.',
      completed: 'You cannot withdraw from a course you have completed.',
    },
  },
  audioNote: 'The audio is a synthetic voice.',
};

export default en;
