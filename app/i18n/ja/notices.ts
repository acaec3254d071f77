/** Notices and what people want to be told of; these texts travel with the pages that show them. */
export default {
  preferences: {
    title: 'お知らせの設定',
    lead: 'お知らせは、ログインするといつでも「お知らせ」のページで読めます。ここでは、メールでも受け取るものを選びます。',
    mail: 'メールで受け取るお知らせ',
    always:
      'アカウントと安全に関するお知らせは、いつでもすぐにメールで送ります。受け取らないことは選べません。',
    kinds: {
      account: 'アカウントと安全',
      enrolment: '受講の申込と決定',
      reminder: '期限と学習の続きのお知らせ',
      announcement: '事務局からのお知らせ',
      'weekly-digest': '一週間のまとめ',
      'monthly-digest': '担当者向けの月次のまとめ',
      message: '個人あてのメッセージ',
    },
    hints: {
      enrolment: '申込の結果、期限の変更など',
      reminder: '多くても週に1通',
      announcement: '研修や手続きのご案内など',
      'weekly-digest': '月曜日の朝、お知らせすることがある週だけ',
      'monthly-digest': '月に1通、人数だけをまとめたもの',
      message: '件名に内容は書きません',
    },
    language: 'メールの言語',
    asPages: '画面と同じ言語',
    quiet: 'メールを受け取らない時間帯',
    quietHint:
      'この時間帯のメールは、終わってから届きます。時刻はアカウント設定のタイムゾーンの時刻です。',
    quietOn: '時間帯を決める',
    quietFrom: '開始',
    quietUntil: '終了',
    copy: '所属団体の代表メールにも写しを送る',
    copyHint: '写しを送るのは、担当者向けの月次のまとめだけです。',
    organisation: '所属団体',
    save: '保存する',
    saved: '保存しました。',
    fault: {
      time: '時刻を入力してください。',
      same: '開始と同じ時刻にはできません。',
      choose: '一覧から選んでください。',
    },
  },
  unsubscribe: {
    title: 'メールの停止',
    ask: '「{kind}」のメールを止めますか。止めたあとも、同じお知らせは「お知らせ」のページで読めます。',
    stop: 'メールを止める',
    done: '「{kind}」のメールを止めました。',
    again: 'ほかのメールを選ぶときや、再び受け取るときは、お知らせの設定を開いてください。',
    settings: 'お知らせの設定',
  },
};
