import { OTHER_SECTORS } from './demo-other-sectors.ts';
import { both, named, type Sector } from './demo-words.ts';

/** Every company is invented. */
const FIRST_SECTORS: readonly Sector[] = [
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
        '28|神戸市中央区|Chuo-ku, Kobe',
        'to-100',
      ),
      named('北前物産株式会社|きたまえぶっさん|Kitamae Bussan', '17|金沢市|Kanazawa', 'to-50'),
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
        '27|大阪市北区|Kita-ku, Osaka',
        'to-50',
      ),
      named(
        '株式会社はやぶさシステム|はやぶさしすてむ|Hayabusa Systems',
        '40|福岡市博多区|Hakata-ku, Fukuoka',
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
      named('湯あかり旅館株式会社|ゆあかりりょかん|Yuakari Ryokan', '44|別府市|Beppu', 'to-100'),
      named(
        '雪あかりリゾート株式会社|ゆきあかりりぞーと|Yukiakari Resort',
        '01|富良野市|Furano',
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
        '13|東京都世田谷区|Setagaya-ku, Tokyo',
        'to-100',
      ),
      named(
        '株式会社ことのは教室|ことのはきょうしつ|Kotonoha Schools',
        '33|岡山市|Okayama',
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
        '26|京都市中京区|Nakagyo-ku, Kyoto',
        'to-20',
      ),
      named(
        'あかり言語サービス株式会社|あかりげんごさーびす|Akari Language Services',
        '14|横浜市西区|Nishi-ku, Yokohama',
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
      named('石川工機株式会社|いしかわこうき|Ishikawa Koki Works', '16|富山市|Toyama', 'to-300'),
      named(
        '株式会社しらぎく製作所|しらぎくせいさくしょ|Shiragiku Works',
        '23|豊橋市|Toyohashi',
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
      named('株式会社まちの灯|まちのひ|Machi no Hi', '34|広島市中区|Naka-ku, Hiroshima', 'to-20'),
      named(
        '風待ち編集室株式会社|かぜまちへんしゅうしつ|Kazemachi Editorial',
        '13|東京都台東区|Taito-ku, Tokyo',
        'to-50',
      ),
    ],
  },
];

/** All lines of business of the demonstration. */
export const SECTORS: readonly Sector[] = [...FIRST_SECTORS, ...OTHER_SECTORS];
