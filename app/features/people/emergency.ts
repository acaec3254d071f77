/** The numbers of an emergency, in the order in which they matter. */
export const EMERGENCY_NUMBERS = [
  { number: '110', ja: '警察', jp: '{警察|けい|さつ}', en: 'Police' },
  {
    number: '119',
    ja: '消防・救急',
    jp: '{消防|しょう|ぼう}・{救急|きゅう|きゅう}',
    en: 'Fire, ambulance',
  },
  {
    number: '#9110',
    ja: '警察の相談窓口',
    jp: '{警察|けい|さつ}の {相談|そう|だん}{窓口|まど|ぐち}',
    en: 'Police advice',
  },
  {
    number: '171',
    ja: '災害用伝言ダイヤル',
    jp: '{災害用|さい|がい|よう}{伝言|でん|ごん}ダイヤル',
    en: 'Disaster messages',
  },
] as const;

export type Phrase = { jp: string; romaji: string; en: string; onCard: boolean };

/** What to say, in the order of a call. */
export const PHRASES: readonly Phrase[] = [
  {
    jp: '{救急車|きゅう|きゅう|しゃ}を お{願|ねが}いします。',
    romaji: 'Kyūkyūsha o onegai shimasu.',
    en: 'An ambulance, please.',
    onCard: true,
  },
  {
    jp: '{火事|か|じ}です。',
    romaji: 'Kaji desu.',
    en: 'There is a fire.',
    onCard: true,
  },
  {
    jp: '{事故|じ|こ}です。',
    romaji: 'Jiko desu.',
    en: 'There has been an accident.',
    onCard: false,
  },
  {
    jp: '{助|たす}けて ください。',
    romaji: 'Tasukete kudasai.',
    en: 'Please help me.',
    onCard: true,
  },
  {
    jp: '{人|ひと}が {倒|たお}れました。',
    romaji: 'Hito ga taoremashita.',
    en: 'Somebody has collapsed.',
    onCard: false,
  },
  {
    jp: 'けがを しました。',
    romaji: 'Kega o shimashita.',
    en: 'I am hurt.',
    onCard: false,
  },
  {
    jp: '{英語|えい|ご}で お{願|ねが}いします。',
    romaji: 'Eigo de onegai shimasu.',
    en: 'In English, please.',
    onCard: true,
  },
  {
    jp: '{代|か}わりに {電話|でん|わ}して ください。',
    romaji: 'Kawari ni denwa shite kudasai.',
    en: 'Please make the call for me.',
    onCard: true,
  },
  {
    jp: 'アレルギーが あります。',
    romaji: 'Arerugī ga arimasu.',
    en: 'I have an allergy.',
    onCard: false,
  },
  {
    jp: 'ここが {痛|いた}いです。',
    romaji: 'Koko ga itai desu.',
    en: 'It hurts here.',
    onCard: false,
  },
];

/** What can be written on the card: the longest text each place holds, and its two labels. */
export const CARD_FIELDS = [
  { key: 'name', longest: 45, ja: '名前', en: 'Name', lines: 1 },
  { key: 'address', longest: 80, ja: '住所', en: 'Address', lines: 2 },
  { key: 'allergies', longest: 80, ja: 'アレルギー・薬', en: 'Allergies, medicines', lines: 2 },
  { key: 'blood', longest: 10, ja: '血液型', en: 'Blood type', lines: 1 },
  { key: 'school', longest: 45, ja: '学校・職場', en: 'School, office', lines: 1 },
  { key: 'supervisor', longest: 45, ja: '担当者の電話', en: 'Supervisor', lines: 1 },
  { key: 'embassy', longest: 45, ja: '大使館の電話', en: 'Embassy', lines: 1 },
] as const;

export type CardKey = (typeof CARD_FIELDS)[number]['key'];
export type CardFacts = Record<CardKey, string>;

export const EMPTY_CARD: CardFacts = {
  name: '',
  address: '',
  allergies: '',
  blood: '',
  school: '',
  supervisor: '',
  embassy: '',
};
