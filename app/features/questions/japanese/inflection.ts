/**
 * A compact model of Japanese inflection: for each class of word, every ending that can follow
 * the stem with what it says. A stem is what all the endings share (の for のむ, たべ for たべる,
 * nothing for する, たか for たかい, the noun for です).
 */

/** How a word inflects: godan rows by their consonant (w is う), then the other classes. */
export type WordClass =
  | 'k'
  | 'g'
  | 's'
  | 't'
  | 'n'
  | 'b'
  | 'm'
  | 'r'
  | 'w'
  | 'iku'
  | 'aru'
  | 'honorific'
  | 'ichidan'
  | 'suru'
  | 'kuru'
  | 'adjective'
  | 'good'
  | 'copula';

/** What an ending says: tense, negation and mood in one key, politeness apart. */
export interface Form {
  key: string;
  polite: boolean;
}

interface Stems {
  a: string;
  i: string;
  dictionary: string;
  imperative: string;
  condition: string;
  volitional: string;
  te: string;
  ta: string;
}

const GODAN_ROWS: [WordClass, string, string, string][] = [
  ['k', 'かきくけこ', 'いて', 'いた'],
  ['g', 'がぎぐげご', 'いで', 'いだ'],
  ['s', 'さしすせそ', 'して', 'した'],
  ['t', 'たちつてと', 'って', 'った'],
  ['n', 'なにぬねの', 'んで', 'んだ'],
  ['b', 'ばびぶべぼ', 'んで', 'んだ'],
  ['m', 'まみむめも', 'んで', 'んだ'],
  ['r', 'らりるれろ', 'って', 'った'],
  ['w', 'わいうえお', 'って', 'った'],
  ['iku', 'かきくけこ', 'って', 'った'],
];

/** The five kana a godan verb's stem can be followed by. */
export const GODAN_ROW: ReadonlyMap<WordClass, string> = new Map(
  GODAN_ROWS.map(([cls, row]) => [cls, row]),
);

function godanStems(row: string, te: string, ta: string): Stems {
  const [a = '', i = '', u = '', e = '', o = ''] = row;
  return {
    a,
    i,
    dictionary: u,
    imperative: e,
    condition: e + 'ば',
    volitional: o + 'う',
    te,
    ta,
  };
}

function stems(list: string): Stems {
  const [a = '', i = '', dictionary = '', imperative = '', ...rest] = list.split(' ');
  const [condition = '', volitional = '', te = '', ta = ''] = rest;
  const none = (stem: string): string => (stem === '-' ? '' : stem);
  return { a: none(a), i: none(i), dictionary, imperative, condition, volitional, te, ta };
}

const OTHER_VERBS: [WordClass, Stems][] = [
  ['ichidan', stems('- - る ろ れば よう て た')],
  ['suru', stems('し し する しろ すれば しよう して した')],
  ['kuru', stems('こ き くる こい くれば こよう きて きた')],
  ['honorific', { ...godanStems('らいるれろ', 'って', 'った'), imperative: 'い' }],
];

const POLITE_ADJECTIVE = ['くない', 'くなかった'];

function verbEndings(stems: Stems): [string, string, string[]][] {
  const { a, i, dictionary, te, ta } = stems;
  return [
    ['present', dictionary, [`${i}ます`]],
    ['past', ta, [`${i}ました`]],
    ['not', `${a}ない`, [`${i}ません`, `${a}ないです`]],
    ['past-not', `${a}なかった`, [`${i}ませんでした`, `${a}なかったです`]],
    ['volitional', stems.volitional, [`${i}ましょう`]],
    ['te', te, [`${i}まして`]],
    ['not-te', `${a}なくて`, []],
    ['without', `${a}ないで`, []],
    ['imperative', stems.imperative, [`${i}なさい`]],
    ['request', `${te}くれ`, [`${te}ください`]],
    ['request-not', `${a}ないでくれ`, [`${a}ないでください`]],
    ['prohibition', `${dictionary}な`, []],
    ['if', stems.condition, []],
    ['if-not', `${a}なければ`, []],
    ['when', `${ta}ら`, [`${i}ましたら`]],
    ['when-not', `${a}なかったら`, []],
    ['such-as', `${ta}り`, []],
    ['stem', i, []],
    ...wishEndings(`${i}た`),
  ];
}

function wishEndings(stem: string): [string, string, string[]][] {
  return adjectiveEndings(stem).map(([key, plain, polite]) => [`wish-${key}`, plain, polite]);
}

function adjectiveEndings(stem: string): [string, string, string[]][] {
  const [not, pastNot] = POLITE_ADJECTIVE.map((ending) => stem + ending);
  return [
    ['present', `${stem}い`, [`${stem}いです`]],
    ['past', `${stem}かった`, [`${stem}かったです`]],
    ['not', `${not}`, [`${not}です`, `${stem}くありません`]],
    ['past-not', `${pastNot}`, [`${pastNot}です`, `${stem}くありませんでした`]],
    ['te', `${stem}くて`, []],
    ['not-te', `${stem}くなくて`, []],
    ['adverb', `${stem}く`, []],
    ['if', `${stem}ければ`, []],
    ['when', `${stem}かったら`, []],
    ['such-as', `${stem}かったり`, []],
  ];
}

const ARU: [string, string, string[]][] = verbEndings(godanStems('らりるれろ', 'って', 'った')).map(
  ([key, plain, polite]) => [
    key,
    plain.startsWith('らな') ? plain.slice(1) : `あ${plain}`,
    polite.filter((ending) => !ending.startsWith('らな')).map((ending) => `あ${ending}`),
  ],
);

const COPULA: [string, string, string[]][] = [
  ['present', 'だ', ['です']],
  ['past', 'だった', ['でした']],
  ...['じゃ', 'では'].flatMap((dewa): [string, string, string[]][] => [
    ['not', `${dewa}ない`, [`${dewa}ありません`, `${dewa}ないです`]],
    ['past-not', `${dewa}なかった`, [`${dewa}ありませんでした`, `${dewa}なかったです`]],
  ]),
  ['presumption', 'だろう', ['でしょう']],
  ['te', 'で', ['でして']],
  ['when', 'だったら', ['でしたら']],
  ['if', 'なら', []],
];

type Endings = ReadonlyMap<string, readonly Form[]>;

function toEndings(rows: [string, string, string[]][]): Endings {
  const endings = new Map<string, Form[]>();
  const add = (ending: string, form: Form): void => {
    endings.set(ending, [...(endings.get(ending) ?? []), form]);
  };
  for (const [key, plain, polite] of rows) {
    add(plain, { key, polite: false });
    for (const ending of polite) add(ending, { key, polite: true });
  }
  return endings;
}

/** Every class with its endings. */
export const ENDINGS: ReadonlyMap<WordClass, Endings> = new Map<WordClass, Endings>([
  ...GODAN_ROWS.map(([cls, row, te, ta]): [WordClass, Endings] => [
    cls,
    toEndings(verbEndings(godanStems(row, te, ta))),
  ]),
  ...OTHER_VERBS.map(([cls, stems]): [WordClass, Endings] => [cls, toEndings(verbEndings(stems))]),
  ['aru', toEndings([...ARU, ['not', 'ない', []], ['past-not', 'なかった', []]])],
  ['adjective', toEndings(adjectiveEndings(''))],
  ['good', toEndings([...adjectiveEndings('よ'), ['present', 'いい', ['いいです']]])],
  ['copula', toEndings(COPULA)],
]);

/** What the ending can say after a stem of this class; empty when it is no ending of it. */
export function formsOf(cls: WordClass, ending: string): readonly Form[] {
  return ENDINGS.get(cls)?.get(ending) ?? [];
}
