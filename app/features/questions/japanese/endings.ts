import type { WordClass } from '#app/features/questions/japanese/inflection.ts';
import { GODAN_ROW } from '#app/features/questions/japanese/inflection.ts';

/**
 * What a learner may put after a stem when reaching for an inflection, right or wrong: pieces of
 * real endings in any order, after any link that verbs of the class know.
 */

const PIECES =
  'ませんでした|ません|ました|ましょう|まして|ましたら|ます|ませ|でした|です|でしょう|だろう|だった|だ|' +
  'なかった|なければ|なくて|なく|ないで|ない|なさい|ながら|な|たかった|たければ|たくて|たく|たい|たら|たり|た|' +
  'だら|だり|で|ちゃった|ちゃう|て|ください|くれ|られ|れば|れる|れ|させ|さ|せる|せ|る|ろ|ば|よう|う|' +
  'いった|いる|いた|いて|いない|いない|おく|おいた|しまう|しまった|ある|あった|' +
  'かった|くて|くない|くなかった|くありません|ければ|じゃない|じゃなかった|じゃありません|ではありません|い|く';

const ADJECTIVE_LINKS = 'い|く|か|け|っ';
const MISTAKEN_LINKS = 'っ|ん|い|し|り';

function pattern(links: string, needed: boolean): RegExp {
  return new RegExp(`^(?:${links})${needed ? '' : '?'}(?:っ|ん)?(?:${PIECES})*$`);
}

function linksOf(cls: WordClass): string {
  const row = GODAN_ROW.get(cls);
  if (row) return [...row, MISTAKEN_LINKS].join('|');
  if (cls === 'honorific') return [...'らりるれろ', MISTAKEN_LINKS].join('|');
  return cls === 'adjective' ? ADJECTIVE_LINKS : 'ら|り|れ|る|っ|ん|い|し';
}

const WHOLE: Partial<Record<WordClass, RegExp>> = {
  suru: pattern('でき|し|す|さ|せ|する|すれ|しる|しり|しっ', true),
  kuru: pattern('き|く|こ|くる|くれ|くり|きり|きっ|こら', true),
  aru: pattern('あり|ある|あら|あっ|あれ|あろ|あ|ない|なかった', true),
  good: pattern('いい|い|よい|よ', true),
  copula: pattern('じゃ|では|だ|で|い', false),
};

const PATTERNS = new Map<WordClass, RegExp>();

/** Whether the text can be meant as an ending after a stem of this class. */
export function looksLikeEnding(cls: WordClass, text: string): boolean {
  if (text === '' || text.length > 14) return false;
  let found = PATTERNS.get(cls);
  if (!found) PATTERNS.set(cls, (found = WHOLE[cls] ?? pattern(linksOf(cls), false)));
  return found.test(text);
}
