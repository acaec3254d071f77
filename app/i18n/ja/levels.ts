/** Changing level: travels with the pages on which it is done. */
export default {
  title: 'レベルを変更する',
  of: '{name}のレベルを変更する',
  lead: '次の講座は、レベルの異なる一つの系列です。学習の記録はどのレベルにも残り、戻る場合は続きから始められます。',
  standing: {
    here: '現在受講中です。',
    over: '受講していた開講期は終わりました。教材とこれまでの結果を読めます。',
    completed: '修了したレベルです。教材とこれまでの結果を読めます。',
    left: '以前のレベルです。教材とこれまでの結果を読めます。',
  },
  read: '教材と結果を読む',
  noPlace: '受講中ではないか、修了しているため、ここからレベルは変更できません。',
  none: '今、変更できる開講期はありません。',
  starts: '開講日 <when></when>',
  closes: '申込締切 <when></when>',
  from: '現在は「{course}」（{edition}）を受講中です。',
  /** What comes of it for the learner who asks; {course} is where they learn now. */
  own: {
    move: 'すぐに移れます。「{course}」の席はなくなり、キャンセル待ちの人がいれば、その人に渡ります。',
    waiting:
      '満席のため、キャンセル待ちの列に入ります。席が決まるまで「{course}」を続けられます。決まったら、このページで移ってください。',
    approval:
      '承認が必要です。受講が決まるまで「{course}」を続けられます。決まったら、このページで移ってください。',
    lottery:
      '抽選があります。受講が決まるまで「{course}」を続けられます。決まったら、このページで移ってください。',
    asked: '申込済みです。受講が決まるまで「{course}」を続けられます。',
    finish: '受講が決まっています。移ると「{course}」の席はなくなります。',
  },
  /** Whether the learner can come back to the level that is left. */
  back: {
    open: '元のレベルには、申込を受け付けていて席が空いている間は、自分で戻れます。',
    ask: '元のレベルには、自分では戻れません。戻りたいときは、CLAIRの業務担当に連絡してください。',
  },
  /** The same for the coordinator who does it for them. */
  others: {
    move: 'すぐに移ります。',
    waiting: '満席のため、キャンセル待ちになります。今の席は残ります。',
    approval: '承認待ちになります。今の席は残ります。',
    lottery: '抽選に加わります。今の席は残ります。',
    asked: '申込済みです。今の席は残ります。',
    finish: '受講が決まっています。今の席がなくなります。',
  },
  toApplication: '申込の確認・辞退',
  change: 'このレベルに移る',
  apply: 'このレベルに申し込む',
  which: '移る先の開講期',
  reason: '理由',
  reasonHint: '理由は本人に伝わります。',
  submit: 'レベルを変更する',
  completed: 'この講座は修了しています。次のレベルは、その講座のページから申し込めます。',
  toCourse: '講座を見る',
  /** What has become of asking. */
  said: {
    waiting: 'キャンセル待ちの列に入りました。席が決まるまで、今のレベルを続けられます。',
    'awaiting-approval': '申し込みました。承認されるまで、今のレベルを続けられます。',
    'in-lottery': '申し込みました。抽選が終わるまで、今のレベルを続けられます。',
  },
  faults: {
    'not-enrolled': '受講中ではないため、レベルを変更できませんでした。',
    completed: '修了した講座からは移れません。',
    'completed-there': 'すでに修了したレベルのため、移れませんでした。',
    'other-series': 'この講座のレベルではないため、移れませんでした。',
    closed: '受講申込を受け付けていないため、移れませんでした。',
    'not-in-audience': '対象ではないため、移れませんでした。',
    required: '開講期を選んでください。',
    'reason-needed': '理由を書いてください。',
    'reason-long': '理由は500文字以内で書いてください。',
  },
};
