import { Document, isScalar, Scalar, visit } from 'yaml';
import { BANK_FORMAT, type BankFile } from './bank-file.server.ts';

/** Keys in the order in which a person reads a question; the others follow in that of the alphabet. */
const ORDER = [
  ...[
    'format',
    'bank',
    'questions',
    'name',
    'title',
    'about',
    'category',
    'tags',
    'status',
    'question',
  ],
  ...[
    'kind',
    'id',
    'prompt',
    'en',
    'ja',
    'body',
    'stimulus',
    'image',
    'audio',
    'file',
    'alt',
    'plays',
  ],
  ...[
    'shown',
    'text',
    'jp',
    'lang',
    'options',
    'pairs',
    'left',
    'right',
    'tiles',
    'spare',
    'blanks',
  ],
  ...['correct', 'accepted', 'value', 'tolerance', 'units', 'feedback', 'explain'],
];
const rank = new Map(ORDER.map((key, index) => [key, index]));

function byKey(a: string, b: string): number {
  const apart = (rank.get(a) ?? ORDER.length) - (rank.get(b) ?? ORDER.length);
  return apart === 0 ? (a < b ? -1 : 1) : apart;
}

/** Values with their keys in order, as maps: an object would put keys that are numbers first. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  const sorted = entries.sort(([a], [b]) => byKey(a, b));
  return new Map(sorted.map(([key, each]) => [key, ordered(each)]));
}

/** Lines that a block of text keeps exactly: none begins or ends with a space, and no sign is out of sight. */
function isBlock(text: string): boolean {
  const lines = text.split('\n');
  return (
    lines.length > 1 &&
    lines[0] !== '' &&
    !isOdd(text) &&
    lines.every((line) => line === line.trim())
  );
}
/** Signs that cannot be seen, or that a text file does not keep. */
const isOdd = (text: string) => /[^\n\P{C}]|[\u0085\u2028\u2029\ufeff\u00a0]/u.test(text);

function styleOf(text: string): Scalar.Type {
  if (isBlock(text)) return Scalar.BLOCK_LITERAL;
  return text.includes('\n') || isOdd(text) ? Scalar.QUOTE_DOUBLE : Scalar.PLAIN;
}

/** A bank as YAML, the same for the same bank: what is read from it is written again byte for byte. */
export function writeBank({ bank, questions }: BankFile): string {
  const document = new Document(ordered({ format: BANK_FORMAT, bank, questions }), {
    aliasDuplicateObjects: false,
    version: '1.2',
    schema: 'core',
  });
  visit(document, {
    Scalar(_, node) {
      if (isScalar(node) && typeof node.value === 'string') node.type = styleOf(node.value);
    },
  });
  return document.toString({ lineWidth: 0, minContentWidth: 0 });
}
