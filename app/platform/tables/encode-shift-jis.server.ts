import iconv from 'iconv-lite';

/** What stands for a letter that the encoding lacks: the mark that printers put there. */
const MISSING = '〓';

/** Signs that Shift_JIS has under another code point than the one most programs write. */
const SAME: Readonly<Record<string, string>> = {
  '\u301c': '\uff5e',
  '\u2212': '\uff0d',
  '\u2013': '\uff0d',
  '\u2014': '\u2015',
  '\u2016': '\u2225',
  '\u00a2': '\uffe0',
  '\u00a3': '\uffe1',
  '\u00ac': '\uffe2',
  '\u00a0': ' ',
};

/**
 * Text in Shift_JIS as Windows knows it (CP932). Letters that it lacks, such as é, become 〓.
 * @returns how many did
 */
export function encodeShiftJis(text: string): { bytes: Uint8Array; replaced: number } {
  const known = new Map<string, string>();
  let replaced = 0;
  let result = '';
  for (const letter of text) {
    const written = known.get(letter) ?? writable(letter);
    known.set(letter, written);
    if (written === MISSING && letter !== MISSING) replaced += 1;
    result += written;
  }
  return { bytes: iconv.encode(result, 'cp932'), replaced };
}

function writable(letter: string): string {
  if (letter <= '\x7e') return letter;
  const same = SAME[letter] ?? letter;
  return iconv.decode(iconv.encode(same, 'cp932'), 'cp932') === same ? same : MISSING;
}
