import type { MessagesOf } from '../../types.ts';
import type ja from '../../ja/work/duties.ts';

const en: MessagesOf<typeof ja> = {
  title: 'Duties of the operator',
  lead: 'The fairs are 特定募集情報等提供 (specified provision of recruitment information) under the Employment Security Act. Here is what the operator has to do, by when, and what was done. Days are those of Japan.',
  mode: {
    title: 'How the service is run',
    text: 'As an information service (募集情報等提供). Companies search by criteria of their own, and how lists are ordered is published. Messages are relayed as they were written. The operator picks nobody, recommends nobody and edits nothing.',
    licensed:
      'Licensed placement (職業紹介) is not offered. Picking and recommending people, or changing what the two sides write, needs a licence.',
  },
  todo: 'What is to be done',
  law: 'Source',
  articles: {
    '43-2-1': 'Employment Security Act, article 43-2 (1)',
    '43-2-2': 'Employment Security Act, article 43-2 (2); the period stands in its ordinance',
    '43-2-3': 'Employment Security Act, article 43-2 (3); the period stands in its ordinance',
    '43-3': 'Employment Security Act, article 43-3',
    '43-5': 'Employment Security Act, article 43-5',
    '43-6': 'Employment Security Act, article 43-6',
    '43-7': 'Employment Security Act, article 43-7',
    '5-4': 'Employment Security Act, article 5-4',
    '5-5': 'Employment Security Act, article 5-5',
    guideline: 'Guideline under the Employment Security Act (MHLW notice 318 of 2024)',
  },
  since: 'since {year}',
  unsure: 'To be checked',
  unsureNote:
    'Where it says “to be checked”, neither the text of the law nor its practice was read. Ask the labour bureau before you rely on it.',
  names: {
    notification: 'Notify before the service begins',
    report: 'Report once a year',
    accuracy: 'Keep information correct and up to date',
    purpose: 'Say concretely why personal data is collected',
    desk: 'A desk for complaints',
    order: 'Publish how results are ordered',
    deletion: 'Delete personal data whose purpose is over',
    changes: 'Notify what has changed',
    end: 'Notify the end of the service',
    'no-fee': 'Take no money from people who look for work',
    'no-gifts': 'Give no rewards to people who look for work; say fees beforehand',
  },
  texts: {
    notification:
      'Before profiles are published for the first fair, the Minister of Health, Labour and Welfare is notified: name, address, contact, name and address of the service, and its types (jobs are type 1, people’s data is type 3). Who has notified is listed on the ministry’s site of placement services.',
    report:
      'The state on 1 June is reported by 31 August of the same year. The figures for it stand below. The form may change from year to year: look at the latest one first.',
    accuracy:
      'What is said of jobs and companies must be neither false nor misleading. Before publication begins, ask companies whether old or filled jobs are still published. Correct or unpublish what is pointed out, at once.',
    purpose:
      'Before data is collected, people are told in plain words what is collected and why. Check that the words of consent and the privacy page fit how the service works now.',
    desk: 'Say beforehand where complaints go and how they are handled, and handle them quickly. Before publication begins, check that the contact is right and that somebody is in charge.',
    order:
      'Endeavour to publish what mainly decides the order of results, how complaints are handled and how personal data is. Check that the explanation in the list of candidates and in the fair guide fits the order that is really used.',
    deletion:
      'Once what was published for a fair has ended, delete what is no longer needed. Publication ends by itself on its day. See on the page of storage periods that nothing is past its time.',
    changes:
      'If the name, address, contact or service that was notified changes, notify it within 30 days of the change.',
    end: 'If the service ends, notify it within 10 days.',
    'no-fee':
      'No money may be taken from participants under any name: no fee for taking part, for publishing or for papers.',
    'no-gifts':
      'Participants may not be drawn to the service by rewards or gift cards beyond what is usual. If companies pay fees or penalties, these are told clearly beforehand.',
  },
  due: 'Next',
  dueOn: 'by {day}',
  for: { begin: 'Beginning of the service', year: 'For {year}', fair: '{fair}' },
  states: { late: 'Overdue', soon: 'Due soon', later: '' },
  noDue: {
    event: 'Recorded when it happens.',
    always: 'Always so; there is no date.',
    none: 'Nothing is to be done now.',
  },
  within: 'within {days} days',
  record: {
    open: 'Record it as done',
    event: 'Day on which it happened',
    doneOn: 'Done on',
    note: 'Note (reference number, who is in charge)',
    save: 'Record as done',
    saveOf: 'Record “{duty}” as done',
    saved: 'Recorded.',
    takenBack: 'The record was taken back.',
    takeBack: 'Take back',
    takeBackOf: 'Take back the record for {period}',
    wasMistake: 'Taken back',
    title: 'Records',
    by: 'Done on {day}, recorded by {name}',
    gone: 'a former colleague',
  },
  faults: {
    day: 'The day cannot lie in the future.',
    period: 'Please check the year, the fair or the day.',
    'too-long': 'The note can have 1,000 characters.',
    recorded: 'It has been recorded already.',
  },
  figures: {
    title: 'Figures for the report',
    lead: 'The state on {day} and the year up to it',
    counted:
      'Counted from what is there now: jobs that were unpublished later and people who were erased are missing.',
    companies: 'Companies taking part',
    pages: 'Companies with a published page',
    jobs: 'Published jobs (type 1)',
    people: 'People who publish to companies (type 3)',
    peopleInYear: 'People who published in the year',
    messages: 'Messages relayed in the year',
    documents: 'Documents sent in the year',
    meetings: 'Meetings held in the year',
    complaints: 'Reports and complaints in the year',
  },
  desk: {
    title: 'Desk for complaints',
    text: 'The desk is named on the support page. Reports about messages are looked at in the order in which they come.',
    link: 'Open the support page',
    open: 'Reports not settled yet: {count, number}',
  },
  links: { companies: 'Companies', retention: 'Storage periods', fairs: 'Fairs' },
};

export default en;
