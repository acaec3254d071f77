import type ja from '../ja/first-visit.ts';
import type { MessagesOf } from '../types.ts';

const en: MessagesOf<typeof ja> = {
  title: 'Before you start',
  lead: 'Three questions. You may skip any of them.',
  knowledge: 'How much Japanese script do you know?',
  knowledges: {
    nothing: 'None',
    hiragana: 'I read hiragana',
    both: 'I read hiragana and katakana',
    more: 'More: some kanji or conversation',
  },
  arrival: 'When do you arrive in Japan?',
  arrivalHint: 'Leave it empty if you do not know yet.',
  arrivalKnown: 'Filled in from your record; change it if it is different.',
  aid: 'Rōmaji under the Japanese',
  aids: {
    on: 'For kana not taught yet',
    off: 'Never',
  },
  submit: 'Start learning',
  skip: 'Start without answering',
  kanaCheckTitle: 'If you read kana already',
  kanaCheckText:
    'Take a check of 20 questions. With 18 right, the ten kana lessons are marked “Passed by check”.',
  kanaCheck: 'Take the kana check',
  notForTitle: 'This course may be too easy for you',
  notFor: {
    courses: 'See which courses you can take here',
    jlptText: 'The JLPT is held in July and December.',
    jlpt: 'Its levels, dates and sample questions',
    selfStudyText: 'To study on your own:',
    selfStudy: 'Minato, the Japan Foundation’s courses by level',
    stays: 'This course stays open to you.',
  },
  dateFault: 'Check the date.',
};

export default en;
