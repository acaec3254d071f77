import type ja from '../ja/career-fairs.ts';
import type { MessagesOf } from '../types.ts';

const en: MessagesOf<typeof ja> = {
  title: 'Publishing for a career fair',
  lead: 'Until you publish it, nobody sees your profile. You decide which companies see which parts, and you can stop at any time. Your employer, contracting organisation and supervisor are not told that you publish anything.',
  none: 'There is no fair to publish for at present.',
  held: '{venue}, <when></when>',
  state: {
    none: 'Not published yet.',
    open: 'Published.',
  },
  fair: 'Publishing for {fair}',
  now: 'What companies see now',
  nowNone: 'No company sees anything.',
  forAll: 'All companies of the fair, also those that join later: {fields}',
  forOne: '{company}: {fields}',
  closedTo: '{company}: sees nothing',
  since: 'agreed <when></when>',
  until: 'What you agreed to ends by itself on <when></when>.',
  withdrawAll: 'Stop publishing to all companies',
  withdrawEnds:
    'Meetings that have not begun with a company that may see nothing any more are cancelled at once, and their places go to others.',
  withdraw: 'Stop showing it to {company}',
  withdrawn: 'Withdrawn. Companies no longer see it.',
  published: 'Published.',
  choices: 'Choose the companies you wish to meet',
  cancelled: 'You are no longer taking part in the fair. To stop publishing too, do so below.',
  preview: 'See what a company sees',
  previewTitle: 'What {company} sees',
  previewLead:
    'This company sees what is below and nothing else: no name, photograph, contact details, nationality or age.',
  previewNothing: 'This company sees nothing.',
  previewOf: 'Company',
  show: 'Show',
  day: 'On the day (check-in, tickets)',
  change: 'Decide what to publish',
  companies: 'To whom',
  choose: 'Choose companies',
  allCompanies: 'All companies of the fair, also those that join later',
  someCompanies: 'Only companies I choose',
  someHint:
    'The companies you choose see the parts you choose here. What others see does not change.',
  fields: 'Which parts',
  fieldsHint: 'A part that you have not written yet is not shown, even if you choose it.',
  empty: 'not written yet',
  agree:
    'I agree that these companies see the parts I chose, for selection and meetings at this fair',
  terms: {
    title: 'What you agree to',
    purpose:
      'Purpose: choosing whom to meet at this fair, meeting, and letting you know the outcome. It may not be used for anything else.',
    who: 'Who sees it: recruiters of the companies you chose. Which person of which company saw which part, and when, is recorded, and you can read it at any time.',
    until:
      'How long: until <when></when>. You can withdraw earlier at any time; from their next click companies see nothing.',
    copies:
      'What a company wrote down for a meeting is not deleted by withdrawing. The company must delete it once its purpose has ended.',
  },
  publish: 'Publish',
  faults: {
    'fair-closed': 'Publishing for this fair has ended.',
    'old-text': 'The text to agree to has changed. Please read it again and decide.',
    'no-fields': 'Choose at least one part to publish.',
    'no-company': 'Choose the companies to publish to.',
    'not-agreed': 'To publish, you need to agree.',
  },
  views: {
    title: 'Companies that saw your profile',
    lead: 'Who of which company saw which parts, and when. An entry is made when parts are shown in a list or on a page.',
    none: 'No company has seen it yet.',
    company: 'Company',
    viewer: 'Person',
    left: 'a recruiter who has left',
    fields: 'Parts',
    when: 'When',
    place: 'Where',
    places: { list: 'List', page: 'Page', file: 'File' },
    times: '{times, plural, one {once} other {# times}}',
    fair: 'Fair',
  },
};

export default en;
