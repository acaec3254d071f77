/** Words in both languages. */
export interface Both {
  ja: string;
  en: string;
}

/** An invented company: its names and where it is. */
export interface Named extends Both {
  kana: string;
  prefecture: string;
  city: Both;
  size: string;
  /** What it says of itself before what it has in common with its line of business. */
  own?: Both;
}

/** A line of business, with the companies of the demonstration that are in it, and a job of theirs. */
export interface Sector {
  industry: string;
  occupation: string;
  about: Both;
  title: Both;
  duties: Both;
  range: Both;
  /** Yen in a month. */
  pay: number;
  jlpt: string;
  companies: readonly Named[];
}

/** Words, Japanese first. */
export const both = (ja: string, en: string): Both => ({ ja, en });

/** `names` is 名称|かな|Name, `place` the code of the prefecture|市|City. */
export function named(names: string, place: string, size: string): Named {
  const [ja = '', kana = '', en = ''] = names.split('|');
  const [prefecture = '', cityJa = '', cityEn = ''] = place.split('|');
  return { ja, kana, en, prefecture, city: both(cityJa, cityEn), size };
}

/** A company with a sentence of its own; otherwise as `named`. */
export function founded(
  names: string,
  place: string,
  { size, own }: { size: string; own: Both },
): Named {
  return { ...named(names, place, size), own };
}
