/** The few words the compiler itself writes into prepared lessons. `{n}` is a number. */
const LABELS = {
  en: {
    blankCity: 'town',
    byLine: 'Sentence by sentence: sound and meaning',
    kanji: 'Kanji',
    kun: 'Kun reading',
    on: 'On reading',
    strokes: '{n}',
    strokesHead: 'Strokes',
    words: 'Words',
    blankCountry: 'country',
    blankFood: 'food',
    blankHobby: 'hobby',
    blankJob: 'job',
    blankName: 'name',
    blankPlace: 'school or office',
    canDo: 'You can now',
    commonError: 'Common error',
    compare: 'Compare',
    emergencyCard: 'Fill in and print your emergency card',
    introductionBlank: 'Write your own words on the lines and read the sentences aloud.',
    introductionClass: 'In class, about 60 seconds',
    introductionMorning: 'At the morning meeting, about 30 seconds',
    kanaCheck: 'Kana check',
    kanaPrompt: 'Which sound is this?',
    kanaExplain: 'This letter is read “{text}”.',
    lessonCheckUp: 'Check-up: {text}',
    line: 'Line {n}',
    meaning: 'Meaning',
    met: 'Words from earlier lessons',
    moduleCheckUp: 'Module check-up: {text}',
    newWords: 'Words to use',
    optionLetter: '“{b}” is {a}.',
    optionSound: '{b} is read “{a}”.',
    optionWord: '{a} means “{b}”.',
    not: 'Not',
    play: 'Play',
    playAll: 'Play all',
    playLine: 'Play line {n}',
    practiceSheet: 'Print the practice sheet (A4)',
    recognise: 'Words to recognise',
    report: 'Something wrong here?',
    say: 'Say',
    showAnswer: 'Show the answer',
    sound: 'Sound',
    synthetic: 'Synthetic voice',
    translation: 'English',
    warmUp: 'What is it in Japanese, and how is it read?',
    word: 'Word',
  },
  ja: {
    byLine: '一文ずつ（音声と意味）',
    kanji: '漢字',
    kun: '訓読み',
    on: '音読み',
    strokes: '{n}画',
    strokesHead: '画数',
    words: '言葉',
    blankCity: '町',
    blankCountry: '国',
    blankFood: '食べ物',
    blankHobby: '趣味',
    blankJob: '仕事',
    blankName: '名前',
    blankPlace: '学校・職場',
    canDo: 'できるようになったこと',
    commonError: 'よくある間違い',
    compare: '比べてみましょう',
    emergencyCard: '緊急カードに記入して印刷する',
    introductionBlank: '線の上に自分の言葉を書き、声に出して読みましょう。',
    introductionClass: '授業で（約60秒）',
    introductionMorning: '朝礼で（約30秒）',
    kanaCheck: 'かなの確認テスト',
    kanaPrompt: 'この文字の読み方はどれですか。',
    kanaExplain: 'この文字は「{text}」と読みます。',
    lessonCheckUp: '確認問題：{text}',
    line: '{n}行目',
    meaning: '意味',
    met: 'これまでに学んだ言葉',
    moduleCheckUp: 'まとめテスト：{text}',
    newWords: '使う言葉',
    optionLetter: '「{b}」と読むのは「{a}」です。',
    optionSound: '「{b}」は「{a}」と読みます。',
    optionWord: '「{a}」は「{b}」という意味です。',
    not: '誤り',
    play: '再生',
    playAll: '続けて聞く',
    playLine: '{n}行目を再生',
    practiceSheet: '練習シートを印刷する（A4）',
    recognise: '見たり聞いたりして分かればよい言葉',
    report: '間違いを知らせる',
    say: '正しくは',
    showAnswer: '答えを見る',
    sound: '音声',
    synthetic: '合成音声',
    translation: '英語訳',
    warmUp: '日本語で何と言いますか。どう読みますか。',
    word: '言葉',
  },
} as const satisfies Record<'en' | 'ja', Record<string, string>>;

export type LabelKey = keyof (typeof LABELS)['en'];

/** A label in one language, with its number or text put in. */
export function label(language: 'en' | 'ja', key: LabelKey, value: string | number = ''): string {
  return LABELS[language][key].replace(/\{(?:n|text)\}/u, () => String(value));
}

/** A label about two things, `{a}` and `{b}`, in both languages. */
export function labelOfTwo(key: LabelKey, a: string, b: string): { en: string; ja: string } {
  const fill = (language: 'en' | 'ja') =>
    LABELS[language][key].replace(/\{([ab])\}/gu, (_, name) => (name === 'a' ? a : b));
  return { en: fill('en'), ja: fill('ja') };
}

/** A label in both languages. */
export function labels(key: LabelKey, value: { en: string; ja: string } = { en: '', ja: '' }) {
  return { en: label('en', key, value.en), ja: label('ja', key, value.ja) };
}
