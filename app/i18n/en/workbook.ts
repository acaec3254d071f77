import type ja from '../ja/workbook.ts';

const en: typeof ja = {
  notSaved: 'Not everything is saved. It stands below as you wrote it:',
  title: 'Workbook',
  lead: 'A place to write down, for yourself, what the course made you think of.',
  whose:
    'What you write is yours alone. Nobody else can read it: no trainer, supervisor, advisor or coordinator. It is in the copy of your data, and it goes when your account is deleted.',
  print: 'Print what I wrote',
  lesson: 'Back to the lesson',
  own: 'In your own words',
  count: '{count, number} of at most {most, number} characters',
  example: 'An invented example',
  save: 'Save',
  none: 'You have written nothing here.',
  written: 'Written on {date}',
  state: {
    typing: 'Typing',
    saved: 'Saved',
    device: 'Saved on this device. Will be sent when you are online.',
    nowhere: 'Not saved yet. Leave this page open until you are online.',
    refused: 'Not saved yet.',
  },
  refused: {
    tooLong:
      'At most {most, number} characters fit. There are {count, number}: make it shorter by {over, number}. What you wrote is still here.',
    changed: 'Another window has saved this piece since.',
    choose:
      'This is what the other window saved. If you save now, what you wrote here takes its place.',
    keep: 'Save what I wrote here',
    take: 'Use what the other window saved',
  },
  carry: {
    'self-pr': 'Copy to 自己PR in my career profile',
    'work-summary': 'Copy to 職務要約 in my career profile',
    project: 'Copy to my career profile as a project',
    title: 'Copy to my career profile',
    to: 'This text will be put into “{field}” of your career profile. Nothing else changes.',
    'project-to':
      'This text will be added to “{field}” of your career profile as a new one. Nothing else changes.',
    fields: {
      statement: 'What you offer (自己PR)',
      career: 'Summary of your work (職務要約)',
      projects: 'Projects',
    },
    text: 'The text',
    locale: 'Which field is it for?',
    ja: 'The Japanese field',
    en: 'The English field',
    now: { ja: 'There now (Japanese)', en: 'There now (English)' },
    how: 'What becomes of the text that is there?',
    append: 'Add after it',
    appendHint: 'Below what is there, after an empty line.',
    replace: 'Replace it',
    replaceHint: 'The text in the field you chose goes.',
    after: 'How it reads when it is added',
    then: { ja: 'Afterwards (Japanese)', en: 'Afterwards (English)' },
    draft:
      'Copying publishes nothing to companies. Whether you publish is always your own decision.',
    press: 'Copy',
    back: 'Back to the workbook',
    edit: 'Edit the field myself',
    published:
      'You show this field to companies now. They would read the text at once, so it cannot be copied from here. See whether it is what you want to show, and edit the field yourself.',
    refused: {
      changed:
        'The workbook or the profile has changed since this page was opened. Look again, then press once more.',
      published: 'You show this field to companies now, so nothing is copied into it.',
      'too-long':
        'The field takes at most {most, number} characters. Make the text in the workbook shorter, or choose to replace.',
      'too-many': 'No more projects fit. Take one out of the profile first.',
    },
    done: 'Only this piece was copied. Nothing else went with it, and companies are shown nothing.',
    career: 'See my career profile',
  },
};

export default en;
