import { both, founded, type Sector } from './demo-words.ts';

/** More companies of the fair near Tokyo; every one is invented. */
export const HARBOUR_SECTORS: readonly Sector[] = [
  {
    ...{ industry: 'software', occupation: 'data', pay: 310_000, jlpt: 'N3' },
    about: both(
      '店舗、病院、自治体のデータを読み解き、現場の人が使える形に直しています。分析だけで終わらせず、使われるまで付き添います。',
      'We read the data of shops, hospitals and towns and turn it into something people there can use. We stay until it is used.',
    ),
    title: both('データアナリスト', 'Data analyst'),
    duties: both(
      'データの整理、集計の自動化、結果の説明資料づくり。表計算から始め、Pythonは入社後に学べます。',
      'Cleaning data, automating counts, and explaining results. You can begin with spreadsheets and learn Python with us.',
    ),
    range: both('システム開発および利用者支援', 'Development and user support'),
    companies: [
      founded('株式会社かずのね|かずのね|Kazunone', '13|渋谷区|Shibuya-ku, Tokyo', {
        ...{ size: 'to-50' },
        own: both(
          '小売店の売れ残りを減らすことから始めました。',
          'Our first work was to leave fewer goods unsold.',
        ),
      }),
      founded(
        'みなも解析株式会社|みなもかいせき|Minamo Analytics',
        '14|横浜市港北区|Kohoku-ku, Yokohama',
        {
          ...{ size: 'to-100' },
          own: both(
            '川と下水の水位を予測する技術を持っています。',
            'We forecast the level of rivers and drains.',
          ),
        },
      ),
      founded('株式会社ほしくずデータ|ほしくずでーた|Hoshikuzu Data', '12|柏市|Kashiwa', {
        ...{ size: 'to-20' },
        own: both('天文の研究者3人が立ち上げました。', 'Three astronomers founded us.'),
      }),
      founded('れんげシステムズ株式会社|れんげしすてむず|Renge Systems', '11|川越市|Kawagoe', {
        ...{ size: 'to-300' },
        own: both(
          '病院の予約と待ち時間の仕組みを、全国に納めています。',
          'Hospitals all over Japan use our system for bookings and waiting times.',
        ),
      }),
    ],
  },
  {
    ...{ industry: 'software', occupation: 'support', pay: 242_000, jlpt: 'N3' },
    about: both(
      '業務用のウェブサービスを、英語と日本語で世界に届けています。使う人の困りごとを製品の改善につなげます。',
      'We offer services for work on the web, in English and Japanese. What users struggle with becomes the next improvement.',
    ),
    title: both('カスタマーサポート（英語圏）', 'Customer support in English'),
    duties: both(
      'メールとチャットでの回答、使い方の記事の執筆、開発チームへの報告。時差のある勤務はありません。',
      'Answers by mail and chat, help articles, and reports to the developers. There are no night shifts.',
    ),
    range: both('品質保証および営業', 'Quality assurance and sales'),
    companies: [
      founded('株式会社てがみぐも|てがみぐも|Tegamigumo', '13|台東区|Taito-ku, Tokyo', {
        ...{ size: 'to-50' },
        own: both(
          '学校と保護者の連絡の仕組みを作っています。',
          'Schools and families write to each other with what we make.',
        ),
      }),
      founded('ことりワークス株式会社|ことりわーくす|Kotori Works', '14|藤沢市|Fujisawa', {
        ...{ size: 'to-20' },
        own: both(
          '社員14人、うち5人が海外に住んで働いています。',
          'There are fourteen of us, and five live abroad.',
        ),
      }),
      founded(
        '株式会社さくらんぼ予約|さくらんぼよやく|Sakuranbo Booking',
        '13|港区|Minato-ku, Tokyo',
        {
          ...{ size: 'to-300' },
          own: both(
            '飲食店と体験教室の予約サービスを9言語で運営しています。',
            'Restaurants and workshops take bookings with us in nine languages.',
          ),
        },
      ),
      founded('しおさいクラウド株式会社|しおさいくらうど|Shiosai Cloud', '14|横須賀市|Yokosuka', {
        ...{ size: 'to-100' },
        own: both(
          '船会社と港湾の書類をオンラインに移してきました。',
          'We took the papers of shipping lines and ports online.',
        ),
      }),
    ],
  },
  {
    ...{ industry: 'media', occupation: 'editing', pay: 238_000, jlpt: 'N1' },
    about: both(
      '旅、食、工芸の本と雑誌を、日本語と英語で作っています。翻訳ではなく、読む人ごとに書き直すことを大切にしています。',
      'We make books and magazines on travel, food and crafts in Japanese and English. We rewrite for each reader instead of translating.',
    ),
    title: both('編集者（英語版）', 'Editor of English editions'),
    duties: both(
      '企画、取材、原稿の整理、校正。月に1度は地方へ取材に行きます。日本語の取材は先輩と組みます。',
      'Planning, interviews, editing and proofs. Once a month you travel for a story; interviews in Japanese are held together with a colleague.',
    ),
    range: both('販売促進およびウェブ制作', 'Promotion and web production'),
    companies: [
      founded('つばめ書房株式会社|つばめしょぼう|Tsubame Books', '13|千代田区|Chiyoda-ku, Tokyo', {
        ...{ size: 'to-20' },
        own: both(
          '年に12冊だけ、手に取りたくなる本を出しています。',
          'We publish twelve books a year, each made to be held.',
        ),
      }),
      founded('株式会社旅灯社|りょとうしゃ|Ryotosha', '14|鎌倉市|Kamakura', {
        ...{ size: 'to-50' },
        own: both(
          '歩く旅の雑誌を30年続けてきました。',
          'For thirty years we have made a magazine for people who travel on foot.',
        ),
      }),
      founded('株式会社うつわと暮らし|うつわとくらし|Utsuwa Publishing', '09|宇都宮市|Utsunomiya', {
        ...{ size: 'to-20' },
        own: both(
          '焼き物の産地を訪ね歩く出版社です。',
          'We are a publisher that walks from kiln to kiln.',
        ),
      }),
      founded(
        'あおぞら放送制作株式会社|あおぞらほうそうせいさく|Aozora Productions',
        '13|世田谷区|Setagaya-ku, Tokyo',
        {
          ...{ size: 'to-100' },
          own: both(
            '海外の放送局に向けて、日本の暮らしの番組を作っています。',
            'We make programmes on life in Japan for stations abroad.',
          ),
        },
      ),
    ],
  },
  {
    ...{ industry: 'tourism', occupation: 'events', pay: 240_000, jlpt: 'N2' },
    about: both(
      '国際会議、展示会、スポーツ大会の運営を請け負っています。会場が開くまでの半年と、当日の数時間が仕事です。',
      'We run conferences, exhibitions and sports events. Our work is half a year before the doors open and a few hours after.',
    ),
    title: both('国際会議の企画・運営', 'Planning of international conferences'),
    duties: both(
      '主催者との打ち合わせ、登壇者の渡航の手配、当日の進行。英語の問い合わせの窓口も担当します。',
      'Meetings with organisers, travel for speakers, and running the day. You also answer enquiries in English.',
    ),
    range: both('営業および会場管理', 'Sales and venue management'),
    companies: [
      founded(
        '株式会社はまかぜコンベンション|はまかぜこんべんしょん|Hamakaze Convention',
        '14|横浜市西区|Nishi-ku, Yokohama',
        {
          ...{ size: 'to-100' },
          own: both(
            '港に面した会議場で、年に60の会議を運営しています。',
            'We run sixty conferences a year in halls that look onto the port.',
          ),
        },
      ),
      founded(
        'のぼり旗イベント株式会社|のぼりばたいべんと|Noboribata Events',
        '11|さいたま市中央区|Chuo-ku, Saitama',
        {
          ...{ size: 'to-50' },
          own: both(
            'まちの祭りから国際大会まで手がけます。',
            'From town festivals to international games.',
          ),
        },
      ),
      founded(
        '株式会社くるみ企画|くるみきかく|Kurumi Planning',
        '12|千葉市美浜区|Mihama-ku, Chiba',
        {
          ...{ size: 'to-50' },
          own: both(
            '展示会の出展者を、海外から招く仕事が半分です。',
            'Half of our work is bringing exhibitors from abroad.',
          ),
        },
      ),
      founded(
        '富士見リゾート運営株式会社|ふじみりぞーとうんえい|Fujimi Resorts',
        '19|富士吉田市|Fujiyoshida',
        {
          ...{ size: 'to-300' },
          own: both(
            '湖のほとりで、研修と合宿の施設を営んでいます。',
            'We keep houses for courses and training camps by the lakes.',
          ),
        },
      ),
    ],
  },
];
