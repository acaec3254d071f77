import type ja from '../ja/meetings.ts';
import type { MessagesOf } from '../types.ts';

/** Words of a person's own meetings at a fair, and of how they were found. */
const en: MessagesOf<typeof ja> = {
  title: 'Your meetings',
  of: '{fair}: your meetings',
  held: '{venue}, <when></when>',
  japanTime: 'Times are those of Japan.',
  ownTime: 'In your time zone: <when></when>',
  notYet: 'It is not decided yet whom you meet and when. You will be told as soon as it is.',
  none: 'You have no meetings now.',
  noneText: 'The fair guide says which booths you can visit with a ticket on the day.',
  time: '{from}–{to} ({minutes, number} minutes)',
  place: 'Booth {booth}, table {table, number}',
  table: 'Table {table, number}',
  states: {
    proposed: 'Waits for your answer',
    accepted: 'Accepted',
    declined: 'Declined',
    lapsed: 'It was not answered in time, and is off.',
    cancelled: 'Cancelled',
  },
  cancelledBy: {
    participant: 'You cancelled it.',
    company: 'The company cancelled it.',
    operator: 'The organisers cancelled it.',
  },
  reason: 'The company’s reason: {reason}',
  added: 'This meeting was added later, in a place that somebody gave up.',
  until: 'Please answer by <when></when>. After that it goes to somebody else.',
  changeUntil: 'You can change your answer until <when></when>.',
  accept: 'Accept',
  decline: 'Decline',
  with: ' ({company})',
  acceptAll: 'Accept all ({count, number})',
  question: 'What you want to ask: {question}',
  name: {
    title: 'Your answer and your name',
    closed:
      'Accepting does not open your name: the company sees the number {number} and no more. If companies you accept shall read your name, agree to that first.',
    open: 'The company whose meeting you accept reads your name. Once you cancel, or no longer agree, it is gone with their next click.',
    change: 'See what you agreed to about your name',
  },
  said: {
    accepted: 'Accepted.',
    declined: 'Declined.',
    cancelled: 'Cancelled. The company has been told.',
  },
  refused: {
    over: 'Answers are closed. Below is how your meetings stand now.',
    taken: 'Another meeting has this place now, so it cannot be taken back.',
  },
  gone: 'No longer on your timetable',
  cancel: 'Cancel',
  cancelTitle: 'Cancel a meeting',
  cancelLead: 'This cancels your meeting with {company} at {from}.',
  cancelMeans: {
    told: 'Those who recruit for the company are told that the meeting is off. They are told no reason.',
    name: 'If your name was open to this company, it no longer is. What you published stays visible.',
    place: 'The place may go to somebody else. This cannot be undone.',
    others: 'Your other meetings, and what other companies see, stay as they are.',
    supervisor: 'Your employer and your supervisor are told nothing.',
  },
  cancelNow: 'Cancel this meeting',
  keep: 'Back to your meetings',
  whole: 'If you cannot come to the fair at all',
  links: {
    why: 'Why these meetings',
    sheet: 'Timetable to print (A4)',
    ics: 'Calendar file',
    icsText:
      'Its events are called “Kakehashi 14:20” and name neither the fair nor a company. Where there is no signal, use the printed timetable or your calendar.',
    icsNamed: 'File with the names of companies',
    record: 'Allocation record',
    guide: 'Fair guide',
  },
  sheet: {
    title: 'Timetable of your meetings',
    name: 'Name',
    number: 'Number',
    booths: 'Where the booths are',
    boothsText: 'In the order of booth letters; read it with the floor plan of the venue.',
    yours: 'Meeting',
    when: 'Time',
    company: 'Company',
    at: 'Place',
    questions: 'To ask',
    notes: 'Notes',
    print: 'Print',
    printText: 'Print it from your browser (Ctrl+P); it is made for A4.',
    waiting: 'not answered yet',
  },
  why: {
    title: 'Why these meetings',
    lead: 'Worked out again from the wishes and the result of the allocation of <when></when>. What was declined or cancelled after it is not part of this.',
    gone: 'The reasons are no longer kept. Your meetings and the allocation record can still be read.',
    absent:
      'You were not part of the allocation: your profile was open to none of the companies on your list.',
    notYet: 'Once the allocation is published, its reasons stand here.',
    met: 'Companies you meet',
    metNone: 'This allocation has no meeting for you.',
    listed: 'Number {rank, number} on your list, and the company could meet you.',
    byScore: 'Not on your list: you chose to meet other companies too, and those follow by score.',
    pinned: 'The organisers set this meeting beforehand. Ask them for the reason.',
    added: 'Added later, in a place that became free.',
    missed: 'Companies you wished for and do not meet',
    missedNone: 'You meet every company on your list.',
    others: 'Companies that could have followed by score ({count, number})',
    changes: 'What would have changed it',
    changesLead:
      'Each line was worked out again with one thing changed and everybody else’s wishes as they are. It may help at the next fair.',
    changesNone:
      'We worked it out again with one more free slot, another JLPT level and so on: nothing would have changed.',
    ask: 'Work it out again',
    busy: 'This cannot be worked out just now. Please open the page again in a while.',
    gained: 'You would have met {companies}.',
    lost: 'You would not have met {companies}.',
    change: {
      slot: 'Had you been free at {from} too:',
      jlpt: 'Had you shown JLPT {level}:',
      statusChange: 'Had you needed no change of status of residence:',
      moves: 'Had you been willing to work anywhere:',
      cap: 'Had you asked for up to {cap, number} meetings:',
    },
    reasons: {
      notShown: 'Your profile was not open to this company.',
      keptApart: 'The organisers took this pair out. Ask them for the reason.',
      notChosen: 'You were not among the candidates this company chose to meet.',
      role: 'The company asks for {roles}, and what you published does not say so.',
      statusChange:
        'You need a change of status of residence, which this company does not support.',
      start: 'The company asks for a start by {day}, and what you published does not say so.',
      jlpt: 'The company asks for JLPT {level} or better, and what you published does not say so.',
      place: 'None of the places where you would work is one of this company’s.',
      noCommonSlot: 'There was no slot in which both you and the company were free.',
      struck:
        'No timetable was found in which the two of you have a slot beside all other meetings.',
      dearer:
        'You meet {cap, number}, as many as you may, and all of them are companies you put before this one.',
      dearerSlots: 'Your free slots are taken by companies you put before this one.',
      full: 'The company’s places went to candidates it put before you.',
      fullDraw:
        'The company’s places were taken. The last of them stood level with you, and lots were drawn.',
      fullScore:
        'The company’s places were taken. The last of them had a higher score, or was marked by the company.',
      fullTier:
        'The company’s places were taken. The last of them was in its group {last, number}, you were in group {own, number}.',
      companySlots:
        'The slots that suit both of you are taken by candidates the company put before you.',
    },
  },
  check: {
    title: 'Check your own row',
    lead: 'Compares your row of wishes, which only you can read, with the allocation record. It is worked out on this device, and nothing is sent.',
    run: 'Check',
    again: 'Check again',
    running: 'Checking.',
    failed: 'It could not be loaded. Check your connection and press the button again.',
    all: 'Everything fits.',
    some: 'Something does not fit. Please tell the organisers.',
    ok: '○',
    not: '×',
    results: {
      seed: 'The seed of the lots is the one whose commitment ({commitment}…) was published before choices closed.',
      row: 'The digest of your row is in the record ({digest}…).',
      input: 'The digest of the whole input follows from all rows of the record ({digest}…).',
      within:
        'Your meetings are within your limit, in slots in which you are free, and do not overlap.',
      listed:
        'Your meetings are with companies on your list, or with those you let follow by score.',
      claim:
        'The check of the whole found no two that would both rather have met ({looked, number} pairs looked at).',
    },
    proved:
      'From your row alone: you do not meet {companies}, because you meet as many as you may and prefer all of those.',
    rests:
      'From the check of the whole: that you do not meet {companies} cannot be confirmed without the rows of others. The program that checked them found no fault in it.',
    noScript:
      'This needs JavaScript. With the files below you can do the same check on your own computer; the result of the server’s check stands above.',
    server: 'The same check, done by the server',
    row: 'Your row (JSON)',
    record: 'Allocation record (JSON)',
    how: 'Checking it yourself',
    command: 'With the published program:',
    gone: 'The rows are no longer kept. The allocation record can still be read.',
    absent: 'This allocation has no row of yours.',
    stated:
      'What your row says: {companies}. Free in {slots, number} slots, at most {cap, number} meetings.',
  },
  record: {
    title: 'Allocation record',
    lead: 'Who meets whom was worked out by a published method. This record is the work of a second program that checked whether the result keeps what was promised. It holds no names and no numbers of people.',
    none: 'No allocation has been published yet.',
    version: 'Version {number, number}, published <when></when>',
    matched: 'Worked out from everybody’s wishes',
    repaired: 'Added in free places; no meeting that stood was moved',
    promised: 'What was promised',
    promise: {
      seed: 'The seed of the lots is drawn before choices close, and its commitment is published then.',
      stable:
        'No person and company are left who would both rather meet each other than whom they meet.',
      only: 'Meetings are only with those one agreed to meet, in free slots, within the limits.',
      unchanged: 'Once published, no meeting is moved. Free places are filled, and that is all.',
    },
    proven: 'What was checked',
    claim: 'Claim',
    result: 'Result',
    looked: 'Looked at',
    holds: '○ holds',
    fails: '× does not hold',
    claims: {
      'seed-committed': 'The seed of the lots is the one whose commitment was published.',
      feasible: 'Only those meet who may.',
      'within-caps-and-seats':
        'Nobody has more meetings than they may, no company more than its seats.',
      'clash-free': 'No two meetings overlap, and all are in free slots.',
      'pins-kept': 'Those whom the organisers set beforehand meet.',
      'no-blocking-pair': 'No two would both rather have met.',
      'struck-not-addable': 'Pairs left out for want of time cannot simply be added either.',
    },
    repairedNote:
      'A version that only adds may leave two who would both rather meet, after somebody cancelled: not moving anybody comes first.',
    notProven: 'What was not checked',
    notProvens: {
      'struck-pairs-have-no-timetable':
        'That no timetable at all has room for the pairs left out (none was found, which is all it says).',
      'best-for-participants': 'That it is better for participants than every other result.',
      'no-other-market-was-shown':
        'That nobody was shown a result of another input (compare the digests to know).',
    },
    figures: 'Values',
    seed: 'Seed of the lots',
    commitment: 'Its commitment',
    input: 'Digest of the input',
    output: 'Digest of the result',
    counts: '{meetings, number} meetings, {struck, number} pairs left out',
    program: 'Matching program {version}, checking program {check}',
    same: 'These values are the same for everybody. Compare them with others to know that all see one result.',
    file: 'File of the record (JSON)',
    own: 'Check your own row',
  },
};

export default en;
