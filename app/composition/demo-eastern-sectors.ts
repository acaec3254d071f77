import { both, founded, type Sector } from './demo-words.ts';

/** Companies that come to the fair near Tokyo besides those of Osaka; every one is invented. */
export const EASTERN_SECTORS: readonly Sector[] = [
  {
    ...{ industry: 'finance', occupation: 'accounting', pay: 265_000, jlpt: 'N2' },
    about: both(
      '中小企業の海外取引を、資金と手続きの両面から支えています。送金、為替、信用状の相談が仕事の中心です。',
      'We support small firms that trade abroad, with money and with paperwork: remittances, exchange and letters of credit.',
    ),
    title: both('海外取引の経理・財務', 'Accounting for trade abroad'),
    duties: both(
      '外貨の入出金の確認、取引先への問い合わせ、月次の報告書づくり。簿記は入社後の研修で3級から学びます。',
      'Checking payments in foreign currencies, asking clients about them, and monthly reports. You learn bookkeeping in our training.',
    ),
    range: both('営業事務および審査', 'Sales support and credit checks'),
    companies: [
      founded(
        'うしおファイナンス株式会社|うしおふぁいなんす|Ushio Finance',
        '14|横浜市中区|Naka-ku, Yokohama',
        {
          ...{ size: 'to-300' },
          own: both(
            '港の荷を扱う商店の資金繰りから始まりました。',
            'We began by lending to shops that handled cargo in the port.',
          ),
        },
      ),
      founded(
        '株式会社かなえ会計サービス|かなえかいけいさーびす|Kanae Accounting',
        '13|千代田区|Chiyoda-ku, Tokyo',
        {
          ...{ size: 'to-50' },
          own: both(
            '外資系企業の日本法人を支える会計の専門家集団です。',
            'We are accountants to the Japanese branches of firms from abroad.',
          ),
        },
      ),
      founded(
        'さきたま信用株式会社|さきたましんよう|Sakitama Credit',
        '11|さいたま市大宮区|Omiya-ku, Saitama',
        {
          ...{ size: 'to-1000' },
          own: both(
            '関東の内陸の工場を、半世紀にわたって支えてきました。',
            'For half a century we have stood by the factories of inland Kanto.',
          ),
        },
      ),
      founded(
        '株式会社みちしお投資顧問|みちしおとうしこもん|Michishio Advisers',
        '13|中央区|Chuo-ku, Tokyo',
        {
          ...{ size: 'to-20' },
          own: both(
            '環境に配慮した事業への投資だけを手がけています。',
            'We invest only in businesses that care for the environment.',
          ),
        },
      ),
    ],
  },
  {
    ...{ industry: 'consulting', occupation: 'research', pay: 285_000, jlpt: 'N1' },
    about: both(
      '自治体と企業の計画づくりを、調査と聞き取りで支えています。数字だけでなく、現場の声を報告書に残すことを大切にしています。',
      'We help local governments and companies to plan, by surveys and interviews. Our reports hold voices as well as figures.',
    ),
    title: both('調査員（多文化共生・観光）', 'Researcher: communities and tourism'),
    duties: both(
      '調査票の設計、住民や旅行者への聞き取り、報告書の執筆。英語の先行調査を読み、日本語でまとめます。',
      'Questionnaires, interviews with residents and travellers, and reports. You read studies in English and sum them up in Japanese.',
    ),
    range: both('研修の企画および広報', 'Training and public relations'),
    companies: [
      founded(
        '株式会社まちづくり総研はぐるま|まちづくりそうけんはぐるま|Haguruma Institute',
        '13|文京区|Bunkyo-ku, Tokyo',
        {
          ...{ size: 'to-50' },
          own: both(
            '元自治体職員と研究者が半分ずつの会社です。',
            'Half of us come from town halls, half from universities.',
          ),
        },
      ),
      founded(
        '東風リサーチ株式会社|こちりさーち|Kochi Kaze Research',
        '12|千葉市美浜区|Mihama-ku, Chiba',
        {
          ...{ size: 'to-100' },
          own: both(
            '訪日旅行者の調査を12の空港と港で続けています。',
            'We ask travellers at twelve airports and ports, all year round.',
          ),
        },
      ),
      founded(
        '株式会社ひのき経営研究所|ひのきけいえいけんきゅうじょ|Hinoki Management',
        '14|川崎市川崎区|Kawasaki-ku, Kawasaki',
        {
          ...{ size: 'to-20' },
          own: both(
            '町工場の事業承継を専門にしています。',
            'Our field is handing small factories on to the next owner.',
          ),
        },
      ),
      founded(
        'つくば未来計画株式会社|つくばみらいけいかく|Tsukuba Mirai Planning',
        '08|つくば市|Tsukuba',
        {
          ...{ size: 'to-50' },
          own: both(
            '研究学園都市の大学と企業の間に立って仕事をしています。',
            'We work between the universities and the companies of a science city.',
          ),
        },
      ),
    ],
  },
  {
    ...{ industry: 'staffing', occupation: 'personnel', pay: 248_000, jlpt: 'N2' },
    about: both(
      '外国出身の社員が長く働ける職場づくりを手伝っています。採用の後の生活、日本語、昇進までを一緒に考えます。',
      'We help workplaces where people from abroad stay: life after hiring, Japanese lessons, and promotion.',
    ),
    title: both('定着支援の担当', 'Adviser for newcomers at work'),
    duties: both(
      '企業と社員の双方との定期面談、社内研修の企画と進行、生活の相談への対応。週の半分は企業を訪ねます。',
      'Regular talks with companies and their staff, workshops, and help with daily life. You visit companies half of the week.',
    ),
    range: both('研修の開発および営業', 'Course development and sales'),
    companies: [
      founded('株式会社ともづな|ともづな|Tomozuna', '14|横浜市西区|Nishi-ku, Yokohama', {
        ...{ size: 'to-100' },
        own: both(
          '船員の生活支援の団体から生まれました。',
          'We grew out of a group that looked after sailors.',
        ),
      }),
      founded(
        'はたらく架け橋株式会社|はたらくかけはし|Hataraku Bridge',
        '13|豊島区|Toshima-ku, Tokyo',
        {
          ...{ size: 'to-50' },
          own: both(
            '社員の6割が、日本で転職を経験した外国出身者です。',
            'Six in ten of us came from abroad and have changed jobs in Japan.',
          ),
        },
      ),
      founded('株式会社あかりキャリア|あかりきゃりあ|Akari Career', '10|高崎市|Takasaki', {
        ...{ size: 'to-50' },
        own: both(
          '北関東の製造業約80社と、毎月顔を合わせています。',
          'We see some eighty factories of northern Kanto every month.',
        ),
      }),
      founded(
        'いろは人材開発株式会社|いろはじんざいかいはつ|Iroha People',
        '22|浜松市中央区|Chuo-ku, Hamamatsu',
        {
          ...{ size: 'to-100' },
          own: both(
            'ポルトガル語と日本語の社内通訳から仕事を広げました。',
            'We began as interpreters between Portuguese and Japanese.',
          ),
        },
      ),
    ],
  },
  {
    ...{ industry: 'farming', occupation: 'sales', pay: 222_000, jlpt: 'N3' },
    about: both(
      '産地と海外の店をつなぎ、果物、茶、米を届けています。畑の都合と店の都合の間に立つ仕事です。',
      'We bring fruit, tea and rice from farms to shops abroad, and stand between what fields allow and what shops ask.',
    ),
    title: both('産地営業・輸出担当', 'Sales and export for farms'),
    duties: both(
      '農家への訪問、出荷計画の調整、海外の見本市での説明。収穫の季節は産地に泊まり込むこともあります。',
      'Visits to farms, shipping plans, and trade shows abroad. In the harvest you may stay at the farms for some days.',
    ),
    range: both('商品企画および販売', 'Product planning and retail'),
    companies: [
      founded('甲斐路フルーツ株式会社|かいじふるーつ|Kaiji Fruit', '19|甲府市|Kofu', {
        ...{ size: 'to-50' },
        own: both(
          'ぶどうと桃の農家42軒が出資して作った会社です。',
          'Forty-two growers of grapes and peaches own us.',
        ),
      }),
      founded('株式会社茶のみち|ちゃのみち|Cha no Michi', '22|静岡市葵区|Aoi-ku, Shizuoka', {
        ...{ size: 'to-50' },
        own: both(
          '碾茶と煎茶を、農園の名前のまま海外に届けます。',
          'Our teas travel under the names of the gardens they come from.',
        ),
      }),
      founded('みのり野青果株式会社|みのりのせいか|Minorino Produce', '08|水戸市|Mito', {
        ...{ size: 'to-300' },
        own: both(
          '干し芋と栗を、18の国と地域に出荷しています。',
          'Dried sweet potato and chestnuts from us go to eighteen countries and regions.',
        ),
      }),
      founded(
        '株式会社信濃ひらら農場|しなのひららのうじょう|Shinano Hirara Farms',
        '20|松本市|Matsumoto',
        {
          ...{ size: 'to-20' },
          own: both(
            '標高900メートルの畑で、りんごとそばを育てています。',
            'We grow apples and buckwheat nine hundred metres above the sea.',
          ),
        },
      ),
    ],
  },
];
