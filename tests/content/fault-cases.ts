import { createHash } from 'node:crypto';

import type { Case } from './fault-case.ts';
import { QUESTION_CASES } from './question-fault-cases.ts';
import { SCENARIO_CASES } from './scenario-fault-cases.ts';
import { changed, smallCourse } from './small-course.ts';
import type { Files } from './small-course.ts';
import { VIDEO_CASES } from './video-fault-cases.ts';

const K1 = 'lessons/01-k1-vowels.yaml';
const S1 = 'lessons/02-s1-greetings.yaml';
const EN = 'en/02-s1-greetings.md';
const JA = 'ja/02-s1-greetings.md';

function with_(file: string, content: string | Uint8Array): Files {
  return smallCourse().set(file, content);
}

function without(file: string): Files {
  const files = smallCourse();
  files.delete(file);
  return files;
}

const clip = new TextEncoder().encode('sound');
const digest = createHash('sha256').update(clip).digest('hex');

function audio(entry: string, file = 'l2'): Files {
  return with_('audio/s1-greetings.yaml', `clips:\n  - ${entry}\n`).set(
    `audio/s1-greetings/${file}.mp3`,
    clip,
  );
}

export const CASES: Case[] = [
  ...QUESTION_CASES,
  ...VIDEO_CASES,
  ...SCENARIO_CASES,
  {
    code: 'audio-stale',
    title: 'a clip that says what the line no longer says',
    files: () =>
      audio(`{ id: l2, say: シカゴに きました。, voice: a, made: synthetic, sha256: ${digest} }`),
    file: 'audio/s1-greetings.yaml',
    on: 'id: l2',
    expected: /シカゴから きました。/u,
  },
  {
    code: 'audio-unknown',
    title: 'a clip of nothing the lesson says',
    files: () => audio(`{ id: l9, say: はい, voice: a, made: synthetic, sha256: ${digest} }`, 'l9'),
    file: 'audio/s1-greetings.yaml',
    on: 'id: l9',
    expected: /something the lesson says/u,
  },
  {
    code: 'block-missing',
    title: 'a pattern that the text never shows',
    files: () => changed(EN, '::pattern{#place-kara}\n', ''),
    file: EN,
    expected: /::pattern\{#place-kara\}/u,
  },
  {
    code: 'block-repeated',
    title: 'a block twice',
    files: () => changed(EN, '::words{#words}', '::words{#words}\n\n::words{#words}'),
    file: EN,
    on: '::words{#words}',
    isLast: true,
    expected: /once/u,
  },
  {
    code: 'block-unknown',
    title: 'a block the format does not have',
    files: () => changed(EN, '::warm-up{#warm-up}', '::film{#warm-up}'),
    file: EN,
    on: '::film',
    expected: /::warm-up ::listen/u,
  },
  {
    code: 'blocks-differ',
    title: 'blocks in another order in the other language',
    files: () =>
      changed(
        JA,
        '::words{#words}\n\n::pattern{#place-kara}',
        '::pattern{#place-kara}\n\n::words{#words}',
      ),
    file: JA,
    on: '::pattern{#place-kara}',
    expected: /::words\{#words\}/u,
  },
  {
    code: 'character-refused',
    title: 'a text direction mark',
    files: () => changed(EN, 'Every', '\u202eEvery'),
    file: EN,
    on: '\u202eEvery',
    expected: /visible/u,
  },
  {
    code: 'clip-repeated',
    title: 'a word whose clip would be named as that of a letter',
    files: () => changed(K1, '{ id: ao,', '{ id: letter-a,'),
    file: K1,
    on: 'id: letter-a',
    expected: /letter-/u,
  },
  {
    code: 'emphasis-open',
    title: 'emphasis that does not close',
    files: () => changed(JA, '教員は', '教員は**「人」**'),
    file: JA,
    on: '教員は',
    expected: /closes/u,
  },
  {
    code: 'figure-missing',
    title: 'a figure without its drawing',
    files: () => without('figures/desk.svg'),
    file: S1,
    on: 'desk.svg',
    expected: /figures\/desk\.svg/u,
  },
  {
    code: 'figure-unused',
    title: 'a drawing that no lesson shows',
    files: () => with_('figures/chair.svg', String(smallCourse().get('figures/desk.svg'))),
    file: 'figures/chair.svg',
    expected: /shows/u,
  },
  {
    code: 'file-missing',
    title: 'a lesson without its Japanese text',
    files: () => without(JA),
    file: JA,
    expected: /in this language/u,
  },
  {
    code: 'file-too-large',
    title: 'a file of enormous size',
    files: () => with_(EN, 'a'.repeat(70_000)),
    file: EN,
    expected: /32000 bytes/u,
  },
  {
    code: 'file-unknown',
    title: 'a file that has no place in the folder',
    files: () => with_('notes.txt', 'x'),
    file: 'notes.txt',
    expected: /content-format/u,
  },
  {
    code: 'heading-level',
    title: 'a heading of the first level',
    files: () => changed(EN, '## Listen', '# Listen'),
    file: EN,
    on: '# Listen',
    expected: /##/u,
  },
  {
    code: 'html-refused',
    title: 'HTML in the text',
    files: () => changed(EN, 'Every', '<b>Every</b>'),
    file: EN,
    on: '<b>Every',
    expected: /no HTML/u,
  },
  {
    code: 'id-repeated',
    title: 'an id twice in a lesson',
    files: () => changed(S1, '- id: l2', '- id: l1'),
    file: S1,
    on: '- id: l1',
    isLast: true,
    expected: /once/u,
  },
  {
    code: 'kana-not-taught',
    title: 'a kana word with a letter that comes later',
    files: () => changed(K1, 'jp: いえ, romaji: ie', 'jp: かお, romaji: kao'),
    file: K1,
    on: 'jp: かお',
    expected: /taught/u,
  },
  {
    code: 'kanji-without-ruby',
    title: 'a kanji without its reading',
    files: () => changed(S1, "jp: '{先生|せん|せい}', romaji", 'jp: 先生, romaji'),
    file: S1,
    on: 'jp: 先生',
    expected: /ruby over each kanji/u,
  },
  {
    code: 'lesson-order',
    title: 'a number that is not the place in course.yaml',
    files: () => {
      const files = smallCourse();
      const text = files.get(EN)!;
      files.delete(EN);
      return files.set('en/07-s1-greetings.md', text);
    },
    file: 'en/07-s1-greetings.md',
    expected: /02/u,
  },
  {
    code: 'link-refused',
    title: 'a link that runs code',
    files: () => changed(EN, '(/help)', '(javascript:alert(1))'),
    file: EN,
    on: 'javascript',
    expected: /https/u,
  },
  {
    code: 'markdown-refused',
    title: 'an image',
    files: () => changed(EN, 'Every', '![x](/x.png) Every'),
    file: EN,
    on: '![x]',
    expected: /headings, paragraphs/u,
  },
  {
    code: 'not-nfc',
    title: 'kana with a separate voicing mark',
    files: () => changed(JA, '聞く', '聞く か\u3099'),
    file: JA,
    on: '聞く か',
    expected: /NFC/u,
  },
  {
    code: 'not-utf8',
    title: 'bytes in another encoding',
    files: () => with_(JA, Uint8Array.of(0x83, 0x4a, 0x83, 0x69)),
    file: JA,
    expected: /UTF-8/u,
  },
  {
    code: 'reading-unclear',
    title: 'Latin letters without a reading',
    files: () => changed(S1, /\n {8}say: .*\n/u, '\n'),
    file: S1,
    on: 'ALTの',
    expected: /say/u,
  },
  {
    code: 'reference-unknown',
    title: 'a speaker the course does not have',
    files: () => changed(S1, 'speaker: jordan', 'speaker: nobody'),
    file: S1,
    on: 'nobody',
    expected: /speaker/u,
  },
  {
    code: 'romaji-differs',
    title: 'rōmaji that is another reading',
    files: () => changed(S1, 'Shikago kara kimashita.', 'Shikago kara kimasu.'),
    file: S1,
    on: 'kimasu.',
    expected: /shikagokara kimashita/u,
  },
  {
    code: 'ruby-syntax',
    title: 'ruby with too few readings',
    files: () => changed(S1, "'{先生|せん|せい}', romaji", "'{先生方|せん|せい}', romaji"),
    file: S1,
    on: '先生方',
    expected: /one for each character/u,
  },
  {
    code: 'say-differs',
    title: 'a spoken reading that is not that of the text',
    files: () => changed(S1, 'say: あたらしい', 'say: ふるい'),
    file: S1,
    on: 'say: ふるい',
    expected: /reading of the text/u,
  },
  {
    code: 'shape',
    title: 'a key the format does not have',
    files: () => changed(S1, 'minutes: 15', 'minutes: 15\nlevel: 3'),
    file: S1,
    on: 'level: 3',
    expected: /known keys/u,
  },
  {
    code: 'slug-repeated',
    title: 'a check-up that takes the name of a lesson',
    files: () => changed('course.yaml', 'slug: module-1-check-up', 'slug: s1-greetings'),
    file: 'course.yaml',
    on: 'slug: s1-greetings',
    expected: /slug once/u,
  },
  {
    code: 'svg-refused',
    title: 'a drawing with a script',
    files: () => changed('figures/desk.svg', '<title>A desk</title>', '<script>alert(1)</script>'),
    file: 'figures/desk.svg',
    on: '<script>',
    expected: /one of svg, g, path/u,
  },
  {
    code: 'too-long',
    title: 'a title that fits no screen',
    files: () => changed(S1, 'en: Greetings', `en: ${'long '.repeat(30)}`),
    file: S1,
    on: 'long long',
    expected: /at most: 80/u,
  },
  {
    code: 'yaml-refused',
    title: 'an alias',
    files: () => changed(S1, 'minutes: 15', 'minutes: &m 15'),
    file: S1,
    on: '&m',
    expected: /plain maps/u,
  },
  {
    code: 'yaml-syntax',
    title: 'a key twice',
    files: () => changed(S1, 'minutes: 15', 'minutes: 15\nminutes: 16'),
    file: S1,
    on: 'minutes: 16',
    expected: /well-formed/u,
  },
];
