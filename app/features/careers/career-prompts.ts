interface Words {
  ja: string;
  en: string;
}

/** A question that leads from work in the programme to words of business, with an example of an answer. */
interface Prompt {
  id: string;
  asks: Words;
  example: Words;
}

/** Prompts for 職務要約, by kind of appointment; whoever is not in one has those of all. */
export const CAREER_PROMPTS: Record<'ALT' | 'CIR' | 'SEA', readonly Prompt[]> = {
  ALT: [
    {
      id: 'lessons',
      asks: {
        ja: '何校で、だれと、年間何時間の授業を受け持ちましたか。',
        en: 'How many hours of lessons a year, at how many schools, and with whom?',
      },
      example: {
        ja: 'チームティーチングで年間400時間の授業を担任と企画・運営。中学校3校、18学級を担当。',
        en: 'Planned and ran 400 hours of team-taught lessons a year with class teachers, for 18 classes at three junior high schools.',
      },
    },
    {
      id: 'materials',
      asks: {
        ja: 'どんな教材や仕組みを作り、だれが使いましたか。',
        en: 'What materials or ways of working did you make, and who used them?',
      },
      example: {
        ja: '英日対訳の教材60点を作成し、共有フォルダーで3校に展開。授業準備を1回あたり約30分短縮。',
        en: 'Made 60 bilingual materials and shared them with three schools, which saved about 30 minutes of preparation per lesson.',
      },
    },
    {
      id: 'coaching',
      asks: {
        ja: 'だれをどう指導し、どんな結果になりましたか。',
        en: 'Whom did you coach, how, and with what result?',
      },
      example: {
        ja: '英語スピーチの指導を計画し、放課後に生徒8名を3か月支援。2名が県大会に出場。',
        en: 'Planned speech coaching and supported eight pupils after school for three months; two reached the prefectural contest.',
      },
    },
    {
      id: 'coordination',
      asks: {
        ja: 'どんな相手と、何を調整しましたか。',
        en: 'With whom did you coordinate, and what?',
      },
      example: {
        ja: '教員5名と学期ごとの計画を調整し、急な時間割の変更にも当日中に対応。',
        en: 'Agreed term plans with five teachers and handled sudden timetable changes on the same day.',
      },
    },
  ],
  CIR: [
    {
      id: 'translation',
      asks: {
        ja: '何を、年間何件翻訳し、質をどう保ちましたか。',
        en: 'What did you translate, how much a year, and how did you keep the quality?',
      },
      example: {
        ja: '広報紙と防災情報を中心に年間120件を翻訳。800語の用語集を整え、表記を統一。',
        en: 'Translated 120 texts a year, mainly newsletters and disaster information; built a glossary of 800 terms to keep wording consistent.',
      },
    },
    {
      id: 'interpreting',
      asks: {
        ja: 'どんな場面で通訳し、何を準備しましたか。',
        en: 'Where did you interpret, and what did you prepare?',
      },
      example: {
        ja: '表敬訪問や視察など年間25件を逐次通訳。事前に資料と発言要旨を作成し、進行を円滑化。',
        en: 'Interpreted at 25 courtesy calls and site visits a year, preparing papers and speaking notes so that meetings ran smoothly.',
      },
    },
    {
      id: 'events',
      asks: {
        ja: '企画した行事の規模、予算、自分の役割は何でしたか。',
        en: 'How large were the events you planned, on what budget, and what was your part?',
      },
      example: {
        ja: '参加者150名、予算30万円の国際交流行事を企画。広報、協力団体との調整、当日の運営を担当。',
        en: 'Planned an exchange event for 150 people on a budget of 300,000 yen: publicity, partners and the day itself.',
      },
    },
    {
      id: 'consultation',
      asks: {
        ja: '住民や他部署のどんな課題を解決しましたか。',
        en: 'Which problems of residents or other sections did you solve?',
      },
      example: {
        ja: '外国人住民の相談に月10件対応し、5つの課と連携して多言語の案内を整備。',
        en: 'Answered ten enquiries a month from foreign residents and set up multilingual guides together with five sections.',
      },
    },
  ],
  SEA: [
    {
      id: 'plans',
      asks: {
        ja: 'だれのために、どんな計画を立てて指導しましたか。',
        en: 'For whom did you plan training, and how did you run it?',
      },
      example: {
        ja: '小中高生60名の年間練習計画を作成し、指導者4名と週5日運営。',
        en: 'Wrote yearly training plans for 60 pupils and ran them five days a week with four coaches.',
      },
    },
    {
      id: 'safety',
      asks: {
        ja: '記録や数字を使って、何を改善しましたか。',
        en: 'What did you improve with records or figures?',
      },
      example: {
        ja: 'けがの記録を集計して準備運動を見直し、前年度より3割減らした。',
        en: 'Analysed injury records, changed the warm-up, and reduced injuries by three tenths within a year.',
      },
    },
    {
      id: 'events',
      asks: {
        ja: '地域の人に向けて、どんな催しを開きましたか。',
        en: 'What did you hold for people of the area?',
      },
      example: {
        ja: 'スポーツ教室を年12回企画し、延べ360名が参加。広報と安全管理を担当。',
        en: 'Planned 12 sports classes a year with 360 participants in all; responsible for publicity and safety.',
      },
    },
  ],
};
