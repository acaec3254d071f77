/** Kana as data: scripts, what counts as kanji, and the sounds in Hepburn. */

export const KANJI = /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff々〆]/u;
export const KANA = /[\u3041-\u3096\u30a1-\u30faー]/u;
export const KANA_ONLY = /^[\u3041-\u3096\u30a1-\u30faー]+$/u;
export const LATIN_OR_DIGIT = /[A-Za-z0-9Ａ-Ｚａ-ｚ０-９]/u;

/** Katakana as hiragana (ー stays). */
export function toHiragana(text: string): string {
  return text.replace(/[\u30a1-\u30f6]/gu, (letter) =>
    String.fromCodePoint(letter.codePointAt(0)! - 0x60),
  );
}

/** Hiragana as katakana. */
export function toKatakana(text: string): string {
  return text.replace(/[\u3041-\u3096]/gu, (letter) =>
    String.fromCodePoint(letter.codePointAt(0)! + 0x60),
  );
}

const ROWS: Record<string, string> = {
  あいうえお: 'a i u e o',
  かきくけこ: 'ka ki ku ke ko',
  がぎぐげご: 'ga gi gu ge go',
  さしすせそ: 'sa shi su se so',
  ざじずぜぞ: 'za ji zu ze zo',
  たちつてと: 'ta chi tsu te to',
  だぢづでど: 'da ji zu de do',
  なにぬねの: 'na ni nu ne no',
  はひふへほ: 'ha hi fu he ho',
  ばびぶべぼ: 'ba bi bu be bo',
  ぱぴぷぺぽ: 'pa pi pu pe po',
  まみむめも: 'ma mi mu me mo',
  やゆよ: 'ya yu yo',
  らりるれろ: 'ra ri ru re ro',
  わゐゑをんゔ: 'wa i e o n vu',
};

const PAIRS: Record<string, string> = {
  きゃ: 'kya',
  きゅ: 'kyu',
  きょ: 'kyo',
  ぎゃ: 'gya',
  ぎゅ: 'gyu',
  ぎょ: 'gyo',
  しゃ: 'sha',
  しゅ: 'shu',
  しょ: 'sho',
  じゃ: 'ja',
  じゅ: 'ju',
  じょ: 'jo',
  ちゃ: 'cha',
  ちゅ: 'chu',
  ちょ: 'cho',
  ぢゃ: 'ja',
  ぢゅ: 'ju',
  ぢょ: 'jo',
  にゃ: 'nya',
  にゅ: 'nyu',
  にょ: 'nyo',
  ひゃ: 'hya',
  ひゅ: 'hyu',
  ひょ: 'hyo',
  びゃ: 'bya',
  びゅ: 'byu',
  びょ: 'byo',
  ぴゃ: 'pya',
  ぴゅ: 'pyu',
  ぴょ: 'pyo',
  みゃ: 'mya',
  みゅ: 'myu',
  みょ: 'myo',
  りゃ: 'rya',
  りゅ: 'ryu',
  りょ: 'ryo',
  ふぁ: 'fa',
  ふぃ: 'fi',
  ふぇ: 'fe',
  ふぉ: 'fo',
  てぃ: 'ti',
  でぃ: 'di',
  とぅ: 'tu',
  どぅ: 'du',
  でゅ: 'dyu',
  てゅ: 'tyu',
  ふゅ: 'fyu',
  しぇ: 'she',
  ちぇ: 'che',
  じぇ: 'je',
  うぃ: 'wi',
  うぇ: 'we',
  うぉ: 'wo',
  ゔぁ: 'va',
  ゔぃ: 'vi',
  ゔぇ: 've',
  ゔぉ: 'vo',
  つぁ: 'tsa',
  つぃ: 'tsi',
  つぇ: 'tse',
  つぉ: 'tso',
  いぇ: 'ye',
  くぁ: 'kwa',
  くぃ: 'kwi',
  くぇ: 'kwe',
  くぉ: 'kwo',
  ぐぁ: 'gwa',
  すぃ: 'si',
  ずぃ: 'zi',
};

function table(): Map<string, string> {
  const sounds = new Map<string, string>(Object.entries(PAIRS));
  for (const [letters, romaji] of Object.entries(ROWS)) {
    const each = romaji.split(' ');
    [...letters].forEach((letter, index) => sounds.set(letter, each[index]!));
  }
  return sounds;
}

/** Hepburn of each hiragana letter or letter with a small one; ん is `n`, を is `o`. */
export const SOUNDS: ReadonlyMap<string, string> = table();
