export default {
  you: 'あなた向けの講座',
  all: 'JET参加者全員向け',
  some: '{who}向け',
  who: {
    newcomer: '来日前の参加者',
    alt: 'ALT',
    cir: 'CIR',
    sea: 'SEA',
    supervisor: '担当者',
    advisor: '取りまとめ団体アドバイザー',
    staff: '自治体・CLAIR職員',
  },
  state: {
    new: 'まだ始めていません',
    begun: '受講中（全{all}レッスンのうち{done}レッスン完了）',
    complete: '修了',
  },
  minutes: '約{minutes}分、{lessons}レッスン。',
  hours: '約{hours}時間、{lessons}レッスン。',
  language: { ja: '日本語で学びます。', en: '英語で学びます。' },
  arrival: '来日前の講座',
  arrivalLead: '持ち物、お金、電話、薬、運転、最初の1週間。来日の前に学べる講座です。',
  training: {
    participant: '職種や時期に合わせた研修です。',
    supervisor:
      'JET参加者を受け入れる担当者のための研修です。時間のあるときに、自分のペースで進められます。',
    advisor: 'アドバイザーのための研修です。時間のあるときに、自分のペースで進められます。',
    staff: '職員のための研修・講義です。時間のあるときに、自分のペースで進められます。',
  },
  isForOthers: 'この講座は{who}のためのものです。あなたの今の職種や役割では申し込めません。',
  none: '今、受けられる研修はありません。',
  allCourses: 'すべての講座を見る',
};
