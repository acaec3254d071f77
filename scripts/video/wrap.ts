/** How wide letters are in the face of the slides, in parts of its size; rather too wide than too narrow. */
const WIDE = /[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef→←↑↓○×△※…]/u;
const SPARE: readonly [RegExp, number][] = [
  [/[il.,:;'’|!()[\]]/u, 0.36],
  [/[fjrt\s-]/u, 0.42],
  [/[mwMW@%—]/u, 0.92],
  [/[A-Z]/u, 0.74],
];
const OTHER = 0.6;
/** What no line begins with. */
const NOT_FIRST =
  /^[、。，．・：；！？!?,.)\]」』）】ぁぃぅぇぉっゃゅょァィゥェォッャュョーん々〜%]/u;
/** What no line ends with. */
const NOT_LAST = /[「『（(【[]$/u;

function letterWidth(letter: string): number {
  if (WIDE.test(letter)) return 1;
  return SPARE.find(([letters]) => letters.test(letter))?.[1] ?? OTHER;
}

/** How wide a text is, in parts of the size of its letters. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + letterWidth(letter), 0);
}

/** Whether no line breaks between what stands before and a letter. */
function isJoined(open: string, letter: string): boolean {
  const last = open.at(-1) ?? '';
  const isOneWord = !WIDE.test(letter) && !WIDE.test(last);
  return open === '' || isOneWord || NOT_FIRST.test(letter) || NOT_LAST.test(open);
}

/** The smallest parts between which a line may break. */
export function unitsOf(text: string): string[] {
  return (text.match(/[^\s]+\s*/gu) ?? []).flatMap((part) => {
    const units: string[] = [];
    for (const letter of part) {
      const open = units.at(-1) ?? '';
      if (isJoined(open, letter) || /^\s$/u.test(letter))
        units[Math.max(0, units.length - 1)] = open + letter;
      else units.push(letter);
    }
    return units;
  });
}

/** Breaks a text into lines of at most this width, where its language lets a line break. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const unit of unitsOf(text)) {
    if (line && textWidth((line + unit).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += unit;
  }
  return [...lines, line.trimEnd()].filter(Boolean);
}

/** The same in lines of about one length: the last is no single word. */
export function wrapEvenly(text: string, width: number): string[] {
  const count = wrap(text, width).length;
  if (count < 2) return wrap(text, width);
  for (let narrow = textWidth(text) / count; narrow < width; narrow += 0.5) {
    const lines = wrap(text, narrow);
    if (lines.length === count) return lines;
  }
  return wrap(text, width);
}
