/** Words of the question kinds that not every check-up asks. They travel with the pages that need them. */
export default {
  multiple: { several: '当てはまるものをすべて選んでください。' },
  trueFalse: { true: '正しい', false: '正しくない' },
  numeric: { unit: '単位', chooseUnit: '単位を選ぶ' },
  matching: { choose: '選んでください' },
  cloze: {
    // 空欄を指す読み上げ用の名前。
    blank: '空欄 {number}',
    blankOf: '空欄 {number}（全{all}か所）',
    /** 前後の言葉を添えて、どの空欄かがわかるようにする。 */
    blankIn: '空欄 {number}（全{all}か所）: {before}＿{after}',
    choose: '選ぶ',
  },
  scenario: {
    scene: '場面{number}',
    goOn: '進む',
    chooseFirst: 'どうするかを選んでください。',
    path: 'これまでの選択',
    again: 'ここから選び直す',
    ended: '話はここで終わりです。',
    /** 終わりまで進んだことがあり、選び直している途中。 */
    stillCounts: '終わりまで進むまでは、前に選んだ道が回答として残ります。',
    // スクリプトなしでは、すべての場面が一度に並ぶ。
    book: '場面1から始め、進んだ先の場面で一つずつ選んでください。通らない場面は選ばずに残します。',
    follows: '選ぶとどうなるか',
    goTo: '場面{number}に進みます。',
    endsHere: '話はここで終わります。',
    better: 'よりよい方法：',
    notBest: 'もっとよい方法がありました。',
  },
  essay: {
    limit:
      '{of, select, words {{least}〜{most}語で書いてください。} other {{least}〜{most}字で書いてください（空白と改行は数えません）。}}',
    length: '現在 {count}{of, select, words {語} other {字}}',
  },
  rubric: {
    title: '採点の観点',
    level: '{name}（{points}点）',
  },
  canDo: {
    level0: 'まだできない',
    level1: '助けがあればできる',
    level2: 'だいたいできる',
    level3: 'よくできる',
  },
  // 音声を再生できる残りの回数。
  sound: { left: 'あと{left}回（全{all}回）' },
  stimulus: {
    about:
      '{count, plural, =1 {問題 {from} は、次の内容についての問題です。} other {問題 {from}〜{to} は、次の内容についての問題です。}}',
  },
};
