import type ja from '../ja/times.ts';
import type { MessagesOf } from '../types.ts';

const en: MessagesOf<typeof ja> = {
  rules: {
    ends: 'The time of the attempt you have started ends at <when></when>.',
    finishByFree: 'Finish by <when></when>.',
    startByFree: 'Start by <when></when>. Once started, it can be finished later.',
    title: 'Time and attempts',
    duration:
      'You have {minutes, plural, one {# minute} other {# minutes}} from the start. The time runs on even while the page is closed.',
    durationEased:
      'You have {minutes, plural, one {# minute} other {# minutes}} from the start ({usual}, and {percent, plural, =125 {a quarter as much again} =150 {half as much again} =175 {three quarters as much again} =200 {as much again} =250 {one and a half times as much again} =300 {twice as much again} other {{times, number} times that}} for you). The time runs on even while the page is closed.',
    fullTimeBy:
      'Your longer time ends with the closing too: to have all {minutes} minutes, start by <when></when>.',
    startBy: 'Start by <when></when>. If you have started by then, you still have the full time.',
    finishBy: 'Finish by <when></when>. If you start late, you have less time.',
    wouldEnd: 'If you start now, your time ends at <when></when>.',
    after:
      'When the time ends, the page takes no more answers. {minutes, plural, =0 {What you have answered is then submitted for you.} one {A minute later, when answers on their way have arrived, it is submitted for you.} other {# minutes later, when answers on their way have arrived, it is submitted for you.}} Results are shown after that.',
    attempts:
      '{all, plural, =1 {It can be taken once.} other {{left, plural, =0 {No attempt is left} one {# attempt is left} other {# attempts are left}} of {all}.}}',
    attemptsEased:
      '{left, plural, =0 {No attempt is left} one {# attempt is left} other {# attempts are left}} of {all} ({usual}, and {more} more for you).',
    counts:
      '{counts, select, latest {The result of your latest attempt counts, even where an earlier one was better.} first {The result of your first attempt counts; later ones are practice.} other {Your best result counts.}}',
    wait: '{hours, plural, =0 {} one {# hour } other {# hours }}{minutes, plural, =0 {} one {# minute } other {# minutes }}must pass between two attempts.',
    again: 'The next attempt can be started from <when></when>.',
    notOpenYet: 'It can be started from <when></when>.',
    closed: 'It closed on <when></when>.',
    noneLeft: 'You have used all attempts. You can read your results.',
  },
  left: {
    timeLeft: '<left></left> left (until <when></when>)',
    minutesLeft:
      '{minutes, plural, one {Less than one minute is left.} other {Less than # minutes are left.}}',
    timeOver: 'The time is over',
    timeOverText:
      'Answers are no longer taken here. What reaches us by <when></when> counts; then your attempt is submitted and you can see the result.',
    timeOverUnsent:
      '{count, plural, one {# answer has not been sent yet.} other {# answers have not been sent yet.}} Keep this page open.',
  },
};

export default en;
