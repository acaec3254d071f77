export type RubyPair = { base: string; reading: string };
export type RubyPart = { kind: 'text'; text: string } | { kind: 'ruby'; pairs: RubyPair[] };

const GROUP = /^\{([^{}|\\]+)\|([^{}\\]+)\}/;

/**
 * Reads `{漢字|かん|じ}`: one reading for each character of the base, or one for the whole of it.
 * A backslash keeps the next sign literal; what is no group stays as it is typed.
 */
export function parseRuby(source: string): RubyPart[] {
  const parts: RubyPart[] = [];
  let text = '';
  let at = 0;
  while (at < source.length) {
    const pairs = source[at] === '{' ? readGroup(source.slice(at)) : null;
    if (pairs) {
      if (text) parts.push({ kind: 'text', text });
      text = '';
      parts.push({ kind: 'ruby', pairs: pairs.pairs });
      at += pairs.length;
      continue;
    }
    if (source[at] === '\\' && at + 1 < source.length) at += 1;
    text += source[at];
    at += 1;
  }
  if (text) parts.push({ kind: 'text', text });
  return parts;
}

/** The phrases of a text: what stands between its spaces. */
export function phrasesOf(parts: readonly RubyPart[]): RubyPart[][] {
  const phrases: RubyPart[][] = [[]];
  for (const part of parts) {
    if (part.kind === 'ruby') phrases.at(-1)?.push(part);
    else addText(phrases, part.text);
  }
  return phrases.filter((phrase) => phrase.length > 0);
}

function addText(phrases: RubyPart[][], source: string) {
  source.split(/[ \u3000]+/u).forEach((text, index) => {
    if (index > 0) phrases.push([]);
    if (text) phrases.at(-1)?.push({ kind: 'text', text });
  });
}

/**
 * How a word's readings are set: each over its own character, or, where one is too long for that,
 * one reading over the whole word, so that no gap opens inside it.
 */
export function setPairs(pairs: readonly RubyPair[]): RubyPair[] {
  if (pairs.every((pair) => [...pair.reading].length <= 2 * [...pair.base].length)) {
    return [...pairs];
  }
  const join = (key: keyof RubyPair) => pairs.map((pair) => pair[key]).join('');
  return [{ base: join('base'), reading: join('reading') }];
}

function readGroup(source: string): { pairs: RubyPair[]; length: number } | null {
  const match = GROUP.exec(source);
  if (!match?.[1] || !match[2]) return null;
  const characters = [...match[1]];
  const readings = match[2].split('|');
  const length = match[0].length;
  if (readings.length === characters.length) {
    const pairs = characters.map((base, index) => ({ base, reading: readings[index] ?? '' }));
    return { pairs, length };
  }
  return { pairs: [{ base: match[1], reading: readings.join('') }], length };
}

/** The text without its readings: for titles, labels and searching. */
export function withoutReadings(source: string): string {
  return parseRuby(source)
    .map((part) =>
      part.kind === 'text' ? part.text : part.pairs.map((pair) => pair.base).join(''),
    )
    .join('');
}
