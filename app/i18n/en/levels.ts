import type ja from '../ja/levels.ts';
import type { MessagesOf } from '../types.ts';

const en: MessagesOf<typeof ja> = {
  title: 'Change level',
  of: 'Change the level of {name}',
  lead: 'These courses are the levels of one series. What you have done stays in each of them: if you come back to one, you go on from where you stopped.',
  standing: {
    here: 'You learn here now.',
    over: 'Your edition is over. You can read the lessons and your results.',
    completed: 'You have completed this level. You can read the lessons and your results.',
    left: 'You have moved on from here. You can read the lessons and your results.',
  },
  read: 'Read lessons and results',
  noPlace: 'There is no place here from which the level could be changed.',
  none: 'There is no edition to move to at present.',
  starts: 'Starts <when></when>',
  closes: 'Apply by <when></when>',
  from: 'You learn in “{course}” ({edition}) now.',
  own: {
    move: 'You move at once. Your place in “{course}” is given up, and goes to whoever waits for one.',
    waiting:
      'All seats are taken, so you join the waiting list. You go on in “{course}” until you have a place there; then come back to this page to move.',
    approval:
      'It has to be approved. You go on in “{course}” until you have a place there; then come back to this page to move.',
    lottery:
      'Seats are drawn by lot. You go on in “{course}” until you have a place there; then come back to this page to move.',
    asked: 'You have applied. You go on in “{course}” until you have a place there.',
    finish: 'You have a place there. If you move, your place in “{course}” is given up.',
  },
  back: {
    open: 'You can come back as long as applications are open there and a place is free.',
    ask: 'You cannot come back by yourself: a programme coordinator at CLAIR would have to bring you back.',
  },
  others: {
    move: 'They move at once.',
    waiting: 'All seats are taken: they join the waiting list and keep the place they have.',
    approval: 'They wait for approval and keep the place they have.',
    lottery: 'They join the lottery and keep the place they have.',
    asked: 'They have applied, and keep the place they have.',
    finish: 'They have a place there: the one they have here is given up.',
  },
  toApplication: 'See or withdraw your application',
  change: 'Move to this level',
  apply: 'Apply for this level',
  which: 'Edition to move to',
  reason: 'Reason',
  reasonHint: 'The person reads the reason.',
  submit: 'Change the level',
  completed: 'You have completed this course. You can apply for the next level on its own page.',
  toCourse: 'See the course',
  said: {
    waiting: 'You are on the waiting list. You go on in your level until you have a place.',
    'awaiting-approval': 'You have applied. You go on in your level until it is approved.',
    'in-lottery': 'You have applied. You go on in your level until the lots are drawn.',
  },
  faults: {
    'not-enrolled': 'The level was not changed: there is no place to move from.',
    completed: 'Nobody moves from a course that is completed.',
    'completed-there': 'The level was not changed: that level has been completed already.',
    'other-series': 'That is not a level of this course.',
    closed: 'Enrolment there is closed at present.',
    'not-in-audience': 'That edition is for others.',
    required: 'Select an edition.',
    'reason-needed': 'Write a reason.',
    'reason-long': 'Use at most 500 characters.',
  },
};

export default en;
