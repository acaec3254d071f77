import { both, named, type Sector } from './demo-words.ts';

/** The second half of them; every company is invented. */
export const OTHER_SECTORS: readonly Sector[] = [
  {
    ...{ industry: 'transport', occupation: 'planning', pay: 235_000, jlpt: 'N3' },
    about: both(
      '港と内陸を結ぶ物流会社です。鉄道と船を組み合わせ、環境への負担が少ない輸送を提案しています。',
      'We carry goods between the ports and inland. By combining rail and ships we offer transport that is easier on the environment.',
    ),
    title: both('国際物流の企画', 'Planning of international logistics'),
    duties: both(
      '輸送経路の見積もり、船会社との調整、お客様への提案。英語のメールが1日に20通ほどあります。',
      'Estimates of routes, arrangements with shipping lines, and proposals to clients. About twenty e-mails in English a day.',
    ),
    range: both('通関事務および倉庫の運営', 'Customs administration and warehouses'),
    companies: [
      named(
        'かもめ運輸株式会社|かもめうんゆ|Kamome Unyu',
        '22|静岡市清水区|Shimizu-ku, Shizuoka',
        'to-300',
      ),
      named(
        'やまなみ物流株式会社|やまなみぶつりゅう|Yamanami Logistics',
        '04|仙台市宮城野区|Miyagino-ku, Sendai',
        'to-1000',
      ),
    ],
  },
  {
    ...{ industry: 'food', occupation: 'quality', pay: 225_000, jlpt: 'N2' },
    about: both(
      '味噌と醤油を造って四代になります。海外の料理店からの注文が増え、表示や認証の仕事を一緒に進める仲間を探しています。',
      'We have brewed miso and soy sauce for four generations. Orders from restaurants abroad are growing, and we look for colleagues for labels and certification.',
    ),
    title: both('品質管理・輸出表示', 'Quality and export labels'),
    duties: both(
      '輸出先の表示基準の確認、証明書の申請、工場見学の案内。はじめの半年は製造の現場でも学びます。',
      'Checks of label rules abroad, applications for certificates, and guided tours. For the first half year you also learn in production.',
    ),
    range: both('商品企画および営業', 'Product planning and sales'),
    companies: [
      named('かめや醸造株式会社|かめやじょうぞう|Kameya Brewing', '20|長野市|Nagano', 'to-50'),
      named('うずしお食品株式会社|うずしおしょくひん|Uzushio Foods', '36|鳴門市|Naruto', 'to-100'),
    ],
  },
  {
    ...{ industry: 'building', occupation: 'design', pay: 250_000, jlpt: 'N2' },
    about: both(
      '古い町家や学校を宿や図書館に直す設計事務所です。地域の大工や住民と話し合いながら、建物の次の使い方を考えます。',
      'We are architects who turn old town houses and schools into inns and libraries. With carpenters and neighbours we find the next use of a building.',
    ),
    title: both('設計補助・海外広報', 'Design assistant and contact abroad'),
    duties: both(
      '図面と模型の作成、住民説明会の準備、海外の雑誌や見学者への対応。',
      'Drawings and models, preparation of meetings with residents, and contact with magazines and visitors from abroad.',
    ),
    range: both('現場の監理', 'Supervision on site'),
    companies: [
      named('結い建築設計株式会社|ゆいけんちくせっけい|Yui Architects', '29|奈良市|Nara', 'to-20'),
      named('株式会社こだち設計|こだちせっけい|Kodachi Design', '15|長岡市|Nagaoka', 'to-50'),
    ],
  },
  {
    ...{ industry: 'health', occupation: 'care', pay: 230_000, jlpt: 'N2' },
    about: both(
      '外国語で受診できる診療所と、患者を支える電話窓口を運営しています。医療者と患者の間に立ち、安心して話せる場を作ります。',
      'We run clinics where patients are seen in other languages, and a telephone line that helps them. We stand between doctors and patients so that both can speak freely.',
    ),
    title: both('医療コーディネーター', 'Patient coordinator'),
    duties: both(
      '受診の予約、問診の通訳、保険の手続きの説明。医療用語は研修と試験で学びます。',
      'Appointments, interpreting before examinations, and help with insurance. You learn medical terms in training that ends with a test.',
    ),
    range: both('診療所の事務', 'Clinic administration'),
    companies: [
      named(
        '株式会社つばめメディカル|つばめめでぃかる|Tsubame Medical',
        '23|名古屋市東区|Higashi-ku, Nagoya',
        'to-100',
      ),
      named(
        'はまかぜ医療サービス株式会社|はまかぜいりょうさーびす|Hamakaze Medical Services',
        '47|那覇市|Naha',
        'to-50',
      ),
    ],
  },
  {
    ...{ industry: 'energy', occupation: 'project', pay: 280_000, jlpt: 'N2' },
    about: both(
      '小水力と風力の発電所を、地元の会社や自治体とともに建てて運営しています。海外の機器メーカーとの共同開発も進めています。',
      'We build and run small hydro and wind power stations together with local firms and towns, and develop equipment with makers abroad.',
    ),
    title: both('発電事業の開発', 'Development of power projects'),
    duties: both(
      '海外メーカーとの契約の調整、住民説明会の資料作り、工程の管理。',
      'Contracts with makers abroad, materials for meetings with residents, and control of schedules.',
    ),
    range: both('発電所の運営', 'Running of power stations'),
    companies: [
      named('せせらぎ電力株式会社|せせらぎでんりょく|Seseragi Power', '31|鳥取市|Tottori', 'to-50'),
      named('みさき風力株式会社|みさきふうりょく|Misaki Wind', '05|能代市|Noshiro', 'to-100'),
    ],
  },
  {
    ...{ industry: 'retail', occupation: 'purchasing', pay: 230_000, jlpt: 'N3' },
    about: both(
      '文房具と紙の専門店を国内24店舗と通信販売で営んでいます。海外の作り手を訪ね、日本ではまだ知られていない品を紹介しています。',
      'We run 24 shops and an online shop for stationery and paper. We visit makers abroad and introduce things that are not yet known in Japan.',
    ),
    title: both('仕入れ・商品開発', 'Buying and product development'),
    duties: both(
      '海外の作り手との交渉、輸入の手続き、商品説明の作成。はじめの3か月は店舗で接客を経験します。',
      'Talks with makers abroad, import procedures and product texts. For the first three months you serve in a shop.',
    ),
    range: both('店舗の運営および通信販売', 'Running of shops and of the online shop'),
    companies: [
      named(
        '株式会社紙のみち|かみのみち|Kami no Michi',
        '27|大阪市中央区|Chuo-ku, Osaka',
        'to-300',
      ),
      named(
        '文具のとまり木株式会社|ぶんぐのとまりぎ|Tomarigi Stationery',
        '11|さいたま市|Saitama',
        'to-100',
      ),
    ],
  },
  {
    ...{ industry: 'non-profit', occupation: 'region', pay: 220_000, jlpt: 'N2' },
    about: both(
      '中山間地域で、移住者の受け入れと学校の国際交流を支える団体です。自治体からの委託と会費で活動しています。',
      'We help people move to mountain villages and support exchange between schools here and abroad. We work with contracts from towns and with membership fees.',
    ),
    title: both('国際交流・移住支援', 'Exchange and support for new residents'),
    duties: both(
      '学校間交流の企画、移住を考える人の相談、行事の運営。JETとして地域で働いた経験がそのまま生きます。',
      'Planning of exchange between schools, advice to people who think of moving, and events. Your years as a JET in a region are just what is needed.',
    ),
    range: both('広報および会計事務', 'Public relations and accounts'),
    companies: [
      named('一般社団法人さとの縁|さとのえん|Sato no En', '32|雲南市|Unnan', 'to-20'),
      named(
        '一般社団法人やまびこの会|やまびこのかい|Yamabiko Association',
        '39|四万十市|Shimanto',
        'to-20',
      ),
    ],
  },
];
