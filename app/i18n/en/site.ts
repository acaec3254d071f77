import type ja from '../ja/site.ts';
import type { MessagesOf } from '../types.ts';

const en: MessagesOf<typeof ja> = {
  name: 'Kakehashi',
  title: '{page} | Kakehashi',
  viewing: {
    banner: 'You see the pages of <name></name>. Nothing can be changed.',
    end: 'End',
  },
  nav: {
    candidates: 'Candidates',
    messages: 'Messages',
    meetings: 'Meetings',
    courses: 'Courses',
    allCourses: 'Courses',
    about: 'About',
    verify: 'Verify a certificate',
    support: 'Support',
    supportAndGrants: 'Support and grants',
    supportAndGrantsShort: 'Support',
    help: 'Help',
    signIn: 'Sign in',
    today: 'Today',
    todayShort: 'Today',
    myCourse: 'My course',
    myCourseShort: 'Course',
    words: 'Words',
    arrival: 'Before you arrive',
    arrivalShort: 'Arrival',
    career: 'Career',
    records: 'Records',
    recordsShort: 'Records',
    home: 'Home',
    questions: 'Questions',
    marking: 'Marking',
    officeHome: 'Home',
    people: 'People',
    ourJets: 'Our JETs',
    editions: 'Editions',
    approvals: 'Approvals',
    ownJets: 'Our JETs',
    figures: 'Reports',
    insight: 'Insight',
    organisations: 'Organisations',
    fairs: 'Fairs',
    companyPage: 'Company and jobs',
    fairGuide: 'Fair guide',
    emergency: 'Emergency',
    safety: 'Safety confirmation',
    privacy: 'Privacy',
    credits: 'Credits',
    notices: 'Notices',
    unread: '{count, plural, one {one unread notice} other {# unread notices}}',
    account: 'Account settings',
    signOut: 'Sign out',
    otherLanguage: '日本語',
  },
  error: {
    'bad-request': {
      title: 'What was sent could not be read',
      text: 'Open the page again and try once more.',
    },
    forbidden: {
      title: 'You may not see this page',
      text: 'You may need to sign in with another account.',
    },
    'not-found': {
      title: 'There is no such page',
      text: 'The address has changed, or the page is not published.',
    },
    'method-not-allowed': {
      title: 'This cannot be done here',
      text: 'Go back to the page before and try again.',
    },
    conflict: {
      title: 'This was changed elsewhere first',
      text: 'Open the page again to see how it stands now.',
    },
    'too-large': {
      title: 'What was sent is too large',
      text: 'Make it shorter, or send it in parts.',
    },
    unprocessable: {
      title: 'Something in what was sent is not right',
      text: 'Check what you entered and try again.',
    },
    'too-many-requests': {
      title: 'Too many tries in a short time',
      text: 'Wait a little, then try again.',
    },
    unavailable: {
      title: 'Not available just now',
      text: 'It will be back shortly. Answers that were saved are safe.',
    },
    unexpected: {
      title: 'Something went wrong on our side',
      text: 'Try again. If it happens again, tell us with the number below.',
    },
    home: 'Go to the home page',
  },
};

export default en;
