export default {
  title: '始める前に',
  lead: '3つの質問です。答えなくても始められます。',
  knowledge: '日本語の文字をどのくらい知っていますか。',
  knowledges: {
    nothing: 'まったく知らない',
    hiragana: 'ひらがなが読める',
    both: 'ひらがなとカタカナが読める',
    more: '漢字や会話も学んだことがある',
  },
  arrival: '来日予定日',
  arrivalHint: 'まだ決まっていなければ空欄のままにしてください。',
  /** The date stands there already. */
  arrivalKnown: '登録済みの日付です。違う場合は直してください。',
  aid: 'ローマ字の読みがな',
  aids: {
    on: 'まだ習っていない文字に付ける',
    off: '付けない',
  },
  submit: '学習を始める',
  skip: '答えずに始める',
  kanaCheckTitle: 'かなが読める方へ',
  kanaCheckText:
    '20問の確認テストで18問正解すると、かなの10レッスンは「確認テストで認定」になります。',
  kanaCheck: '確認テストを受ける',
  notForTitle: 'この講座は易しすぎるかもしれません',
  notFor: {
    courses: '受講できる講座を見る',
    jlptText: '日本語能力試験（JLPT）は7月と12月に行われます。',
    jlpt: 'レベル・日程・問題例',
    selfStudyText: '自分で学ぶには',
    selfStudy: '「みなと」（国際交流基金のレベル別オンライン講座）',
    stays: 'この講座を受けることもできます。',
  },
  dateFault: '日付を確かめてください。',
};
