/**
 * Latin letters to hiragana, Hepburn and kunrei. Small on purpose and without imports: the
 * browser's rōmaji field loads this file alone.
 */

const VOWELS = 'aiueo';

/** Consonants whose five syllables are plain; `/` parts kana of more than one letter. */
const PLAIN: Record<string, string> = {
  '': 'あいうえお',
  k: 'かきくけこ',
  s: 'さしすせそ',
  t: 'たちつてと',
  n: 'なにぬねの',
  h: 'はひふへほ',
  m: 'まみむめも',
  r: 'らりるれろ',
  g: 'がぎぐげご',
  z: 'ざじずぜぞ',
  d: 'だぢづでど',
  b: 'ばびぶべぼ',
  p: 'ぱぴぷぺぽ',
  y: 'や//ゆ/いぇ/よ',
  w: 'わ/うぃ//うぇ/を',
  f: 'ふぁ/ふぃ/ふ/ふぇ/ふぉ',
  v: 'ゔぁ/ゔぃ/ゔ/ゔぇ/ゔぉ',
  ts: 'つぁ/つぃ/つ/つぇ/つぉ',
  dz: '//づ//',
  th: '/てぃ/てゅ//',
  dh: '/でぃ/でゅ//',
  tw: '//とぅ//',
  dw: '//どぅ//',
  fy: '//ふゅ//',
  kw: 'くぁ/くぃ//くぇ/くぉ',
  gw: 'ぐぁ/ぐぃ//ぐぇ/ぐぉ',
  x: 'ぁぃぅぇぉ',
  xy: 'ゃ//ゅ//ょ',
  xts: '//っ//',
  xt: '//っ//',
};

/** Consonants that put a small kana after an い-row kana; those marked * also stand before i. */
const SMALL =
  'ky:き sy:し ty:ち ny:に hy:ひ my:み ry:り gy:ぎ zy:じ jy:じ dy:ぢ by:び py:ぴ sh*:し ch*:ち j*:じ';

/** Spellings with a second reading; the first one stays the default. */
const SECOND =
  'zi:ぢ ji:ぢ zu:づ di:でぃ du:どぅ ti:てぃ tu:とぅ wo:うぉ kwa:くゎ dyu:でゅ tyu:てゅ si:すぃ ja:ぢゃ ju:ぢゅ jo:ぢょ zya:ぢゃ zyu:ぢゅ zyo:ぢょ';

function plainSyllables(): [string, string[]][] {
  return Object.entries(PLAIN).flatMap(([consonant, row]) =>
    (row.includes('/') ? row.split('/') : [...row]).map((kana, i): [string, string[]] => [
      consonant + VOWELS.charAt(i),
      [kana],
    ]),
  );
}

function smallSyllables(): [string, string[]][] {
  return SMALL.split(' ').flatMap((entry) => {
    const [consonant = '', kana = ''] = entry.split(':');
    const bare = consonant.replace('*', '');
    const small = ['ゃ', bare === consonant ? 'ぃ' : '', 'ゅ', 'ぇ', 'ょ'];
    return small.map((mark, i): [string, string[]] => [bare + VOWELS.charAt(i), [kana + mark]]);
  });
}

function buildSyllables(): Map<string, string[]> {
  const all = [...plainSyllables(), ...smallSyllables()];
  const table = new Map(all.filter(([, [kana]]) => kana));
  for (const entry of SECOND.split(' ')) {
    const [latin = '', kana = ''] = entry.split(':');
    table.get(latin)?.push(kana);
  }
  return table;
}

/** Every Latin syllable with its kana, the usual reading first. */
export const SYLLABLES: ReadonlyMap<string, readonly string[]> = buildSyllables();

/** The longest key of `SYLLABLES`. */
export const LONGEST_SYLLABLE = 4;

/** Long vowels written with a mark, taken apart: ō and ô are o and U+0304. */
export function splitLongMarks(latin: string): string {
  return latin.normalize('NFD').replace(/\u0302/g, '\u0304');
}

const LONG: Record<string, string> = { a: 'あ', i: 'い', u: 'う', e: 'え', o: 'う' };
const DOUBLED = /^(?:([bcdfghjkpqrstvwyz])\1|tch)/;

/** The letters used for ん at the head of `rest`; none where it is no ん, or not yet. */
function nasalAt(rest: string, final: boolean): number {
  if (/^n['’]/.test(rest) || /^nn(?![aiueo])/.test(rest)) return 2;
  if (/^n(?!y?$)(?!y[aiueo])/.test(rest) || /^m[bmp]/.test(rest)) return 1;
  return final && rest === 'n' ? 1 : 0;
}

/** One step of the conversion at the head of `rest`: the letters used and the kana they give. */
function step(rest: string, before: string, final: boolean): [number, string] {
  const head = rest.charAt(0);
  const long = LONG[before];
  if (long && head === '\u0304') return [1, long];
  if (long && /[-ー]/.test(head)) return [1, 'ー'];
  for (let length = Math.min(LONGEST_SYLLABLE, rest.length); length > 0; length -= 1) {
    const kana = SYLLABLES.get(rest.slice(0, length))?.[0];
    if (kana) return [length, kana];
  }
  if (DOUBLED.test(rest)) return [1, 'っ'];
  const nasal = nasalAt(rest, final);
  return nasal ? [nasal, 'ん'] : [1, head];
}

function convert(latin: string, final: boolean): string {
  const text = splitLongMarks(latin.toLowerCase());
  let kana = '';
  for (let at = 0; at < text.length;) {
    const [used, out] = step(text.slice(at, at + 5), text.charAt(at - 1), final);
    kana += out;
    at += used;
  }
  return kana.normalize('NFC');
}

/**
 * Kana for what has been typed so far. Letters that may still become a syllable stay Latin at
 * the end ("gakk" is がっk, "hon" is ほn, "honn" is ほん), so call it with the whole Latin text on
 * every key. Kana and other characters pass through.
 */
export function toKana(latin: string): string {
  return convert(latin, false);
}

/** Kana for a finished text: an n left at the end is ん. */
export function finishKana(latin: string): string {
  return convert(latin, true);
}
