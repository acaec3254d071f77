import type { Words } from '#app/features/candidates/exports.ts';

/** What invented people of the demonstration write of themselves. `{n}` and `{m}` are numbers that are drawn. */
export interface CandidateText {
  /** Occupations that it goes with; any where there are none. */
  for?: readonly string[];
  text: Words;
}

/** 職務要約 of ALTs. */
export const ALT_CAREERS: readonly CandidateText[] = [
  {
    text: {
      ja: '中学校{n}校で週{m}時間の英語の授業を、担任の先生方と企画し実施しています。学期ごとに到達目標と評価表を作り、終わった後に数字で振り返って次の計画に反映しています。',
      en: 'I plan and teach {m} English lessons a week at {n} junior high schools together with the class teachers. Each term I set goals and a rating sheet, review the results in figures, and change the next plan accordingly.',
    },
  },
  {
    text: {
      ja: '小学校{n}校を回り、学年ごとの年間計画と教材{m}点を作成しました。教材は市内の学校で共有され、後任への引き継ぎ資料としても使われています。',
      en: 'I visit {n} primary schools and have made yearly plans for each grade and {m} sets of material. They are shared by schools across the city and serve as handover documents for my successor.',
    },
  },
  {
    text: {
      ja: '高校で英語表現の授業を担当し、{m}人のスピーチを個別に指導しました。県大会に{n}人が進みました。相手の強みを見つけ、短い期間で伸ばすことを心がけています。',
      en: 'I teach English expression at a senior high school and coached {m} students one by one for speeches; {n} went on to the prefectural contest. I try to find what each person is good at and build on it quickly.',
    },
  },
  {
    text: {
      ja: '市の外国語活動の研修で、先生方{m}人に向けた講座を年{n}回担当しました。日本語の資料と進行表を自分で作り、質問への回答も日本語で行いました。',
      en: 'I ran {n} workshops a year for {m} teachers in the city’s training on foreign language activities. I wrote the Japanese handouts and running order myself and answered questions in Japanese.',
    },
  },
  {
    text: {
      ja: '教室の外では、町の広報紙に月1回の連載を書いています（これまで{n}回）。学校、町役場、地域の団体の間に立ち、{m}の行事を一緒に準備してきました。',
      en: 'Outside class I write a monthly column in the town newsletter ({n} so far). I work between the schools, the town office and local groups, and have helped prepare {m} events.',
    },
  },
];

/** 職務要約 of CIRs. */
export const CIR_CAREERS: readonly CandidateText[] = [
  {
    text: {
      ja: '市役所の国際交流課で、文書の翻訳を年{m}件、会議や訪問の通訳を年{n}回担当しています。用語集を整え、課の誰が見ても同じ訳になるようにしました。',
      en: 'At the international affairs division of a city hall I translate {m} documents a year and interpret at {n} meetings and visits. I built a glossary so that the whole division uses the same terms.',
    },
  },
  {
    text: {
      ja: '姉妹都市との交流事業で、予算の積算、日程の調整、報告書の作成までを担当しました。参加者{m}人、訪問先{n}か所の調整を一人で行いました。',
      en: 'For exchange with our sister city I prepared the budget, arranged the schedule and wrote the report: {m} participants and {n} places to visit, arranged on my own.',
    },
  },
  {
    text: {
      ja: '多言語の防災情報とごみ出しの案内を見直し、やさしい日本語と{n}言語で作り直しました。窓口の問い合わせは年{m}件ほど減りました。',
      en: 'I reworked the multilingual disaster information and the guide to household waste in plain Japanese and {n} languages. Enquiries at the counter fell by about {m} a year.',
    },
  },
];

/** 自己PR. */
export const STATEMENTS: readonly CandidateText[] = [
  {
    for: ['sales', 'overseas', 'purchasing', 'project'],
    text: {
      ja: '相手が何に困っているかを聞き、次の日までに案を持っていくことを続けてきました。学校では{n}人の先生とそれぞれ違うやり方で仕事をし、どの先生とも一年を終えるまで約束を守りました。',
      en: 'I listen for what the other side struggles with and come back the next day with a proposal. At school I worked with {n} teachers, each in a different way, and kept every promise to the end of the year.',
    },
  },
  {
    for: ['translation', 'editing', 'public-relations'],
    text: {
      ja: '言葉を置き換えるだけでなく、読む人に必要な順に並べ直すことを大切にしています。広報の英訳では、問い合わせが多い箇所を先頭に移し、読み終えるまでの時間を短くしました。',
      en: 'I do not only replace words: I put things in the order the reader needs. In the English newsletter I moved what people asked about most to the top, so that they found it sooner.',
    },
  },
  {
    for: ['software', 'data', 'engineering', 'quality'],
    text: {
      ja: '手作業だった出欠の集計を表計算の仕組みに置き換え、毎月{n}時間の作業をなくしました。使う人が直せるように、手順書も日本語で書きました。',
      en: 'I replaced attendance counts done by hand with a spreadsheet tool and saved {n} hours a month. I wrote the instructions in Japanese so that the people who use it can change it themselves.',
    },
  },
  {
    for: ['tourism', 'hospitality', 'events', 'region'],
    text: {
      ja: '町を訪れる人に向けた散策の地図を作り、{n}か所の店に一軒ずつ説明に行きました。断られた店にも季節が変わるごとに顔を出し、最後には載せてもらえました。',
      en: 'I made a walking map for visitors and went to {n} shops to explain it, one by one. I kept calling on the shops that said no, and in the end they joined too.',
    },
  },
  {
    for: ['teaching', 'personnel', 'support', 'care'],
    text: {
      ja: '話すのが苦手な生徒に、まず紙に書いてもらうことから始めました。半年後には{n}人が自分から手を挙げるようになりました。相手に合わせて入り口を変えることが得意です。',
      en: 'With pupils who find speaking hard I began with writing. Half a year later {n} of them raised their hands by themselves. I am good at finding another way in.',
    },
  },
  {
    text: {
      ja: '知らない土地で、方言も仕事の進め方も一から学びました。分からないことはその日のうちに聞き、聞いたことは必ずノートに残しています。{n}冊になりました。',
      en: 'In a place I did not know I learnt the dialect and the way of working from the beginning. I ask the same day and write down what I was told: {n} notebooks so far.',
    },
  },
  {
    for: ['planning', 'marketing', 'office', 'accounting', 'legal', 'design', 'research'],
    text: {
      ja: '行事の企画では、目的、費用、担当を一枚にまとめてから話を始めます。去年は{n}件の行事を予算の内で終え、終わった後の反省も同じ一枚に書き足しました。',
      en: 'Before I propose an event I put its purpose, cost and roles on one page. Last year {n} events ended within budget, and what we learnt went on the same page.',
    },
  },
];

/** Titles and texts of 取り組み. */
export const PROJECTS: readonly { title: Words; text: Words }[] = [
  {
    title: { ja: '図書館の多言語の棚づくり', en: 'A multilingual shelf at the library' },
    text: {
      ja: '図書館の司書の方と相談し、{n}言語の本{m}冊を選んで棚を作りました。月ごとの貸し出しを調べ、読まれない本を入れ替えています。',
      en: 'With the librarian I chose {m} books in {n} languages and set up a shelf. We follow the loans each month and replace what nobody reads.',
    },
  },
  {
    title: { ja: '英語の多読の教材', en: 'Readers for extensive reading' },
    text: {
      ja: '地元の話を題材に、やさしい英語の読み物を{n}冊書きました。{m}人の生徒が読み、感想を次の版に生かしました。',
      en: 'I wrote {n} easy readers about local stories. {m} pupils read them, and their remarks went into the next edition.',
    },
  },
  {
    title: { ja: '避難訓練の多言語の案内', en: 'Evacuation drill in several languages' },
    text: {
      ja: '外国人住民{m}人が参加する避難訓練の案内を{n}言語で作り、当日の誘導も担当しました。',
      en: 'I made the announcements of an evacuation drill for {m} foreign residents in {n} languages and guided people on the day.',
    },
  },
  {
    title: { ja: '特産品の英語の紹介', en: 'Presenting local products in English' },
    text: {
      ja: '商工会と一緒に、特産品{n}点の英語の説明文を書き、見本市で来場者{m}人に説明しました。',
      en: 'With the chamber of commerce I wrote English texts for {n} local products and explained them to {m} visitors at a trade fair.',
    },
  },
  {
    title: { ja: '学校間のオンライン交流', en: 'Online exchange between schools' },
    text: {
      ja: '海外の学校と{n}回のオンライン授業を行いました。時差を考えた日程、機材の確認、台本づくりまで担当し、{m}人の生徒が参加しました。',
      en: 'I held {n} online lessons with a school abroad: dates across time zones, equipment and scripts. {m} pupils took part.',
    },
  },
];

export const MAJORS: readonly { share: number; text: Words }[] = [
  { share: 34, text: { ja: '国際関係学', en: 'International relations' } },
  { share: 25, text: { ja: '歴史学', en: 'History' } },
  { share: 24, text: { ja: '言語学', en: 'Linguistics' } },
  { share: 11, text: { ja: '生物学', en: 'Biology' } },
  { share: 6, text: { ja: '経営学', en: 'Business administration' } },
];

export const SKILLS: readonly Words[] = [
  {
    ja: '表計算（関数・集計表）、発表資料、文書の作成',
    en: 'Spreadsheets (formulas, pivot tables), slides, documents',
  },
  { ja: '動画の編集、ちらしのデザイン', en: 'Video editing, leaflet design' },
  { ja: 'ウェブサイトの更新、アクセスの集計', en: 'Website updates and visitor statistics' },
  { ja: 'Pythonによるデータの整理', en: 'Cleaning data with Python' },
];
