import type ja from '../ja/choices.ts';
import type { MessagesOf } from '../types.ts';

const en: MessagesOf<typeof ja> = {
  title: 'Companies you wish to meet',
  lead: 'Put the companies you wish to meet in your own order. Companies do not see your list: all that reaches them is that a meeting has been arranged.',
  until: 'Closes <when></when>. Until then you can change everything as often as you like.',
  over: 'This has closed and cannot be changed any more.',
  saved: 'Saved.',
  cancelledNow: 'You are no longer taking part. No meetings will be arranged.',
  named: 'Changed what companies may know of your name.',
  isCancelled:
    'You cancelled taking part in this fair. Saving again means that you take part again.',
  isOut: 'You cancelled taking part in this fair.',
  unsaved: 'Changed, but not saved yet.',
  fresh: 'To begin with, you are shown as free all the time.',
  list: 'Companies you wish to meet, the dearest first',
  empty: 'No company yet. Choose one below, or add it from its page in the guide.',
  onlyScore: 'Your list is empty: meetings are arranged by points alone.',
  guide: 'Open the guide',
  up: 'Move {company} up',
  down: 'Move {company} down',
  remove: 'Take {company} off the list',
  short: { up: 'Up', down: 'Down', remove: 'Remove' },
  place: 'No. {place, number}',
  booth: 'Booth {booth}',
  question: 'What you want to ask (only on your own sheet for the day)',
  questionSummary: 'Write down what you want to ask',
  add: 'Add a company',
  addition: 'Company to add',
  choose: 'Choose',
  addButton: 'Add to the list',
  gone: 'This company is not coming after all. Take it off your list.',
  times: 'When you can be there (Japan time)',
  timesHint:
    'No meeting is placed in a time without a tick. If you arrive late or leave early, take those ticks away.',
  noSlots: 'No meetings are booked for this fair. Take a ticket at the booths on the day.',
  both: 'These are the times of booked meetings. In the times between them you can talk at booths with a ticket.',
  presets: { all: 'All of it', first: 'First half only', second: 'Second half only' },
  cap: 'Meetings at most',
  capOf: 'Up to {count, number}',
  fill: 'Meet other companies too (by points)',
  fillHint:
    'Where the companies on your list have no place, meetings with other companies that see your profile are arranged too. Those you put in order yourself always come first.',
  score: 'How points are made',
  scoreParts:
    'Weights: JLPT level {jlpt, number}, Japanese at work {skills, number}, place {place, number}, industry {industry, number}, change of residence status {visa, number}, when you can begin {start, number}, years in JET {years, number}. Only what you publish and the jobs that companies publish are looked at; never nationality, sex, age, photo, name or school.',
  name: 'Your name',
  nameAgree:
    'I agree that companies whose meeting I accept see my name and its reading (I can take this back at any time)',
  nameHint: 'Without this, companies see only a number, also on the day.',
  nameOn: 'You agreed that companies whose meeting you accept see your name.',
  nameOff: 'Companies do not see your name.',
  nameWithdraw: 'Stop showing my name',
  honest: {
    title: 'Is there a clever order?',
    order:
      'Put them in the order in which you truly wish to meet them. Companies see only what you published, never your order. Placing a popular company lower does not make it easier to meet.',
    length:
      'List every company you would be glad to meet. More companies at the end can only leave you fewer empty times.',
    limits:
      'No method that arranges several meetings for each person can promise that nobody ever gains by being untruthful. But in our trials the stable outcomes differed in 0 to 6 of 3,000 to 24,000 meetings, so there is next to nothing to gain.',
    lot: 'People of equal rank are put in order by lot. The seed of the lot is fixed beforehand, and this is its commitment; the seed itself will stand in the allocation record when the result is published.',
    noLot: 'The seed of the lot is not drawn yet. Its commitment will stand here once it is.',
  },
  bars: {
    closed: 'You publish nothing to this company, so no meeting can be arranged.',
    role: 'This company meets {asked} only.',
    jlpt: 'This company requires JLPT {asked} or higher.',
    start: 'This company requires that you can begin by {asked}.',
    'status-change':
      'The jobs of this company come without support for a change of residence status.',
    place: 'None of its jobs is in a prefecture where you would like to work.',
    other: 'No meeting can be arranged with this company.',
    time: 'This company is never free when you are.',
    unmet: 'What you publish does not meet this, so no meeting will be arranged.',
    hidden:
      'What you do not publish to this company counts as not met, so as it is no meeting will be arranged.',
    partly:
      'What you do not publish to every company on your list is not used for this, so as it is no meeting will be arranged.',
    publish: 'Change what you publish',
  },
  save: 'Save',
  cancel: {
    title: 'Cancel taking part in the fair',
    text: 'No meetings will be arranged for you. Meetings that are arranged already are all cancelled, and others can have their places. What you publish stays as it is.',
    button: 'Cancel taking part',
    over: 'The fair is over.',
    already: 'You have cancelled already.',
    back: 'Back to your companies',
  },
  faults: {
    closed: 'This has closed, so it cannot be saved.',
    'not-published': 'Publish your profile for this fair first.',
    conflict:
      'Something was saved in another window meanwhile. Below is what you have just entered: saving again replaces the other.',
    'no-slot': 'Tick at least one time. If you cannot come, cancel taking part.',
    cap: 'Choose a number of meetings that the fair allows.',
    'no-company': 'There is a company that does not take part, or one that is named twice.',
    'not-open': 'There is a company to which you publish nothing. Publish to it first.',
    question: 'A question has 500 characters at most.',
    'old-text': 'The words about your name have changed. Please read them again and decide.',
  },
  guidePage: {
    add: 'Add to the companies I wish to meet',
    added: 'Added at the end of your companies.',
    listed: 'This is one of the companies you wish to meet.',
    notOpen: 'You publish nothing to this company. Once you do, you can add it to your list.',
    notPublished: 'Publish your profile for this fair, and you can choose whom to meet.',
    closed: 'Choosing companies has closed.',
    toList: 'Open your list',
    publish: 'Decide what to publish',
  },
};
export default en;
