/** Names and loan words: from what is typed to kana, and from kana to Hepburn. */

const PLAIN =
  'あa いi うu えe おo かka きki くku けke こko がga ぎgi ぐgu げge ごgo さsa しshi すsu せse そso ざza じji ずzu ぜze ぞzo たta ちchi つtsu てte とto だda ぢji づzu でde どdo なna にni ぬnu ねne のno はha ひhi ふfu へhe ほho ばba びbi ぶbu べbe ぼbo ぱpa ぴpi ぷpu ぺpe ぽpo まma みmi むmu めme もmo やya ゆyu よyo らra りri るru れre ろro わwa をo ゔvu';
const PAIRS = 'きky しsh ちch にny ひhy みmy りry ぎgy じj びby ぴpy';
const LOAN =
  'ふぁfa ふぃfi ふぇfe ふぉfo てぃti でぃdi とぅtu どぅdu でゅdyu てゅtyu ふゅfyu しぇshe ちぇche じぇje うぃwi うぇwe うぉwo ゔぁva ゔぃvi ゔぇve ゔぉvo つぁtsa つぃtsi つぇtse つぉtso いぇye くぁkwa くぃkwi くぇkwe くぉkwo ぐぁgwa';
/** Further ways to type a sound; the first spelling of each stays the one that is shown. */
const TYPED =
  'しsi ちti つtu ふhu じzi をwo しゃsya しゅsyu しょsyo ちゃtya ちゅtyu ちょtyo じゃzya じゅzyu じょzyo てぃthi でぃdhi';

const SOUNDS = new Map<string, string>();
const KANA = new Map<string, string>();

function learn(entries: string, isShown: boolean): void {
  for (const entry of entries.split(' ')) {
    const [, kana = '', latin = ''] = /^([^a-z]+)([a-z]+)$/.exec(entry) ?? [];
    if (isShown) SOUNDS.set(kana, latin);
    if (!KANA.has(latin)) KANA.set(latin, kana);
  }
}

learn(PLAIN, true);
learn(
  PAIRS.split(' ')
    .flatMap((pair) =>
      ['ゃa', 'ゅu', 'ょo'].map((end) => `${pair[0]}${end[0]}${pair.slice(1)}${end[1]}`),
    )
    .join(' '),
  true,
);
learn(LOAN, true);
learn(TYPED, false);

const MACRONS = 'āīūēō';
const VOWELS = 'aiueo';
const LONGEST = 30;

/** Kana as hiragana, one character for one; ー and ・ stay. */
function toHiragana(text: string): string {
  return text.replace(/[\u30a1-\u30f4]/g, (letter) =>
    String.fromCharCode(letter.charCodeAt(0) - 0x60),
  );
}

function toKatakana(text: string): string {
  return text.replace(/[\u3041-\u3094]/g, (letter) =>
    String.fromCharCode(letter.charCodeAt(0) + 0x60),
  );
}

type Step = [used: number, kana: string];

/** A vowel with a macron, alone or after its consonant. */
function longStep(rest: string): Step | null {
  const [whole = '', consonant = '', macron = ''] = /^([a-z]{0,3})([āīūēō])/.exec(rest) ?? [];
  const kana = whole && KANA.get(consonant + VOWELS.charAt(MACRONS.indexOf(macron)));
  return kana ? [whole.length, `${kana}ー`] : null;
}

function syllableStep(rest: string): Step | null {
  for (let length = Math.min(4, rest.length); length > 0; length -= 1) {
    const kana = KANA.get(rest.slice(0, length));
    if (kana) return [length, kana];
  }
  return null;
}

/** ん, っ and ー. */
function signStep(rest: string, before: string): Step | null {
  if (/^n['’]/.test(rest)) return [2, 'ん'];
  if (/^n(?![aiueoāīūēōy])/.test(rest) || /^m[bmp]/.test(rest)) return [1, 'ん'];
  if (/^([bcdfghjkprstvwz])\1|^tch/.test(rest)) return [1, 'っ'];
  if (rest.startsWith('-') && /[ぁ-ゖー]$/.test(before)) return [1, 'ー'];
  return null;
}

/** How many letters at the head of `rest` make how much kana; null where they make none. */
function step(rest: string, before: string): Step | null {
  return longStep(rest) ?? syllableStep(rest) ?? signStep(rest, before);
}

function latinToHiragana(text: string): string | null {
  let kana = '';
  for (let at = 0; at < text.length;) {
    if (!/[a-zāīūēō'’-]/.test(text.charAt(at))) {
      kana += text.charAt(at);
      at += 1;
      continue;
    }
    const made = step(text.slice(at), kana);
    if (!made) return null;
    at += made[0];
    kana += made[1];
  }
  return kana;
}

const WORD = /^(?!.*[っー]{3})(?![ーぁぃぅぇぉゃゅょっ])[ぁ-ゔー]+$/;

function read(typed: string): string | null {
  const text = typed
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[‐–—―ｰ]/g, '-');
  const joined = text.replace(/\s*[・=゠,\s]\s*/g, '・');
  const kana = latinToHiragana(toHiragana(joined));
  if (kana === null || kana.length > LONGEST) return null;
  return kana.split('・').every((word) => WORD.test(word)) ? kana : null;
}

/** A name or loan word in katakana, from katakana, hiragana or Latin letters as it sounds; null where it is none. */
export function readKatakana(typed: string): string | null {
  const kana = read(typed);
  return kana === null ? null : toKatakana(kana);
}

/** A Japanese name in kana; Latin letters become hiragana, katakana stays. */
export function readKana(typed: string): string | null {
  const kana = read(typed);
  if (kana === null || kana.includes('・')) return null;
  return /^[\u30a1-\u30f4ー]+$/.test(typed.normalize('NFKC').trim()) ? toKatakana(kana) : kana;
}

/** Hepburn with macrons, each word with a capital. `native` joins おう, おお and うう to one sound. */
export function romanise(kana: string, { native = false }: { native?: boolean } = {}): string {
  return toHiragana(kana)
    .split('・')
    .map((word) => capital(romaniseWord(word, native)))
    .join(' ');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function romaniseWord(word: string, native: boolean): string {
  let latin = '';
  let isDouble = false;
  for (let at = 0; at < word.length;) {
    const pair = word.slice(at, at + 2);
    const kana = SOUNDS.has(pair) && pair.length === 2 ? pair : word.charAt(at);
    at += kana.length;
    if (kana === 'っ') {
      isDouble = true;
      continue;
    }
    const sound = soundOf(kana, { latin, next: word.charAt(at), native });
    latin = sound.replace
      ? latin.slice(0, -1) + sound.text
      : latin + (isDouble ? doubled(sound.text) : sound.text);
    isDouble = false;
  }
  return latin;
}

function doubled(sound: string): string {
  return sound.startsWith('ch') ? `t${sound}` : `${sound.charAt(0)}${sound}`;
}

type Around = { latin: string; next: string; native: boolean };

function soundOf(
  kana: string,
  { latin, next, native }: Around,
): { text: string; replace: boolean } {
  const last = VOWELS.indexOf(latin.slice(-1));
  const long = native && /^(?:oう|oお|uう)$/.test(`${latin.slice(-1)}${kana}`);
  if ((kana === 'ー' || long) && latin && last >= 0) {
    return { text: MACRONS.charAt(last), replace: true };
  }
  if (kana === 'ん') return { text: /[あいうえおやゆよ]/.test(next) ? "n'" : 'n', replace: false };
  return { text: SOUNDS.get(kana) ?? '', replace: false };
}
