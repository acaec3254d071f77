/** Words of quizzes whose time or attempts are limited; they travel with the pages of such quizzes. */
export default {
  rules: {
    ends: '始めている受験は、<when></when>に時間が終わります。',
    finishByFree: '<when></when>までに終えてください。',
    startByFree: '<when></when>までに始めてください。始めた後は、その時刻を過ぎても答えられます。',
    title: '時間と回数',
    duration: '開始から{minutes}分以内に答えます。ページを閉じている間も時間は進みます。',
    durationEased:
      '開始から{minutes}分以内に答えます（通常は{usual}分。あなたの時間は{times, number}倍です）。ページを閉じている間も時間は進みます。',
    fullTimeBy:
      '長くなった時間も、締め切りで終わります。{minutes}分すべてを使うには、<when></when>までに始めてください。',
    startBy:
      '<when></when>までに始めてください。それまでに始めていれば、その時刻を過ぎても制限時間いっぱい答えられます。',
    finishBy: '<when></when>までに終えてください。遅く始めると、答えられる時間が短くなります。',
    wouldEnd: '今始めると、<when></when>に終了します。',
    after:
      '時間が終わると、それ以上は答えられません。{minutes, plural, =0 {それまでの回答が自動で提出されます。} other {送信中の回答の到着を待ち、#分後に自動で提出されます。}}結果はその後に表示します。',
    attempts:
      '{all, plural, =1 {受験できるのは1回だけです。} other {受験できるのは{all}回までです（残り{left}回）。}}',
    attemptsEased:
      '受験できるのは{all}回までです（通常は{usual}回。あなたは{more}回多く受けられます。残り{left}回）。',
    counts:
      '{counts, select, latest {最後に受けた結果が成績になります。前の結果のほうがよくても、最後のものになります。} first {最初に受けた結果が成績になります。2回目からは練習です。} other {一番よい結果が成績になります。}}',
    wait: '次に受けるまでに、{hours, plural, =0 {} other {#時間}}{minutes, plural, =0 {} other {#分}}空ける必要があります。',
    again: '次は<when></when>から受けられます。',
    notOpenYet: '<when></when>から始められます。',
    closed: '<when></when>に締め切りました。',
    noneLeft: '受験できる回数をすべて使いました。これまでの結果は読めます。',
  },
  left: {
    timeLeft: '残り<left></left>（<when></when>まで）',
    minutesLeft: '残り{minutes}分を切りました。',
    timeOver: '時間が終わりました',
    timeOverText:
      'ここではもう答えられません。<when></when>までに届いた回答が採点されます。その後に提出され、結果を見られるようになります。',
    timeOverUnsent:
      'まだ送信されていない回答が{count}件あります。このページを開いたままにしてください。',
  },
};
