import type ja from '../ja/mail.ts';
import type { MessagesOf } from '../types.ts';

const en: MessagesOf<typeof ja> = {
  greeting: 'Dear {name}',
  hello: 'Hello,',
  closing: 'Kakehashi, learning and training for the JET Programme',
  subject: 'Kakehashi: {title}',
  endMail: 'Stop mail of this kind',
  demo: 'Sent by a demonstration. Not operated by CLAIR or the Japanese government.',
  reason: 'Reason: {reason}',
  due: 'Due next: {due}',
  nudgeLine: 'A line from {name}: {line}',
  passwordReset: {
    subject: 'Kakehashi: set a new password',
    text: 'To set a new password, open this link within ten minutes. It works once.',
    link: 'Set a new password',
    ignore: 'If you did not ask for this, throw this mail away. Your password stays as it is.',
  },
  invitation: {
    subject: 'Kakehashi: make your account',
    text: 'Kakehashi is where the JET Programme learns and trains. Make your account by this link.',
    expires:
      'It works once, for 14 days. When it has expired, the same link lets you ask for a new mail.',
    link: 'Make the account',
    ignore: 'If this means nothing to you, throw this mail away.',
  },
  accountClosing: {
    subject: 'Kakehashi: your account is to be closed',
    text: 'As you asked, your account will be closed on {day}. Certificates can be verified after that, and your learning records are kept.',
    erase:
      'As you asked, on {day} your account will be closed and all that is held about you erased. Certificates can be verified after that, but no longer show your name.',
    keep: 'To keep the account, or if you did not ask for this, sign in before that day.',
    link: 'Sign in and keep the account',
  },
  emailChange: {
    subject: 'Kakehashi: confirm your e-mail address',
    text: 'To sign in with this address from now on, open this link within 24 hours.',
    link: 'Confirm the address',
    ignore: 'If you did not ask for this, throw this mail away. Nothing changes.',
  },
  emailNotice: {
    subject: 'Kakehashi: your e-mail address',
    text: 'Somebody asked to change the address you sign in with to {email}. It changes once it is confirmed there.',
    undo: 'If it was not you, or to take it back, open this link within seven days. It works after the change too.',
    link: 'Take the change back',
  },
  emailTaken: {
    subject: 'Kakehashi: the account of this address',
    text: 'Somebody asked to use this e-mail address, but it has an account already. You can sign in as ever.',
    link: 'Sign in',
    ignore: 'If you did not ask for this, there is nothing to do.',
  },
  secondFactorReset: {
    subject: 'Kakehashi: two-step sign-in removed',
    text: 'A programme coordinator at CLAIR has removed your two-step sign-in. Set it up again after you next sign in.',
    wrong: 'If you did not ask for this, contact CLAIR at once.',
    link: 'Sign in',
  },
  companyConfirm: {
    subject: 'Kakehashi: confirm the registration of your company',
    text: 'We have received a registration of “{company}”. Open the link below within 48 hours to confirm it. It does not reach CLAIR before that.',
    link: 'Confirm the registration',
    ignore: 'If you did not ask for this, ignore this mail. What was sent will be deleted.',
  },
  companyRefused: {
    subject: 'Kakehashi: the result of your registration',
    text: 'We have read the registration of “{company}”. This time the company was not registered.',
    reason: 'Reason: {reason}',
    again: 'You are welcome to change it and register again.',
  },
  recruiterKnown: {
    subject: 'Kakehashi: an invitation to recruit',
    text: 'You were invited to recruit for “{company}”, but this e-mail address already has an account. To take part as a recruiter, please ask the coordinators at CLAIR to add the role.',
    ignore: 'If you do not expect this, you need not do anything.',
  },
  certificate: {
    subject: 'Kakehashi: your certificate',
    text: 'You have completed “{course}”. Your certificate is ready.',
    link: 'See the certificate',
  },
  report: {
    subject: 'Kakehashi: a remark on a lesson',
    text: 'A learner has remarked on a lesson. Course: {course}. Lesson: {lesson}. Place: “{excerpt}”',
    link: 'Open the remark',
  },
  weeklyDigest: {
    subject: 'Kakehashi: the week at a glance',
    due: 'What is due:',
    course: '“{course}”, next by {until}',
    late: '“{course}”, past its date: {until}',
    unread: '{count, plural, one {One notice is} other {# notices are}} still unread.',
    link: 'Open today’s learning',
  },
  monthlyDigest: {
    subject: 'Kakehashi: how learning stands, {month}/{year}',
    lead: 'How the participants of {organisation} stand, as numbers only.',
    course: 'Course',
    enrolled: 'Enrolled',
    notStarted: 'Not begun',
    onPace: 'On pace',
    behind: 'Behind',
    completed: 'Completed',
    note: 'This mail can be read without signing in, and prints on one page.',
  },
  notice: {
    private: { title: 'a new message', subject: 'Kakehashi: a new message' },
    announcement: { title: '{title}', text: '{body}', link: 'Open the notice' },
    'application-awaiting-approval': {
      title: 'application received',
      text: 'You have been nominated for “{course}” ({edition}). You are told when it has been approved.\n\n{reason}',
      link: 'See your application',
    },
    'application-in-lottery': {
      title: 'application received',
      text: 'Your application for “{course}” ({edition}) has been received. Seats are drawn by lot after the closing date, and you are told the result.\n\n{reason}',
      link: 'See your application',
    },
    'application-waiting': {
      title: 'you are on the waiting list',
      text: '“{course}” ({edition}) is full, so you are on the waiting list. When a seat becomes free it goes to the first on the waiting list, and you are told.\n\n{reason}',
      link: 'See your application',
    },
    'application-enrolled': {
      title: 'you have a place',
      text: 'You have a place in “{course}” ({edition}).\n\n{reason}',
      link: 'Begin to learn',
    },
    'application-declined': {
      title: 'your application',
      text: 'Your application for “{course}” ({edition}) was not approved.\n\n{reason}',
      link: 'See your application',
    },
    'application-withdrawn': {
      title: 'your place in a course',
      text: 'You no longer have a place in “{course}” ({edition}). What you have learnt there stays in your records.\n\n{reason}',
      link: 'See your application',
    },
    'approvals-waiting': {
      title: 'applications wait for your approval',
      text: 'Applications from participants at “{organisation}” that wait for your approval: {count}. Look at them and decide.',
      link: 'See the applications',
    },
    'archive-ready': {
      title: 'The copy of your data is ready',
      text: 'The copy that you asked for, of all that is held about you, is ready. You can sign in and take it until then:\n\n{until}\n\nIf you did not ask for it, change your password at once.',
      link: 'Take the copy',
    },
    'deadline-moved': {
      title: 'your course has a new date',
      text: 'In the course “{course}”, what comes next is now due at this time:\n\n{until}\n\n{reason}',
      link: 'Open the course',
    },
    'fair-choices-open': {
      title: 'A choice that closes soon',
      text: 'You can still make your choices until the time below. Nothing has been entered yet.\n\n{until}',
      link: 'Open the page',
    },
    'learning-nudge': {
      title: 'your course goes on',
      text: 'In “{course}” you can go on from where you stopped, whenever it suits you.\n\n{due}\n\n{line}',
      link: 'Continue learning',
    },
    'learning-reminder': {
      title: 'your course goes on',
      text: 'The course “{course}” is to be finished by the time below. You can go on from where you stopped.\n\n{until}',
      link: 'Continue learning',
    },
    'level-changed': {
      title: 'your level has changed',
      text: 'You have moved from “{from}” to “{course}” ({edition}). What you learnt in “{from}” is kept, and you can read it at any time.\n\n{reason}',
      link: 'Begin to learn',
    },
    'level-place': {
      title: 'you have a place in the other level',
      text: 'You have a place in “{course}” ({edition}). You still have your place in “{from}”: to move to “{course}”, give it up on the page below, so that somebody else can have it. What you learnt there is kept.\n\n{reason}',
      link: 'Change level',
    },
    'answers-marked': {
      title: 'Your answers have been marked',
      text: 'What you handed in for “{course}” has been marked. You can read the points and the comments.',
      link: 'See the result',
    },
    'result-marked-again': {
      title: 'Your result was marked again',
      text: 'Your result in “{course}” was marked again: it was {before}%, it is now {after}%. The page of the result says which question it was and why.',
      link: 'See the result',
    },
    'answers-returned': {
      title: 'Please revise your answer',
      text: 'You are asked to revise an answer that you handed in for “{course}”. Read the comments of your marker and have another go.',
      link: 'Read the comments',
    },
    'fair-meetings-set': {
      title: 'New appointments',
      text: 'You have new appointments. Please look at them and answer by this time:\n\n{until}\n\nAny that you have not answered by then will be given up.',
      link: 'Open your appointments',
    },
    'fair-meetings-changed': {
      title: 'Changed appointments',
      text: 'Your appointments have changed. Please sign in to see them.',
      link: 'Open your appointments',
    },
    'fair-answers-due': {
      title: 'Appointments that wait for your answer',
      text: 'You have not answered some of your appointments. After this time they will be given up:\n\n{until}',
      link: 'Open your appointments',
    },
    'company-meetings-set': {
      title: 'Meetings',
      text: 'The timetable of your meetings is ready. Meetings are provisional until the participants accept them.',
      link: 'Open your meetings',
    },
    'company-meetings-changed': {
      title: 'Changed meetings',
      text: 'The timetable of your meetings has changed. Please sign in to see it.',
      link: 'Open your meetings',
    },
    'new-message': {
      title: 'a new message',
      text: 'There is a new message for you. Sign in to read it.',
      link: 'Open the message',
    },
    'password-changed': {
      title: 'your password was changed',
      text: 'The password of your account was changed at this time:\n\n{at}\n\nIf that was not you, set a new password at once.',
      link: 'Open your account settings',
    },
  },
};

export default en;
