import { quote } from './fault.ts';
import type { Fault } from './fault.ts';

/** A drawing as data: elements and attributes of the allow-list only. */
export type SvgElement = {
  name: string;
  attributes: readonly (readonly [string, string])[];
  children: readonly (SvgElement | string)[];
};

const PAINT = ['fill', 'fill-opacity', 'fill-rule', 'stroke', 'stroke-width', 'stroke-opacity'];
const LINE = ['stroke-linecap', 'stroke-linejoin', 'stroke-dasharray', 'stroke-miterlimit'];
const COMMON = [...PAINT, ...LINE, 'opacity', 'transform', 'id'];
const FONT = ['font-size', 'font-weight', 'font-family', 'text-anchor', 'dominant-baseline'];
const TEXT = [...FONT, 'x', 'y', 'dx', 'dy', 'rotate', 'letter-spacing', 'lang', 'xml:lang'];
const DOCUMENT = ['xmlns', 'viewBox', 'width', 'height', 'version', 'role', 'aria-hidden'];

const ELEMENTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['svg', [...COMMON, ...FONT, ...DOCUMENT, 'preserveAspectRatio']],
  ['g', [...COMMON, ...FONT]],
  ['path', [...COMMON, 'd']],
  ['rect', [...COMMON, 'x', 'y', 'width', 'height', 'rx', 'ry']],
  ['circle', [...COMMON, 'cx', 'cy', 'r']],
  ['ellipse', [...COMMON, 'cx', 'cy', 'rx', 'ry']],
  ['line', [...COMMON, 'x1', 'y1', 'x2', 'y2']],
  ['polyline', [...COMMON, 'points']],
  ['polygon', [...COMMON, 'points']],
  ['text', [...COMMON, ...TEXT]],
  ['tspan', [...COMMON, ...TEXT]],
  ['title', []],
]);

const NAME = /[A-Za-z][A-Za-z0-9:.-]*/uy;
const ATTRIBUTE = /\s+([A-Za-z_][A-Za-z0-9:._-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/uy;
const SAFE_VALUE = /^(?!.*(?:url\s*\(|javascript|data:|expression|@import|&))[^<>{}\\]*$/isu;
const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const DEEPEST = 12;
const MOST = 2000;

type Open = { name: string; attributes: [string, string][]; children: (SvgElement | string)[] };

class SvgParser {
  readonly faults: Fault[] = [];
  private position = 0;
  private count = 0;
  private readonly stack: Open[] = [];
  private root: SvgElement | null = null;

  constructor(
    private readonly file: string,
    private readonly text: string,
  ) {}

  private fault(expected: string, found: string): void {
    const line = this.text.slice(0, this.position).split('\n').length;
    this.faults.push({ file: this.file, line, code: 'svg-refused', expected, found: quote(found) });
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.position;
    const match = pattern.exec(this.text);
    if (match) this.position += match[0].length;
    return match;
  }

  private skipTo(end: string): void {
    const at = this.text.indexOf(end, this.position);
    this.position = at < 0 ? this.text.length : at + end.length;
  }

  private entities(text: string): string {
    return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w+);?/giu, (whole, name: string) => {
      const known = Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined;
      if (known !== undefined) return known;
      const number = name.startsWith('#x') ? parseInt(name.slice(2), 16) : Number(name.slice(1));
      if (name.startsWith('#') && number >= 32 && number <= 0x10ffff) {
        return String.fromCodePoint(number);
      }
      this.fault('only the entities of XML itself', whole);
      return '';
    });
  }

  private attributes(name: string): [string, string][] {
    const allowed = ELEMENTS.get(name) ?? [];
    const attributes = new Map<string, string>();
    for (let match = this.take(ATTRIBUTE); match; match = this.take(ATTRIBUTE)) {
      const key = match[1]!;
      const value = this.entities(match[2] ?? match[3] ?? '');
      if (!allowed.includes(key)) this.fault(`on <${name}> one of ${allowed.join(', ')}`, key);
      else if (!SAFE_VALUE.test(value)) this.fault('a plain value without addresses', value);
      else if (attributes.has(key)) this.fault('each attribute once', key);
      else attributes.set(key, value);
    }
    return [...attributes];
  }

  private attach(child: SvgElement | string): void {
    const parent = this.stack.at(-1);
    if (parent) parent.children.push(child);
    else if (typeof child !== 'string') {
      if (this.root || child.name !== 'svg') this.fault('one <svg> element', `<${child.name}>`);
      this.root ??= child;
    } else if (child.trim()) this.fault('nothing outside of <svg>', child);
  }

  private open(): void {
    this.position += 1;
    const name = this.take(NAME)?.[0] ?? '';
    this.count += 1;
    if (!ELEMENTS.has(name)) this.fault(`one of ${[...ELEMENTS.keys()].join(', ')}`, `<${name}>`);
    const element: Open = { name, attributes: this.attributes(name), children: [] };
    const end = this.take(/\s*(\/?)>/uy);
    if (!end) {
      this.fault(
        'attributes in quotation marks and a closing >',
        this.text.slice(this.position, this.position + 30),
      );
      this.skipTo('>');
    }
    if (end?.[1]) this.attach(element);
    else this.stack.push(element);
    if (this.stack.length > DEEPEST || this.count > MOST) {
      this.fault(`at most ${DEEPEST} levels and ${MOST} elements`, 'more');
      this.position = this.text.length;
    }
  }

  private close(): void {
    this.position += 2;
    const name = this.take(NAME)?.[0] ?? '';
    this.take(/\s*>/uy);
    const element = this.stack.pop();
    if (!element || element.name !== name) {
      this.fault(`</${element?.name ?? ''}>`, `</${name}>`);
      return;
    }
    this.attach(element);
  }

  private markup(): void {
    const rest = this.text.slice(this.position, this.position + 9);
    if (rest.startsWith('<!--')) this.skipTo('-->');
    else if (rest.startsWith('<?xml') && this.position === 0) this.skipTo('?>');
    else if (rest.startsWith('<!') || rest.startsWith('<?')) {
      this.fault('no DOCTYPE, CDATA or processing instruction', rest);
      this.position = this.text.length;
    } else if (rest.startsWith('</')) this.close();
    else this.open();
  }

  parse(): SvgElement | null {
    while (this.position < this.text.length) {
      if (this.text[this.position] === '<') this.markup();
      else {
        const end = this.text.indexOf('<', this.position);
        const stop = end < 0 ? this.text.length : end;
        const content = this.entities(this.text.slice(this.position, stop));
        this.position = stop;
        this.attach(content);
      }
    }
    if (this.stack.length > 0 && this.faults.length === 0)
      this.fault(`</${this.stack.at(-1)!.name}>`, 'the end of the file');
    return this.root;
  }
}

function viewBoxOf(root: SvgElement): string {
  return root.attributes.find(([name]) => name === 'viewBox')?.[1] ?? '';
}

/** Parses a figure; anything outside of the allow-list is a fault with its line. */
export function parseSvg(file: string, text: string, faults: Fault[]): SvgElement | null {
  const parser = new SvgParser(file, text);
  const root = parser.parse();
  faults.push(...parser.faults);
  if (!root) {
    faults.push({
      file,
      line: 1,
      code: 'svg-refused',
      expected: 'one <svg> element',
      found: 'none',
    });
    return null;
  }
  if (!/^-?[\d.]+ -?[\d.]+ [\d.]+ [\d.]+$/u.test(viewBoxOf(root))) {
    const found = viewBoxOf(root) || 'none';
    faults.push({
      file,
      line: 1,
      code: 'svg-refused',
      expected: 'a viewBox of four numbers',
      found,
    });
  }
  return parser.faults.length === 0 ? root : null;
}
