/** A word to choose: Japanese with readings, rōmaji and English. */
export type Word = { id: string; jp: string; romaji: string; en: string };

function words(table: string): Word[] {
  return table
    .trim()
    .split('\n')
    .map((row) => {
      const [id = '', jp = '', romaji = '', en = ''] = row.split('/').map((cell) => cell.trim());
      return { id, jp, romaji, en };
    });
}

/** The value of a choice that asks for a word of one's own. */
export const OTHER = 'other';

export const COUNTRIES = words(`
  us / アメリカ / Amerika / the United States
  ca / カナダ / Kanada / Canada
  gb / イギリス / Igirisu / the United Kingdom
  au / オーストラリア / Ōsutoraria / Australia
  nz / ニュージーランド / Nyūjīrando / New Zealand
  ie / アイルランド / Airurando / Ireland
  za / {南|みなみ}アフリカ / Minami Afurika / South Africa
  jm / ジャマイカ / Jamaika / Jamaica
  tt / トリニダード・トバゴ / Torinidādo Tobago / Trinidad and Tobago
  bb / バルバドス / Barubadosu / Barbados
  br / ブラジル / Burajiru / Brazil
  sg / シンガポール / Shingapōru / Singapore
  ph / フィリピン / Firipin / the Philippines
  in / インド / Indo / India
  id / インドネシア / Indoneshia / Indonesia
  my / マレーシア / Marēshia / Malaysia
  th / タイ / Tai / Thailand
  vn / ベトナム / Betonamu / Vietnam
  mn / モンゴル / Mongoru / Mongolia
  cn / {中国|ちゅう|ごく} / Chūgoku / China
  kr / {韓国|かん|こく} / Kankoku / Korea
  fr / フランス / Furansu / France
  de / ドイツ / Doitsu / Germany
`);

export const HOBBIES = words(`
  cooking / {料理|りょう|り} / ryōri / cooking
  reading / {読書|どく|しょ} / dokusho / reading
  music / {音楽|おん|がく} / ongaku / music
  films / {映画|えい|が} / eiga / films
  travel / {旅行|りょ|こう} / ryokō / travelling
  photography / {写真|しゃ|しん} / shashin / photography
  drawing / {絵|え}を {描|か}くこと / e o kaku koto / drawing
  hiking / {山登|やま|のぼ}り / yamanobori / hiking
  walking / {散歩|さん|ぽ} / sanpo / walking
  swimming / {水泳|すい|えい} / suiei / swimming
  running / ランニング / ranningu / running
  cycling / サイクリング / saikuringu / cycling
  football / サッカー / sakkā / football
  dancing / ダンス / dansu / dancing
  games / ゲーム / gēmu / video games
  anime / アニメ / anime / anime
`);

export const FOODS = words(`
  ramen / ラーメン / rāmen / ramen
  sushi / {寿司|す|し} / sushi / sushi
  curry / カレー / karē / curry
  udon / うどん / udon / udon noodles
  onigiri / おにぎり / onigiri / rice balls
  yakitori / {焼|や}き{鳥|とり} / yakitori / grilled chicken
  okonomiyaki / お{好|この}み{焼|や}き / okonomiyaki / okonomiyaki
  pizza / ピザ / piza / pizza
  pasta / パスタ / pasuta / pasta
  chocolate / チョコレート / chokorēto / chocolate
  apples / りんご / ringo / apples
  fruit / {果物|くだもの} / kudamono / fruit
`);

export const JOBS = words(`
  alt / {ALT|エーエルティー} / ē-eru-tī / an ALT
  cir / {国際交流員|こく|さい|こう|りゅう|いん} / kokusai kōryūin / a CIR
  sea / スポーツ{国際交流員|こく|さい|こう|りゅう|いん} / supōtsu kokusai kōryūin / an SEA
`);

export const PLACES = words(`
  elementary / {小学校|しょう|がっ|こう} / shōgakkō / Elementary School
  junior-high / {中学校|ちゅう|がっ|こう} / chūgakkō / Junior High School
  high / {高校|こう|こう} / kōkō / High School
  special-needs / {特別支援学校|とく|べつ|し|えん|がっ|こう} / tokubetsu shien gakkō / Special Needs School
  board / {教育委員会|きょう|いく|い|いん|かい} / kyōiku iinkai / Board of Education
  city-office / {市役所|し|やく|しょ} / shiyakusho / City Office
  town-office / {町役場|まち|やく|ば} / machi yakuba / Town Office
  prefecture / {県庁|けん|ちょう} / kenchō / Prefectural Office
`);
