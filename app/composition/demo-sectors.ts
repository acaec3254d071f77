/** Words in both languages. */
export interface Both {
  ja: string;
  en: string;
}

/** An invented company: its names and where it is. */
export interface Named extends Both {
  kana: string;
  prefecture: string;
  city: Both;
  size: string;
}

/** A line of business, with the companies of the demonstration that are in it, and a job of theirs. */
export interface Sector {
  industry: string;
  occupation: string;
  about: Both;
  title: Both;
  duties: Both;
  range: Both;
  /** Yen in a month. */
  pay: number;
  jlpt: string;
  companies: readonly Named[];
}

const both = (ja: string, en: string): Both => ({ ja, en });

/** `names` is 名称|かな|Name, `place` 市|City. */
function named(names: string, prefecture: string, place: string, size: string): Named {
  const [ja = '', kana = '', en = ''] = names.split('|');
  const [cityJa = '', cityEn = ''] = place.split('|');
  return { ja, kana, en, prefecture, city: both(cityJa, cityEn), size };
}

/** Every company is invented. */
export const SECTORS: readonly Sector[] = [
  {
    ...{ industry: 'trade', occupation: 'overseas', pay: 245_000, jlpt: 'N2' },
    about: both(
      '食品と日用品を扱う専門商社です。国内の生産者と海外の小売店を結び、商品の選定から通関、店頭での販売計画までを一貫して担います。',
      'We are a trading house for food and household goods. We connect producers in Japan with retailers abroad, from the choice of goods and customs to sales plans in the shops.',
    ),
    title: both('海外営業（東南アジア・欧州担当）', 'Overseas sales, South-East Asia and Europe'),
    duties: both(
      '海外の取引先との商談、見積書の作成、出荷の手配。入社後3か月は先輩とともに既存の取引先を担当し、その後は年に3回ほど出張します。',
      'Talks with clients abroad, quotations and shipping. For the first three months you look after clients together with a colleague; later you travel about three times a year.',
    ),
    range: both('貿易事務および国内営業', 'Trade administration and sales in Japan'),
    companies: [
      named(
        'みなとや商事株式会社|みなとやしょうじ|Minatoya Shoji',
        '28',
        '神戸市中央区|Chuo-ku, Kobe',
        'to-100',
      ),
      named('北前物産株式会社|きたまえぶっさん|Kitamae Bussan', '17', '金沢市|Kanazawa', 'to-50'),
    ],
  },
  {
    ...{ industry: 'software', occupation: 'software', pay: 290_000, jlpt: 'N3' },
    about: both(
      '工場と倉庫のためのソフトウェアを開発しています。現場で使う人の声を聞きながら、小さなチームで設計から運用までを行います。',
      'We build software for factories and warehouses. Small teams listen to the people who use it and look after it from design to daily running.',
    ),
    title: both('ソフトウェアエンジニア', 'Software engineer'),
    duties: both(
      'ウェブアプリケーションの設計と開発、コードレビュー、利用者への聞き取り。開発の文書は英語、社内の会議は日本語です。',
      'Design and development of web applications, code review, and talks with users. Documents are in English, meetings inside the company in Japanese.',
    ),
    range: both('品質保証および利用者支援', 'Quality assurance and user support'),
    companies: [
      named(
        'つむぎソフト株式会社|つむぎそふと|Tsumugi Soft',
        '27',
        '大阪市北区|Kita-ku, Osaka',
        'to-50',
      ),
      named(
        '株式会社はやぶさシステム|はやぶさしすてむ|Hayabusa Systems',
        '40',
        '福岡市博多区|Hakata-ku, Fukuoka',
        'to-300',
      ),
    ],
  },
  {
    ...{ industry: 'tourism', occupation: 'hospitality', pay: 215_000, jlpt: 'N3' },
    about: both(
      '温泉地で旅館とホテルを営んでいます。地元の食材と工芸を生かし、海外からのお客様にも土地の暮らしに触れていただける滞在を用意しています。',
      'We run inns and hotels in hot-spring towns. With food and crafts of the region we let guests from abroad take part in local life.',
    ),
    title: both('フロント・体験プログラム担当', 'Front desk and guest programmes'),
    duties: both(
      'チェックインの対応、予約の管理、地域を案内する体験プログラムの企画。英語のお客様が全体の4割です。',
      'Check-in, bookings, and planning of programmes that show guests the region. Four in ten guests speak English.',
    ),
    range: both('営業企画および予約業務', 'Sales planning and reservations'),
    companies: [
      named('湯あかり旅館株式会社|ゆあかりりょかん|Yuakari Ryokan', '44', '別府市|Beppu', 'to-100'),
      named(
        '雪あかりリゾート株式会社|ゆきあかりりぞーと|Yukiakari Resort',
        '01',
        '富良野市|Furano',
        'to-300',
      ),
    ],
  },
  {
    ...{ industry: 'education', occupation: 'teaching', pay: 250_000, jlpt: 'N3' },
    about: both(
      '小学生から社会人までを対象に、英語と国際理解の教室を開いています。教材はすべて自社で作り、学校への出前授業も行います。',
      'We teach English and international understanding to everyone from schoolchildren to adults. We write all our materials ourselves and also visit schools.',
    ),
    title: both('講師・教材開発', 'Teacher and materials developer'),
    duties: both(
      '授業の担当、教材の執筆、保護者面談。ALTとして授業を企画した経験を生かせます。週の授業は18コマまでです。',
      'Lessons, writing of materials, and meetings with parents. What you planned as an ALT is of direct use. At most 18 lessons a week.',
    ),
    range: both('教室運営および講師の研修', 'Running a school and training teachers'),
    companies: [
      named(
        'ひろば学習株式会社|ひろばがくしゅう|Hiroba Learning',
        '13',
        '東京都世田谷区|Setagaya-ku, Tokyo',
        'to-100',
      ),
      named(
        '株式会社ことのは教室|ことのはきょうしつ|Kotonoha Schools',
        '33',
        '岡山市|Okayama',
        'to-50',
      ),
    ],
  },
  {
    ...{ industry: 'translation', occupation: 'translation', pay: 260_000, jlpt: 'N1' },
    about: both(
      '医療機器と特許を専門とする翻訳会社です。訳す人と確かめる人を分け、用語集を整えて、長く使える文書を作ります。',
      'We translate for medical devices and patents. One person translates and another checks, with glossaries that keep documents useful for years.',
    ),
    title: both('翻訳・校閲', 'Translator and reviser'),
    duties: both(
      '日英・英日の翻訳、訳文の校閲、用語集の整備。CIRとして行政文書を訳した経験のある方を歓迎します。',
      'Translation between Japanese and English, revision, and care of glossaries. People who translated public documents as CIRs are welcome.',
    ),
    range: both('翻訳のプロジェクト管理', 'Project management of translations'),
    companies: [
      named(
        '株式会社やまびこ翻訳|やまびこほんやく|Yamabiko Translations',
        '26',
        '京都市中京区|Nakagyo-ku, Kyoto',
        'to-20',
      ),
      named(
        'あかり言語サービス株式会社|あかりげんごさーびす|Akari Language Services',
        '14',
        '横浜市西区|Nishi-ku, Yokohama',
        'to-100',
      ),
    ],
  },
  {
    ...{ industry: 'manufacturing', occupation: 'engineering', pay: 255_000, jlpt: 'N2' },
    about: both(
      '食品工場で使う包装機械を設計・製造しています。海外12か国に納めた機械の点検と改良を、少人数のチームで支えています。',
      'We design and make packaging machines for food factories. Small teams inspect and improve the machines we have delivered to twelve countries.',
    ),
    title: both('技術営業・海外サービス', 'Technical sales and service abroad'),
    duties: both(
      '納入した機械の点検の調整、取扱説明書の英訳、海外の代理店との連絡。機械の知識は入社後の研修で身につけます。',
      'Planning of inspections, translation of manuals into English, and contact with agents abroad. You learn about the machines in our training.',
    ),
    range: both('生産管理および国内営業', 'Production planning and sales in Japan'),
    companies: [
      named('石川工機株式会社|いしかわこうき|Ishikawa Koki Works', '16', '富山市|Toyama', 'to-300'),
      named(
        '株式会社しらぎく製作所|しらぎくせいさくしょ|Shiragiku Works',
        '23',
        '豊橋市|Toyohashi',
        'to-1000',
      ),
    ],
  },
  {
    ...{ industry: 'media', occupation: 'marketing', pay: 240_000, jlpt: 'N2' },
    about: both(
      '自治体や老舗の魅力を海外に伝える制作会社です。取材、撮影、多言語のウェブサイト、動画の配信までを行います。',
      'We are a studio that tells the world about towns and old family businesses: reporting, photography, websites in several languages, and video.',
    ),
    title: both('多言語コンテンツの企画・編集', 'Planning and editing in several languages'),
    duties: both(
      '取材の企画、英語の記事の執筆、SNSの運用と効果の分析。月に1、2回、地方への取材があります。',
      'Planning of reports, writing in English, running social media and reading the results. One or two trips to the regions a month.',
    ),
    range: both('広告の提案営業', 'Proposals for advertising'),
    companies: [
      named(
        '株式会社まちの灯|まちのひ|Machi no Hi',
        '34',
        '広島市中区|Naka-ku, Hiroshima',
        'to-20',
      ),
      named(
        '風待ち編集室株式会社|かぜまちへんしゅうしつ|Kazemachi Editorial',
        '13',
        '東京都台東区|Taito-ku, Tokyo',
        'to-50',
      ),
    ],
  },
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
        '22',
        '静岡市清水区|Shimizu-ku, Shizuoka',
        'to-300',
      ),
      named(
        'やまなみ物流株式会社|やまなみぶつりゅう|Yamanami Logistics',
        '04',
        '仙台市宮城野区|Miyagino-ku, Sendai',
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
      named('かめや醸造株式会社|かめやじょうぞう|Kameya Brewing', '20', '長野市|Nagano', 'to-50'),
      named(
        'うずしお食品株式会社|うずしおしょくひん|Uzushio Foods',
        '36',
        '鳴門市|Naruto',
        'to-100',
      ),
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
      named(
        '結い建築設計株式会社|ゆいけんちくせっけい|Yui Architects',
        '29',
        '奈良市|Nara',
        'to-20',
      ),
      named('株式会社こだち設計|こだちせっけい|Kodachi Design', '15', '長岡市|Nagaoka', 'to-50'),
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
        '23',
        '名古屋市東区|Higashi-ku, Nagoya',
        'to-100',
      ),
      named(
        'はまかぜ医療サービス株式会社|はまかぜいりょうさーびす|Hamakaze Medical Services',
        '47',
        '那覇市|Naha',
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
      named(
        'せせらぎ電力株式会社|せせらぎでんりょく|Seseragi Power',
        '31',
        '鳥取市|Tottori',
        'to-50',
      ),
      named('みさき風力株式会社|みさきふうりょく|Misaki Wind', '05', '能代市|Noshiro', 'to-100'),
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
        '27',
        '大阪市中央区|Chuo-ku, Osaka',
        'to-300',
      ),
      named(
        '文具のとまり木株式会社|ぶんぐのとまりぎ|Tomarigi Stationery',
        '11',
        'さいたま市|Saitama',
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
      named('一般社団法人さとの縁|さとのえん|Sato no En', '32', '雲南市|Unnan', 'to-20'),
      named(
        '一般社団法人やまびこの会|やまびこのかい|Yamabiko Association',
        '39',
        '四万十市|Shimanto',
        'to-20',
      ),
    ],
  },
];
