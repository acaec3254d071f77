export default {
  home: {
    imports: {
      title: 'ファイルの取り込み',
      text: '参加者や団体を、CSVやExcelのファイルから登録します。',
    },
    announcements: { title: 'お知らせの配信', text: '対象を決めて、お知らせを書き、送ります。' },
    invitations: {
      title: '招待',
      text: 'アカウント作成のご案内が届いたか、使われたかを確かめます。',
    },
    approvals: { title: '申請の確認', text: '承認を待っている受講申込を確かめ、承認します。' },
    marking: { title: '採点', text: '受講者が書いた文章と録音を採点し、コメントを返します。' },
    reports: { title: '教材への指摘', text: '受講者から届いた指摘を読み、対応済みにします。' },
    banks: { title: '問題バンク', text: '問題を作り、取り込み、探して、テストに備えます。' },
    insight: {
      title: '学習状況',
      text: 'テストの結果から、見直したほうがよい問題を確かめます。',
    },
    outbox: { title: '送信メール', text: '送らずに残してあるメールを確かめます。' },
    evidence: {
      title: '日本語能力試験の結果の確認',
      text: '参加者が申告した級を、提出された証明と照合します。',
    },
    messageReports: {
      title: '報告されたメッセージ',
      text: '参加者と企業のメッセージのうち、報告されたものを確かめます。',
    },
    audit: {
      title: '監査記録',
      text: '誰が、いつ、何をしたかを調べ、書き換えがないことを確かめます。',
    },
    retention: {
      title: '保存期間',
      text: '情報を種類ごとにいつまで残すかを確かめます。',
    },
    revoke: {
      title: '修了証の確認・取消',
      text: '確認コードから修了証を探し、必要なら取り消します。',
    },
    verify: { title: '修了証の確認', text: '確認コードから、修了証が有効かどうかを確かめます。' },
    courses: { title: '講座', text: '参加者が受講できる講座と、その内容です。' },
    open: '未対応 {count}件',
  },
};
