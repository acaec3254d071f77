/** Words of answers that people mark, as learners read them. */
export default {
  expected:
    '採点待ちの回答があります。結果は、通常<by></by>までに届きます。点はまだ増えることがあります。',
  returned:
    '採点者から、直して出し直すように求められています。コメントを読んで、もう一度取り組んでください。前の回答が入った状態で始まります。',
  revise: '直して再提出する',
  points: '{given} / {most}点',
  criterion: '{name}: {level}（{points}点）',
  comments: '採点者のコメント',
  at: '{time} から聞く',
  quote: '「{text}」',
  hidden: '採点済みです。結果は表示されません。',
  state: { waiting: '採点待ち', marked: '採点済み', returned: '再提出をお願いします' },
  recording: 'あなたの録音',
  cannotPlay: 'このブラウザでは、この形式の録音（{type}）を再生できません。',
  save: '録音を保存する',
};
