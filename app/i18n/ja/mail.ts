/** Texts of mails. Subjects are seen on shared screens: they say nothing private. */
export default {
  greeting: '{name} 様',
  closing: '架け橋（JETプログラムの学習・研修の場）',
  demo: 'デモ環境から送信されたメールです（公式サイトではありません）。',
  passwordReset: {
    subject: '架け橋: パスワードの再設定',
    text: 'パスワードを再設定するには、10分以内に次のリンクを開いてください。リンクは1回だけ使えます。',
    link: 'パスワードを再設定する',
    ignore:
      'お申し込みに覚えがない場合は、このメールを破棄してください。パスワードは変わりません。',
  },
  certificate: {
    subject: '架け橋: 修了証を発行しました',
    text: '「{course}」を修了されました。修了証は次のページで受け取れます。',
    link: '修了証を見る',
  },
  report: {
    subject: '架け橋: 教材についての指摘',
    text: '受講者から教材について指摘がありました。講座: {course} / レッスン: {lesson} / 箇所:「{excerpt}」',
    link: '指摘を開く',
  },
};
