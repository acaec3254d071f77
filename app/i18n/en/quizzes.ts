import type ja from '../ja/quizzes.ts';
import type { MessagesOf } from '../types.ts';

const en: MessagesOf<typeof ja> = {
  start: {
    questions: '{count} questions',
    minutes: 'about {minutes} minutes',
    notTimed: 'It is not timed.',
    practice:
      'This is practice: take it as often as you like. Submitting completes the lesson, whatever the result. After each answer you are told what was wrong.',
    moduleTest:
      'You pass with {percent}%. Questions are drawn anew each time; take it as often as you like, and your best result counts. Results are shown once you submit.',
    kanaCheck: 'With {pass} of {items} right, the ten kana lessons are passed.',
    rules: {
      ends: 'The time of the attempt you have started ends at <when></when>.',
      finishByFree: 'Finish before <when></when>.',
      startByFree: 'Start before <when></when>. Once started, it can be finished later.',
      title: 'Time and attempts',
      duration:
        'You have {minutes, plural, one {# minute} other {# minutes}} from the start. The time runs on even while the page is closed.',
      startBy:
        'Start before <when></when>. If you have started by then, you still have the full time.',
      finishBy: 'Finish before <when></when>. If you start late, you have less time.',
      wouldEnd: 'If you start now, your time ends at <when></when>.',
      after:
        'When the time ends, the page takes no more answers. {minutes, plural, =0 {What you have answered is then submitted for you.} one {A minute later, when answers on their way have arrived, it is submitted for you.} other {# minutes later, when answers on their way have arrived, it is submitted for you.}} Results are shown after that.',
      attempts:
        '{left, plural, =0 {No attempt is left} one {# attempt is left} other {# attempts are left}} of {all}. Your best result counts.',
      wait: '{hours, plural, =0 {} one {# hour } other {# hours }}{minutes, plural, =0 {} one {# minute } other {# minutes }}must pass between two attempts.',
      again: 'The next attempt can be started from <when></when>.',
      notOpenYet: 'It can be started from <when></when>.',
      closed: 'It closed on <when></when>.',
      noneLeft: 'You have used all attempts. You can read your results.',
    },
    ruledTest:
      'You pass with {percent}%. Questions are drawn anew each time. Results are shown once it is submitted.',
    typing: 'How to type Japanese',
    start: 'Start',
    resume: 'Go on answering',
    waiting: 'This check-up opens when these lessons are complete.',
    over: 'Access to this course has ended, so no check-up can be begun now. You can read your results.',
    left: 'You have moved from this course to another level, so it cannot be taken now. You can read your results.',
    results: 'Your results',
    result: 'No. {number}',
    score: '{score} of {max}',
    nameAsk: 'If you complete the course, your certificate will be made out to:',
    nameConfirmed: 'Your certificate will be made out to:',
    nameRight: 'The name is right',
    nameChange: 'Change the name',
  },
  attempt: {
    of: '{number} of {all}',
    hear: 'Play the sound',
    check: 'Check',
    tiles: '{of, select, letters {Letters} other {Words}} to use',
    tilesHeard:
      '{of, select, letters {Letters} other {Words}} to use. Press one to hear it and add it.',
    built: 'Your {of, select, letters {word} other {sentence}}',
    builtEmpty: 'Choose from below in order.',
    addTile: 'Add {tile}',
    removeTile: 'Take out {tile}',
    tileNumbers: 'Write the numbers in order, with spaces between: 2 1 3.',
    typedLabel: 'Type in Japanese',
    romajiHint:
      'What you type in rōmaji turns into kana. Type ō as ou in most words, and ー as a hyphen.',
    pad: 'Kana pad',
    padErase: 'Erase one',
    submit: 'Submit',
    submitText: 'Questions you leave out score nothing.',
    submitOpen:
      '{count, plural, one {# of {all} questions has} other {# of {all} questions have}} no answer. Submit all the same?',
    goBack: 'Go back',
    saved: 'Saved',
    savedDevice: 'Saved on this device. Will be sent when you are online.',
    savedNowhere:
      'Not saved yet: this browser keeps nothing. Leave this page open until you are online.',
    sending: 'Sending',
    unsent: '{count} not sent yet',
    conflict: 'An answer from another window came first. Yours was sent again.',
    signedOut: 'You are signed out. Your answers are kept on this device.',
    signIn: 'Sign in and go on',
    closed: 'This attempt has been submitted.',
    timeLeft: '<left></left> left (until <when></when>)',
    minutesLeft:
      '{minutes, plural, one {Less than one minute is left.} other {Less than # minutes are left.}}',
    timeOver: 'The time is over',
    timeOverText:
      'Answers are no longer taken here. What reaches us by <when></when> counts; then your attempt is submitted and you can see the result.',
    timeOverUnsent:
      '{count, plural, one {# answer has not been sent yet.} other {# answers have not been sent yet.}} Keep this page open.',
    late: 'Kept, but it came after the time was over: it does not count.',
    seeResult: 'See the result',
    refused: 'This answer was not accepted. Write it again.',
    audioFault: 'The sound did not play. Check your connection and press again.',
    notSubmitted:
      'Not submitted yet. Correct the answers that are marked and submit again. The others are saved.',
    fault: {
      choice: 'This is not one of the options. Choose again.',
      ordering: 'A number is not among the words, or stands twice.',
      typed: 'Write at most 500 characters of text.',
    },
    first: {
      choice: 'Choose an answer first.',
      ordering: 'Build your answer first.',
      typed: 'Type your answer first.',
    },
    seeLine: 'Look at the lesson again',
  },
  result: {
    notPassedNow: 'The pass mark is {percent}%.',
    title: 'Result',
    score: '{score} of {max} ({percent}%)',
    leftovers:
      '{count, plural, one {# answer that was still on this device has been sent. It came after the time was over: it is kept and does not count.} other {# answers that were still on this device have been sent. They came after the time was over: they are kept and do not count.}}',
    late: 'This attempt was submitted before. Answers you changed afterwards are not counted. This is the result.',
    complete: 'This lesson is complete.',
    passed: 'You have passed.',
    notPassed: 'The pass mark is {percent}%. Take it again: the questions will be new.',
    kanaPassed: 'The ten kana lessons are marked “Passed by check”.',
    kanaNotPassed:
      'You need {pass} right. Study the kana lessons, and take it again when you like.',
    your: 'Your answer',
    right: 'Right answer',
    again: 'Take it again',
    retry: 'Try again',
    next: 'Next: {title}',
    outline: 'Back to the course',
    courseComplete: 'You have completed this course.',
    certificate: 'Get your certificate',
  },
  tryAgain: 'Try once more.',
  verdict: {
    accept: 'Right',
    near: 'Nearly',
    reject: 'Not yet',
    none: 'Not answered',
  },
  errorClass: {
    empty: 'Nothing was entered.',
    alternative: 'Right Japanese, but not what is asked here.',
    option: 'Another answer fits here.',
    script: 'Hiragana stands where katakana belongs, or the other way round.',
    'particle-spelling': 'Particles are written は, へ, を and said wa, e, o.',
    romaji: 'The reading is right. Write it in kana.',
    register: 'The politeness is not what is asked. Look at です and ます.',
    'particle-omitted': 'One particle is missing.',
    'long-vowel': 'Long vowel: a sound is too long or too short.',
    'small-tsu': 'Small っ is missing, extra, or written large.',
    'small-kana': 'A small kana such as ゃ, ゅ, ょ has the wrong size.',
    n: 'Look at ん.',
    voicing: 'Look at the marks ゛ and ゜.',
    'lookalike-kana': 'One kana is mistaken for another that looks like it.',
    'lookalike-kanji': 'One kanji is mistaken for another that looks like it.',
    particle: 'Another particle belongs here.',
    conjugation: 'The right word in another form.',
    transitivity: 'This verb is the partner: one happens, the other is done to something.',
    order: 'The right words in another order.',
    missing: 'Something is missing.',
    extra: 'There is a word or a letter too many.',
  },
};

export default en;
