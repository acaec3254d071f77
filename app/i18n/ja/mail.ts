/** Texts of mails. Subjects are seen on shared screens: they say nothing private. */
export default {
  greeting: '{name} 様',
  hello: 'こんにちは。',
  closing: '架け橋（JETプログラムの学習・研修の場）',
  /** Before every title. */
  subject: '架け橋: {title}',
  endMail: 'この種類のメールを止める',
  demo: 'デモ環境から送信されたメールです（公式サイトではありません）。',
  /** Below what was decided; in the words of whoever decided it. */
  reason: '理由: {reason}',
  /** What comes next, where its date is still ahead. */
  due: '次の期限: {due}',
  /** In the words of whoever sends a nudge. */
  nudgeLine: '{name}さんからひとこと: {line}',
  passwordReset: {
    subject: '架け橋: パスワードの再設定',
    text: 'パスワードを再設定するには、10分以内に次のリンクを開いてください。リンクは1回だけ使えます。',
    link: 'パスワードを再設定する',
    ignore:
      'お申し込みに覚えがない場合は、このメールを破棄してください。パスワードは変わりません。',
  },
  invitation: {
    subject: '架け橋: アカウント作成のご案内',
    text: '架け橋は、JETプログラムの学習・研修の場です。次のリンクからアカウントを作ってください。',
    expires:
      'リンクは14日間、1回だけ使えます。期限が切れたときは、同じリンクから新しいメールを申し込めます。',
    link: 'アカウントを作る',
    ignore: '心当たりがない場合は、このメールを破棄してください。',
  },
  accountClosing: {
    subject: '架け橋: アカウントを閉じるお申し込み',
    text: 'お申し込みにより、{day}にアカウントを閉じます。修了証はそのあとも確認でき、学習の記録は保管されます。',
    erase:
      'お申し込みにより、{day}にアカウントを閉じ、あなたについて保存している情報を消去します。修了証はそのあとも確認できますが、氏名は表示されなくなります。',
    keep: '取りやめる場合や、お申し込みに覚えがない場合は、その日より前にログインしてください。',
    link: 'ログインして取りやめる',
  },
  emailChange: {
    subject: '架け橋: メールアドレスの確認',
    text: 'ログインに使うメールアドレスをこのアドレスに変更するには、24時間以内に次のリンクを開いてください。',
    link: 'メールアドレスを確認する',
    ignore: 'お申し込みに覚えがない場合は、このメールを破棄してください。何も変わりません。',
  },
  emailNotice: {
    subject: '架け橋: メールアドレスの変更のお知らせ',
    text: 'ログインに使うメールアドレスを{email}に変更する申し込みがありました。そのアドレスで確認されると、変更されます。',
    undo: '覚えがない場合や取り消したい場合は、7日以内に次のリンクを開いてください。変更されたあとでも取り消せます。',
    link: '変更を取り消す',
  },
  emailTaken: {
    subject: '架け橋: このアドレスのアカウントについて',
    text: 'このメールアドレスを使いたいという申し込みがありましたが、このアドレスにはすでにアカウントがあります。そのままログインできます。',
    link: 'ログインする',
    ignore: 'お申し込みに覚えがない場合は、何もする必要はありません。',
  },
  secondFactorReset: {
    subject: '架け橋: 2段階認証の解除',
    text: 'CLAIRの業務担当が、あなたの2段階認証を解除しました。次にログインしたあと、もう一度設定してください。',
    wrong: '解除を頼んだ覚えがない場合は、すぐにCLAIRに連絡してください。',
    link: 'ログインする',
  },
  /** Of companies that ask to take part, in the language of the form. */
  companyConfirm: {
    subject: '架け橋: 企業登録の確認',
    text: '「{company}」の登録のお申し込みを受け付けました。48時間以内に次のリンクを開いて、お申し込みを確かめてください。確かめられるまで、お申し込みはCLAIRに届きません。',
    link: 'お申し込みを確かめる',
    ignore: 'お申し込みに覚えがない場合は、このメールを破棄してください。内容は削除されます。',
  },
  companyRefused: {
    subject: '架け橋: 企業登録の結果',
    text: '「{company}」の登録のお申し込みを拝見しましたが、今回は登録を見送ることになりました。',
    reason: '理由: {reason}',
    again: '内容を改めて、もう一度お申し込みいただけます。',
  },
  recruiterKnown: {
    subject: '架け橋: 採用担当としてのご招待',
    text: '「{company}」の採用担当に招待されましたが、このメールアドレスにはすでにアカウントがあります。採用担当として参加するには、CLAIRの業務担当に役割の追加を依頼してください。',
    ignore: '心当たりがない場合は、何もする必要はありません。',
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
  weeklyDigest: {
    subject: '架け橋: 一週間のまとめ',
    due: '今週の学習です。',
    course: '「{course}」 次の期限: {until}',
    late: '「{course}」 期限を過ぎています: {until}',
    unread: 'まだ読んでいないお知らせが{count}件あります。',
    link: '今日の学習を開く',
  },
  /** For supervisors, in Japanese also where the pages are in English. */
  monthlyDigest: {
    subject: '架け橋: {year}年{month}月の受講状況',
    lead: '{organisation}に所属する参加者の受講状況です。人数だけを記載しています。',
    course: '講座',
    enrolled: '受講者',
    notStarted: '未開始',
    onPace: '予定どおり',
    behind: '遅れあり',
    completed: '修了',
    note: 'このメールは、ログインしなくても読めるように作成しています。印刷するとA4で1ページになります。',
  },
  /** By code of a template: a line of the list and a mail's subject, paragraphs, the name of the link. */
  notice: {
    /** Of what concerns a person alone, on whatever screen. */
    private: { title: '新しいお知らせ', subject: '架け橋: 新しいお知らせ' },
    announcement: { title: '{title}', text: '{body}', link: 'お知らせを開く' },
    'application-awaiting-approval': {
      title: '受講申込を受け付けました',
      text: '「{course}」（{edition}）への推薦を受け付けました。承認されるとお知らせします。\n\n{reason}',
      link: '申込の状況を見る',
    },
    'application-in-lottery': {
      title: '受講申込を受け付けました',
      text: '「{course}」（{edition}）の申込を受け付けました。締切後に抽選を行い、結果をお知らせします。\n\n{reason}',
      link: '申込の状況を見る',
    },
    'application-waiting': {
      title: 'キャンセル待ちになりました',
      text: '「{course}」（{edition}）は定員に達しているため、キャンセル待ちの列に入りました。席が空いたら、キャンセル待ちの順に受講が決まり、お知らせします。\n\n{reason}',
      link: '申込の状況を見る',
    },
    'application-enrolled': {
      title: '受講が決まりました',
      text: '「{course}」（{edition}）の受講が決まりました。\n\n{reason}',
      link: '学習を始める',
    },
    'application-declined': {
      title: '受講申込の結果',
      text: '「{course}」（{edition}）の受講申込は承認されませんでした。\n\n{reason}',
      link: '申込の状況を見る',
    },
    'application-withdrawn': {
      title: '受講の取りやめ',
      text: '「{course}」（{edition}）の受講が取りやめになりました。これまでの学習の記録は残ります。\n\n{reason}',
      link: '申込の状況を見る',
    },
    'approvals-waiting': {
      title: '承認を待つ申込があります',
      text: '「{organisation}」の参加者からの申込のうち、承認を待つものが{count}件あります。内容を確かめて、承認するかどうかを決めてください。',
      link: '申請の確認',
    },
    'archive-ready': {
      title: '自分の情報の写しができました',
      text: 'お申し込みのあった、あなたについて保存している情報の写しができました。次の日時まで、ログインして受け取れます。\n\n{until}\n\nお申し込みに覚えがない場合は、すぐにパスワードを変更してください。',
      link: '写しを受け取る',
    },
    'deadline-moved': {
      title: '受講の期限が変わりました',
      text: '「{course}」の期限が、次の日時に変わりました。\n\n{until}\n\n{reason}',
      link: '講座を開く',
    },
    'fair-choices-open': {
      title: '希望の入力の締切',
      text: '次の日時までに入力できます。まだ入力されていません。\n\n{until}',
      link: '入力のページを開く',
    },
    'learning-nudge': {
      title: '学習の続きのお知らせ',
      text: '「{course}」の続きは、いつでも前回のところから始められます。\n\n{due}\n\n{line}',
      link: '学習を続ける',
    },
    'learning-reminder': {
      title: '学習の続きのお知らせ',
      text: '「{course}」の期限は次の日時です。続きは、いつでも前回のところから始められます。\n\n{until}',
      link: '学習を続ける',
    },
    'level-changed': {
      title: 'レベルを変更しました',
      text: '「{from}」から「{course}」（{edition}）に移りました。「{from}」の学習の記録は残り、いつでも読み返せます。\n\n{reason}',
      link: '学習を始める',
    },
    'level-place': {
      title: '次のレベルの受講が決まりました',
      text: '「{course}」（{edition}）の受講が決まりました。「{from}」の席もまだ残っています。「{course}」に移る場合は、次のページで「{from}」を辞退してください。学習の記録は残ります。\n\n{reason}',
      link: 'レベルを変更する',
    },
    'answers-marked': {
      title: '採点が終わりました',
      text: '「{course}」で提出した回答の採点が終わりました。点とコメントを読めます。',
      link: '結果を見る',
    },
    'result-marked-again': {
      title: '結果を採点し直しました',
      text: '「{course}」の結果を採点し直しました。得点率は{before}%から{after}%になりました。どの問題をなぜ採点し直したかは、結果のページにあります。',
      link: '結果を見る',
    },
    'answers-returned': {
      title: '再提出のお願い',
      text: '「{course}」で提出した回答について、直して再提出するよう求められています。採点者のコメントを読んで、もう一度取り組んでください。',
      link: 'コメントを読む',
    },
    'fair-meetings-set': {
      title: '新しい予定',
      text: '新しい予定があります。内容を確認して、次の日時までにお答えください。\n\n{until}\n\nお答えのない予定は、なくなります。',
      link: '予定を開く',
    },
    'fair-meetings-changed': {
      title: '予定の変更',
      text: '予定に変更があります。内容は、ログインして確認してください。',
      link: '予定を開く',
    },
    'fair-answers-due': {
      title: 'お答えを待っている予定',
      text: 'まだお答えのない予定があります。次の日時を過ぎると、なくなります。\n\n{until}',
      link: '予定を開く',
    },
    'company-meetings-set': {
      title: '面談予定',
      text: '面談予定が決まりました。参加者が応じるまでは、仮の予定です。',
      link: '面談予定を開く',
    },
    'company-meetings-changed': {
      title: '面談予定の変更',
      text: '面談予定に変更があります。内容は、ログインして確認してください。',
      link: '面談予定を開く',
    },
    'new-message': {
      title: '新しいお知らせ',
      text: '新しいお知らせがあります。内容は、ログインして確認してください。',
      link: 'お知らせを開く',
    },
    'password-changed': {
      title: 'パスワードが変更されました',
      text: '次の日時に、アカウントのパスワードが変更されました。\n\n{at}\n\nご自身で変更していない場合は、すぐにパスワードを再設定してください。',
      link: 'アカウント設定を開く',
    },
  },
};
