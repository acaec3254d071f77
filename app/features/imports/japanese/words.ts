/** Words by which files name a value, folded: narrow, small, without spaces, stops and hyphens. */
export const APPOINTMENT_KINDS = {
  ALT: ['alt', '外国語指導助手', '語学指導助手', 'assistantlanguageteacher'],
  CIR: ['cir', '国際交流員', 'coordinatorforinternationalrelations'],
  SEA: ['sea', 'スポーツ国際交流員', 'sportsexchangeadvisor', 'sportsexchangeadviser'],
};

export const LANGUAGES = {
  ja: ['ja', 'jp', 'jpn', 'japanese', '日本語', '日', '和'],
  en: ['en', 'eng', 'english', '英語', '英'],
};

export const LEVELS = {
  none: ['none', 'なし', '無', '無し', '未受験', '0'],
  N5: ['n5', 'jlptn5', '5', '5級'],
  N4: ['n4', 'jlptn4', '4', '4級'],
  N3: ['n3', 'jlptn3', '3', '3級'],
  N2: ['n2', 'jlptn2', '2', '2級'],
  N1: ['n1', 'jlptn1', '1', '1級'],
};

export const ORGANISATION_KINDS = {
  host: [
    'host',
    '取りまとめ団体',
    '取りまとめ',
    'とりまとめ団体',
    '都道府県',
    '政令指定都市',
    'hostbody',
  ],
  contracting: [
    'contracting',
    '任用団体',
    'co',
    'contractingorganisation',
    'contractingorganization',
    '市町村',
  ],
  school: ['school', '学校', '小学校', '中学校', '高等学校', '高校', '教育機関'],
  company: ['company', '企業', '会社'],
  alumni: ['alumni', 'jetaa', '同窓会', 'jetaachapter', 'jetaa支部'],
};
