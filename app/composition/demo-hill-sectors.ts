import { both, founded, type Sector } from './demo-words.ts';

/** The last companies of the fair near Tokyo; every one is invented. */
export const HILL_SECTORS: readonly Sector[] = [
  {
    ...{ industry: 'manufacturing', occupation: 'public-relations', pay: 252_000, jlpt: 'N2' },
    about: both(
      '暮らしの道具と素材を作っています。作り手の顔が見える伝え方を、国内と海外の両方で続けています。',
      'We make things and materials for daily life, and tell people in Japan and abroad who makes them.',
    ),
    title: both('広報（国内・海外）', 'Public relations in Japan and abroad'),
    duties: both(
      '製品の紹介文、取材への対応、SNSの運用、工場見学の案内。英語の記事は自分で書き、日本語の記事は同僚と仕上げます。',
      'Texts on products, answers to journalists, social media and factory tours. You write in English yourself and finish Japanese texts with a colleague.',
    ),
    range: both('商品企画および営業', 'Product planning and sales'),
    companies: [
      founded('しらゆり石けん株式会社|しらゆりせっけん|Shirayuri Soap', '14|平塚市|Hiratsuka', {
        ...{ size: 'to-300' },
        own: both(
          '釜炊きの石けんを90年作り続けています。',
          'We have boiled soap in kettles for ninety years.',
        ),
      }),
      founded('株式会社たくみ木工|たくみもっこう|Takumi Woodworks', '09|鹿沼市|Kanuma', {
        ...{ size: 'to-50' },
        own: both(
          '杉の組子を、いすや照明に仕立てています。',
          'Lattices of cedar become chairs and lamps in our workshop.',
        ),
      }),
      founded('大山田ガラス株式会社|おおやまだがらす|Oyamada Glass', '08|日立市|Hitachi', {
        ...{ size: 'to-1000' },
        own: both(
          '自動車と建物のガラスを、6か国の工場で作っています。',
          'Our glass for cars and buildings comes from plants in six countries.',
        ),
      }),
      founded('株式会社きぬがさ繊維|きぬがさせんい|Kinugasa Textile', '10|桐生市|Kiryu', {
        ...{ size: 'to-100' },
        own: both(
          '織物の町で、海外の服飾ブランドの生地を織っています。',
          'In a town of weavers we make cloth for fashion houses abroad.',
        ),
      }),
    ],
  },
  {
    ...{ industry: 'education', occupation: 'planning', pay: 246_000, jlpt: 'N2' },
    about: both(
      '学校と世界をつなぐ学びを企画しています。先生の負担を増やさずに、教室に新しい出会いを届けるのが私たちの仕事です。',
      'We plan learning that ties schools to the world, and bring new people into classrooms without more work for teachers.',
    ),
    title: both('国際交流プログラムの企画', 'Planning of exchange programmes'),
    duties: both(
      '学校との打ち合わせ、海外の学校との調整、教材の作成、当日の進行。ALTとしての経験を毎日使う仕事です。',
      'Meetings with schools here and abroad, teaching material, and running the day. You use your time as an ALT every day.',
    ),
    range: both('営業および教材の開発', 'Sales and development of teaching material'),
    companies: [
      founded(
        '株式会社せかいの教室|せかいのきょうしつ|Sekai Classroom',
        '13|杉並区|Suginami-ku, Tokyo',
        {
          ...{ size: 'to-50' },
          own: both(
            '34の国と地域の学校と、日本の教室を結んでいます。',
            'We link classrooms in Japan with schools in thirty-four places.',
          ),
        },
      ),
      founded(
        'みちくさ学舎株式会社|みちくさがくしゃ|Michikusa Gakusha',
        '14|相模原市緑区|Midori-ku, Sagamihara',
        {
          ...{ size: 'to-20' },
          own: both(
            '山あいの廃校を、学びの宿に変えました。',
            'We turned a closed school in the hills into a house of learning.',
          ),
        },
      ),
      founded(
        '株式会社わたりどり留学|わたりどりりゅうがく|Wataridori Study',
        '12|船橋市|Funabashi',
        {
          ...{ size: 'to-50' },
          own: both(
            '高校生の留学を、出発の前から帰国の後まで支えます。',
            'We look after pupils who study abroad, from before they leave until after they return.',
          ),
        },
      ),
      founded(
        'のびやか英語教育株式会社|のびやかえいごきょういく|Nobiyaka English',
        '11|所沢市|Tokorozawa',
        {
          ...{ size: 'to-1000' },
          own: both(
            '関東の120の教室で、子どもと大人が学んでいます。',
            'Children and adults learn in our hundred and twenty classrooms.',
          ),
        },
      ),
    ],
  },
  {
    ...{ industry: 'transport', occupation: 'legal', pay: 272_000, jlpt: 'N1' },
    about: both(
      '船、鉄道、トラックをつなぎ、荷物を世界に運んでいます。契約と通関の書類が正しいことが、毎日の仕事の土台です。',
      'By ship, rail and lorry we carry goods around the world. Contracts and customs papers that are right are the ground we stand on.',
    ),
    title: both('契約・通関の担当', 'Contracts and customs'),
    duties: both(
      '英文契約の下読み、通関書類の確認、海外の代理店との連絡。法務の知識は入社後に弁護士の研修で学びます。',
      'First reading of contracts in English, customs papers, and contact with agents abroad. A lawyer teaches you the rest after you join.',
    ),
    range: both('営業および配車管理', 'Sales and dispatch'),
    companies: [
      founded(
        '横浜みらい海運株式会社|よこはまみらいかいうん|Yokohama Mirai Lines',
        '14|横浜市中区|Naka-ku, Yokohama',
        {
          ...{ size: 'to-1000' },
          own: both(
            '本牧の埠頭から、毎週40便の船を送り出しています。',
            'Forty ships a week leave our wharf.',
          ),
        },
      ),
      founded(
        '株式会社くろしおロジスティクス|くろしおろじすてぃくす|Kuroshio Logistics',
        '12|成田市|Narita',
        {
          ...{ size: 'to-300' },
          own: both(
            '生きた魚と花を、空港から8時間以内に店へ届けます。',
            'Live fish and flowers reach the shops within eight hours of landing.',
          ),
        },
      ),
      founded('あずま陸運株式会社|あずまりくうん|Azuma Freight', '10|太田市|Ota', {
        ...{ size: 'to-300' },
        own: both(
          '自動車部品の輸送を、北関東の工場から港まで担います。',
          'We bring car parts from the factories of northern Kanto to the ports.',
        ),
      }),
      founded(
        '株式会社はしけ港湾サービス|はしけこうわんさーびす|Hashike Port Service',
        '14|川崎市川崎区|Kawasaki-ku, Kawasaki',
        {
          ...{ size: 'to-100' },
          own: both(
            '小さな船で、大きな船に荷と人を届けています。',
            'With small boats we bring goods and people to large ones.',
          ),
        },
      ),
    ],
  },
];
