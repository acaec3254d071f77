import { useLocale } from 'use-intl';

/** Sample texts that stand in for real ones: as long, in both languages. */
const SAMPLES = {
  ja: {
    title: '部品の見本',
    intro: '画面の部品をすべての状態で並べたページです。開発環境だけで表示されます。',
    course: '来日前の日本語',
    lesson: '職員室での自己紹介',
    continueLearning: '学習を続ける',
    apply: '申し込む',
    cancel: '取りやめる',
    remove: '記録を消去する',
    play: '再生する',
    email: 'メールアドレス',
    emailHint: '来日後も使えるアドレスを入力してください。',
    emailFault: 'メールアドレスの形が正しくありません。「@」の前後を確かめてください。',
    password: 'パスワード',
    name: '修了証に記載する氏名',
    region: '都道府県',
    known: '学習したことがあるもの',
    level: '読み方の補助',
    agree: '利用のきまりを読みました',
    notes: '備考',
    saved: '保存しました。',
    info: 'まとめテストは、この単元のレッスンをすべて終えると受けられます。',
    fault:
      '送信できませんでした。回答はこの端末に保存されています。接続を確かめて、もう一度送信してください。',
    why: '予定どおりです。修了には22レッスンの完了と、4回のまとめテストで70点以上が必要です（いま1回）。',
    waiting: '残り2レッスンを終えると受けられます。',
    minutes: '約18分',
    count: '6 / 22 レッスン',
    people: '管内のJET',
    error: 'このページは見つかりません',
    errorText: 'アドレスが変わったか、削除された可能性があります。講座一覧からお探しください。',
    confirm: '申し込みを取りやめますか',
  },
  en: {
    title: 'Components',
    intro: 'Every component in each of its states. Shown in development only.',
    course: 'Japanese before you arrive',
    lesson: 'Introducing yourself to the staff room',
    continueLearning: 'Continue learning',
    apply: 'Apply',
    cancel: 'Do not apply',
    remove: 'Erase this record',
    play: 'Play',
    email: 'E-mail address',
    emailHint: 'One that you will still read after you have arrived.',
    emailFault: 'This does not look like an e-mail address. Check both sides of the @.',
    password: 'Password',
    name: 'Name for the certificate',
    region: 'Prefecture',
    known: 'What you have learnt already',
    level: 'Reading aid',
    agree: 'I have read the terms of use',
    notes: 'Notes',
    saved: 'Saved.',
    info: 'The module check-up opens when every lesson of the module is complete.',
    fault:
      'Not sent. Your answers are kept on this device. Check the connection, then send them again.',
    why: 'On schedule. The course is complete with all 22 lessons and 70 % in each of four module check-ups (one so far).',
    waiting: 'Opens when two more lessons are complete.',
    minutes: 'about 18 minutes',
    count: '6 of 22 lessons',
    people: 'Our JETs',
    error: 'This page could not be found',
    errorText:
      'Its address may have changed, or it was removed. Look for it in the list of courses.',
    confirm: 'Withdraw the application?',
  },
} as const;

/** The samples in the reader's language. */
export function useSamples() {
  return SAMPLES[useLocale() === 'ja' ? 'ja' : 'en'];
}
