/** Words of answers that people mark, as learners read them. */
export default {
  expected:
    'Some of your answers are still to be marked. Marks are usually back by <by></by>. Your points may still rise.',
  returned:
    'You are asked to do this again. Read the comments and have another go: it begins with the answers you gave.',
  revise: 'Revise and hand in again',
  points: '{given} of {most} points',
  criterion: '{name}: {level} ({points, plural, =1 {1 point} other {# points}})',
  comments: 'Comments of your marker',
  at: 'Listen from {time}',
  quote: '“{text}”',
  hidden: 'Marked. The marks are not shown.',
  state: { waiting: 'Waiting for a marker', marked: 'Marked', returned: 'Please do this again' },
  recording: 'Your recording',
  cannotPlay: 'This browser cannot play a recording of this kind ({type}).',
  save: 'Save the recording',
};
