/** The copy of one's own data; these texts travel with the page that shows them. */
export default {
  title: '自分の情報の写し',
  fairs: 'キャリアフェアへの公開を確かめる・取りやめる',
  lead: '架け橋があなたについて保存している情報を、1つのファイルで受け取れます。',
  contents:
    'ファイルはZIP形式です。中の index.html を開くと、ブラウザーで読めます。表ごとのJSONファイルも入っています。',
  time: '作成には少し時間がかかります。できたら、お知らせとメールで伝えます。7日間受け取れて、そのあと消えます。',
  ask: '写しを申し込む',
  asked: '申し込みを受け付けました。',
  making: '写しを作成しています。できたらお知らせします。',
  ready: '写しができています。',
  until: '受け取れる期限：<when></when>',
  take: '写しを受け取る（{size}）',
  kilobytes: '{count}KB',
  again: '新しい写しを申し込むと、前の写しは消えます。',
  tooMany: '申し込みは1日に3回までです。明日、もう一度申し込んでください。',
  erase: '保存している情報を消したいとき',
  eraseText: 'アカウントを閉じるときに、情報の消去も申し込めます。',
};
