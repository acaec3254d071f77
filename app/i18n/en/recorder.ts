/** Words of answers that are said or handed in as files. */
export default {
  lead: 'Up to {seconds} seconds. You can record again as often as you like until you submit.',
  record: 'Record',
  stop: 'Stop recording',
  again: 'Record again',
  recording: 'Recording {time}',
  heard: 'Recording ({time})',
  device: 'Saved on this device. It will be sent when you are online.',
  nowhere: 'This device cannot keep it. Leave this page open until it has been sent.',
  sending: 'Sending ({percent}%)',
  sent: 'Sent. Until you submit you can record again.',
  refused: 'This recording was not accepted. Please record again.',
  denied:
    'The microphone cannot be used. Allow it for this site in the settings of your browser, or choose a file that you recorded with another app.',
  unsupported: 'This browser cannot record. Choose a file that you recorded with another app.',
  file: 'Choose a recorded file',
  files: '{count, plural, =1 {Choose a file} other {Choose up to # files}} (up to 10 MB each)',
  wrongType: 'Files of this kind cannot be handed in.',
  tooLarge: 'Files above 10 MB cannot be handed in.',
  noScript:
    'Recording here needs JavaScript. Without it you hand in files, on a page of their own.',
  handIn: 'Hand in a file',
  handInAgain: 'Hand in another file',
  handed:
    '{count, plural, =1 {One file has been handed in.} other {# files have been handed in.}} What you choose now takes the place of {count, plural, =1 {it} other {them}}.',
  handInLead: 'Your other answers have been saved.',
  keep: 'Hand in',
  back: 'Back to the questions',
  handInFault: {
    none: 'Please choose a file.',
    'too-many': 'That is more files than this question takes.',
    type: 'Files of this kind cannot be handed in, or the file is not what its name says.',
    'too-large': 'Files above 10 MB cannot be handed in.',
    'too-often': 'This question has been answered with files too often.',
    closed: 'This can no longer be handed in.',
  },
};
