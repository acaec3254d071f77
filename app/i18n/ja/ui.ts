export default {
  skip: '本文へ移動',
  mainNavigation: 'メインメニュー',
  menu: 'メニュー',
  account: 'アカウント',
  close: '閉じる',
  /** Stands after a field's label. */
  optional: '任意',
  crumbs: '現在の位置',
  footer: 'サイト情報',
  password: {
    show: '表示',
    hide: '隠す',
    /** Read out for the button that shows what was typed. */
    showLabel: 'パスワードを表示する',
  },
  summary: {
    title: '{count, plural, other {入力内容に直すところが#か所あります}}',
  },
  verdict: {
    ok: '正解です',
    near: 'もう少しです',
    fault: 'まだ違います',
  },
  /** Words for the marks that stand before a row. */
  mark: {
    done: '完了',
    here: '学習中',
    open: '未完了',
    waiting: '条件待ち',
    none: '未着手',
  },
  time: {
    /** After a deadline in the reader's zone. */
    jst: '日本時間 {when}',
    weekdays: '日月火水木金土',
  },
  error: {
    number: '問い合わせ番号',
  },
};
