/** Words of answers that are said or handed in as files. */
export default {
  lead: '{seconds}秒まで録音できます。提出するまで、何度でも録り直せます。',
  record: '録音する',
  stop: '録音を止める',
  again: '録り直す',
  recording: '録音中 {time}',
  heard: '録音（{time}）',
  device: 'この端末に保存しました。オンラインになったら送信します。',
  nowhere: 'この端末には保存できません。送信が終わるまで、このページを開いたままにしてください。',
  sending: '送信しています（{percent}%）',
  sent: '送信しました。提出するまでは録り直せます。',
  refused: 'この録音は受け付けられませんでした。もう一度録音してください。',
  denied:
    'マイクを使えません。ブラウザの設定でこのサイトのマイクを許可するか、ほかのアプリで録音したファイルを選んでください。',
  unsupported: 'このブラウザでは録音できません。ほかのアプリで録音したファイルを選んでください。',
  file: '録音したファイルを選ぶ',
  files:
    '{count, plural, =1 {ファイルを1つ選ぶ} other {ファイルを{count}つまで選ぶ}}（1つ10 MBまで）',
  wrongType: 'この形式のファイルは提出できません。',
  tooLarge: '10 MBより大きいファイルは提出できません。',
  noScript: '録音とファイルの提出には、JavaScriptが必要です。',
};
