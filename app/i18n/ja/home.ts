export default {
  title: '来日前から、働くあいだも',
  lead: 'JETプログラムの学習と研修の場です。来日前の日本語講座は、合格の知らせを受けたその日から、どこからでも始められます。',
  start: '来日前の日本語を見る',
  continue: '学習を続ける',
  openCourses: '受講できる講座',
  forWhom: '対象',
  time: '標準学習時間',
  hours: '約{hours}時間',
  certificate: '修了証',
  certificateText: '修了した人には、だれでも真正性を確かめられる修了証を発行します。',
  verifyLink: '修了証を確認する',
};
