/** Who each demonstration account is, by its name before the sign. Only the sign-in page of a demonstration says it. */
export default {
  newcomer: '来日前の参加者（シカゴ在住）',
  participant: '秋田県のALT（初級講座の一か月目）',
  cir: '鳥取県のCIR（講座を修了）',
  trainer: '講師',
  coordinator: '業務担当（CLAIR）',
  advisor: '秋田県の取りまとめ団体アドバイザー',
  supervisor: '担当者（秋田県花咲市教育委員会）',
  staff: '職員（CLAIR）',
  company: '会社の採用担当（青葉精機）',
  company2: '会社の採用担当（架橋トラベル）',
};
