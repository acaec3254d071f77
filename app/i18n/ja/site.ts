export default {
  name: '架け橋',
  /** Ends every page title. */
  title: '{page} | 架け橋',
  viewing: {
    banner: '<name></name>さんの画面を見ています。変更はできません。',
    end: '見るのをやめる',
  },
  nav: {
    courses: '講座',
    allCourses: '講座一覧',
    about: 'このサイトについて',
    verify: '修了証の確認',
    support: '相談窓口',
    supportAndGrants: '相談・助成',
    supportAndGrantsShort: '相談・助成',
    help: 'ヘルプ',
    signIn: 'ログイン',
    today: '今日の学習',
    todayShort: '今日',
    myCourse: '受講中の講座',
    myCourseShort: '講座',
    words: '単語帳',
    arrival: '来日準備',
    arrivalShort: '準備',
    records: '修了証・記録',
    recordsShort: '記録',
    home: 'ホーム',
    officeHome: '業務ホーム',
    people: '参加者・団体',
    /** Of an advisor's area. */
    ourJets: '管内のJET',
    /** Of a supervisor's organisation. */
    editions: '開講・受講',
    approvals: '申請の確認',
    ownJets: '所属JET',
    figures: '集計',
    insight: '学習状況',
    organisations: '団体',
    emergency: '緊急時',
    safety: '安否確認',
    privacy: '個人情報',
    credits: 'クレジット',
    notices: 'お知らせ',
    unread: '未読{count}件',
    account: 'アカウント設定',
    signOut: 'ログアウト',
    otherLanguage: 'English',
  },
  error: {
    'bad-request': {
      title: '送信された内容を読み取れませんでした',
      text: 'ページを開き直して、もう一度お試しください。',
    },
    forbidden: {
      title: 'このページを見る権限がありません',
      text: '別のアカウントでログインする必要があるかもしれません。',
    },
    'not-found': {
      title: 'ページが見つかりません',
      text: 'アドレスが変わったか、公開されていないページです。',
    },
    'method-not-allowed': {
      title: 'この操作は受け付けられません',
      text: '前のページに戻って、もう一度お試しください。',
    },
    conflict: {
      title: 'ほかの画面で先に変更されています',
      text: 'ページを開き直して、最新の状態を確認してください。',
    },
    'too-large': {
      title: '送信された内容が大きすぎます',
      text: '短くするか、いくつかに分けて送ってください。',
    },
    unprocessable: {
      title: '送信された内容に誤りがあります',
      text: '入力を確認して、もう一度お試しください。',
    },
    'too-many-requests': {
      title: '短い時間に操作が集中しました',
      text: 'しばらく待ってから、もう一度お試しください。',
    },
    unavailable: {
      title: 'ただいま利用できません',
      text: 'まもなく復旧します。送信済みの回答は失われていません。',
    },
    unexpected: {
      title: '処理中に問題が起きました',
      text: 'もう一度お試しください。続くときは、下の番号を添えてお知らせください。',
    },
    home: 'ホームへ',
  },
};
