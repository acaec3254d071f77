import { compileCourse } from '#app/features/content/exports.server.ts';
import type { CompiledCourse } from '#app/features/content/exports.ts';
import type { Fault } from '#app/features/content/exports.server.ts';

export type Files = Map<string, string | Uint8Array>;

const COURSE = `title: { en: Small course, ja: 小さな講座 }
summary: { en: Two lessons., ja: 二つのレッスン。 }
audience: { en: For tests., ja: テスト用。 }
level: { en: Beginners, ja: 入門 }
studyMinutes: 30
speakers:
  - { id: jordan, jp: ジョーダン, en: Jordan, voice: a }
  - { id: kyoto, jp: '{教頭|きょう|とう}', en: Vice-principal, voice: b }
modules:
  - id: module-1
    title: { en: First words, ja: はじめの一歩 }
    lessons: [k1-vowels, s1-greetings]
    checkUp: { slug: module-1-check-up, perLesson: 1, minutes: 5 }
kanaCheck: { slug: kana-check, items: 4, pass: 3, minutes: 2 }
completion:
  lessons: all
  moduleCheckUps: { percent: 70 }
`;

const KANA = `code: K1
strand: kana
title: { en: The vowels, ja: あ行 }
goal: { en: Read five letters., ja: 五つの文字を読む。 }
minutes: 10
canDo:
  - { id: read-vowels, en: I can read five letters., ja: 五つの文字を読むことができる。 }
words:
  - { id: ie, jp: いえ, romaji: ie, en: house, use: active }
  - { id: ao, jp: あお, romaji: ao, en: blue, use: recognise }
kana:
  script: hiragana
  rows:
    - id: a-row
      letters:
        - { id: a, kana: あ, romaji: a }
        - { id: i, kana: い, romaji: i }
        - { id: u, kana: う, romaji: u }
        - { id: e, kana: え, romaji: e }
        - { id: o, kana: お, romaji: o }
contrasts:
  - { id: a-o, jp: [あ, お], en: お has a drop., ja: 「お」には点があります。 }
sayIt: [ie]
questions:
  - id: q-a
    kind: choice
    prompt: { en: How is あ read?, ja: 「あ」の読み方はどれですか。 }
    options:
      - { id: sound-a, en: a, ja: a, correct: true }
      - { id: sound-o, en: o, ja: o, feedback: { en: That is お., ja: それは「お」です。 } }
    explain: { en: It is a., ja: 「a」と読みます。 }
    tests: [a]
  - id: q-type-ie
    kind: typed
    prompt: { en: Type the word you hear., ja: 聞いた言葉を書いてください。 }
    hear: { word: ie }
    accepted: [いえ]
    explain: { en: It means house., ja: 「家」という意味です。 }
    tests: [ie]
`;

const SITUATION = `code: S1
strand: situation
title: { en: Greetings, ja: あいさつ }
goal: { en: Greet people., ja: あいさつをする。 }
minutes: 15
canDo:
  - { id: greet, en: I can greet people., ja: あいさつができる。 }
figures:
  - id: desk
    file: desk.svg
    alt: { en: A desk., ja: 机。 }
words:
  - { id: sensei, jp: '{先生|せん|せい}', romaji: sensei, en: teacher, use: active }
dialogues:
  - id: morning
    figure: desk
    setting: { en: It is morning., ja: 朝です。 }
    gist:
      - id: gist-who
        en: Who speaks first?
        ja: 最初に話すのはだれですか。
        options:
          - { id: vice, en: The vice-principal, ja: 教頭, correct: true }
          - { id: pupil, en: A pupil, ja: 生徒 }
    lines:
      - id: l1
        speaker: kyoto
        jp: '{新|あたら}しい ALTの {先生|せん|せい}です。'
        say: あたらしい エーエルティーの せんせいです。
        romaji: Atarashii ē-eru-tī no sensei desu.
        en: This is our new ALT.
      - id: l2
        speaker: jordan
        jp: シカゴから {来|き}ました。
        romaji: Shikago kara kimashita.
        en: I am from Chicago.
patterns:
  - id: place-kara
    jp: (まち)から {来|き}ました
    title: { en: Where you come from, ja: 出身地 }
    examples:
      - { id: kara-1, jp: 'ボストンから {来|き}ました。', romaji: Bosuton kara kimashita., en: I am from Boston. }
    explain:
      en: から marks the **start**.
      ja: 「から」は出発点です。
    contrast:
      jp: ['シカゴから {来|き}ました。', 'シカゴに {来|き}ました。']
      en: に is where you arrived.
      ja: 「に」は到着点です。
    commonError:
      wrong: シカゴに {来|き}ました。
      right: シカゴから {来|き}ました。
      en: With に you arrived there.
      ja: 「に」では着いたことになります。
sayIt: [l2]
questions:
  - id: q-order
    kind: ordering
    prompt: { en: Build the sentence., ja: 文を作ってください。 }
    tiles: [{ jp: シカゴから, romaji: Shikago kara }, { jp: '{来|き}ました。', romaji: kimashita. }]
    spare: [{ jp: シカゴに, romaji: Shikago ni }]
    explain: { en: から marks the start., ja: 「から」は出発点です。 }
    tests: [place-kara]
reserve:
  - id: q-hear
    kind: choice
    prompt: { en: Which word do you hear?, ja: どの言葉ですか。 }
    hear: { line: l2 }
    options:
      - { id: from, jp: 'シカゴから {来|き}ました。', hear: { line: l2 }, correct: true }
      - id: to
        jp: シカゴに {来|き}ました。
        romaji: Shikago ni kimashita.
        feedback: { en: に is arrival., ja: 「に」は到着点です。 }
    explain: { en: It is から., ja: 「から」です。 }
    tests: [k1.ie, sensei]
`;

const PROSE = {
  'en/01-k1-vowels.md': `## Five letters

The letter あ is read a.

::kana{#a-row}

::contrast{#a-o}

::words{#words}

::practice-sheet{#practice-sheet}

::say-it{#say-it}

::can-do{#can-do}
`,
  'en/02-s1-greetings.md': `::warm-up{#warm-up}

## Listen

::listen{#morning}

::dialogue{#morning}

::words{#words}

::pattern{#place-kara}

:::culture[Who is a {先生|せん|せい}?]{#who}
Every teacher is *sensei*; see [the help page](/help).
:::

::say-it{#say-it}

::can-do{#can-do}
`,
};

const JA_TEXT: [string, string][] = [
  ['Five letters', '五つの文字'],
  ['The letter あ is read a.', '「あ」は a と読みます。'],
  ['Listen', '聞く'],
  ['Who is a', 'だれが'],
  [
    'Every teacher is *sensei*; see [the help page](/help).',
    '教員はみな先生です。See you のような英語は英語で。',
  ],
];

function japanese(text: string): string {
  return JA_TEXT.reduce((result, [from, to]) => result.replace(from, to), text);
}

const FIGURE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 320">
  <title>A desk</title>
  <rect x="10" y="10" width="100" height="50" fill="none" stroke="currentColor"/>
  <text x="20" y="40" font-size="16">つくえ</text>
</svg>
`;

/** A small course without a fault: one kana lesson, one situation lesson, all blocks and kinds. */
export function smallCourse(): Files {
  const prose = Object.entries(PROSE);
  return new Map<string, string | Uint8Array>([
    ['course.yaml', COURSE],
    ['lessons/01-k1-vowels.yaml', KANA],
    ['lessons/02-s1-greetings.yaml', SITUATION],
    ...prose,
    ...prose.map(([file, text]): [string, string] => [file.replace('en/', 'ja/'), japanese(text)]),
    ['figures/desk.svg', FIGURE],
  ]);
}

/** The small course with one text replaced in one file; the text must stand there. */
export function changed(file: string, from: string | RegExp, to: string): Files {
  const files = smallCourse();
  const text = files.get(file);
  if (typeof text !== 'string') throw new Error(`no text at ${file}`);
  const next = text.replace(from, () => to);
  if (next === text) throw new Error(`nothing to replace in ${file}`);
  return files.set(file, next);
}

/** Compiles files that must be sound. */
export function compiled(files: Files): CompiledCourse {
  const result = compileCourse('small', files);
  if (!result.ok) throw new Error(JSON.stringify(result.faults, null, 2));
  return result.course;
}

/** The faults of files that must not be sound. */
export function faultsOf(files: Files): Fault[] {
  const result = compileCourse('small', files);
  if (result.ok) throw new Error('the course compiled');
  return result.faults;
}
