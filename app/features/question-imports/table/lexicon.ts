/** The most options that a row has columns for. */
export const OPTION_COLUMNS = 8;

/** The columns of a table of questions; options are numbered from 1. */
export const TABLE_FIELDS = [
  ...['kind', 'name', 'prompt', 'prompt_en', 'prompt_ja', 'shown', 'text'],
  ...Array.from({ length: OPTION_COLUMNS }, (_, index) => `option_${index + 1}`),
  ...[
    'correct',
    'accepted',
    'alternatives',
    'pairs',
    'value',
    'tolerance',
    'unit',
    'near',
    'point',
  ],
  ...['answer_in', 'model', 'feedback', 'explain', 'explain_en', 'explain_ja', 'category', 'tags'],
] as const;
export type TableField = string;

/** What each column may be called; the first is what our template calls it. */
const NAMES: Readonly<Record<string, { en: readonly string[]; ja: readonly string[] }>> = {
  kind: { en: ['kind', 'type', 'question type'], ja: ['形式', '問題形式', '種類'] },
  name: { en: ['name', 'id', 'title'], ja: ['名前', '問題名', '管理名'] },
  prompt: { en: ['prompt', 'question'], ja: ['問題文', '問題', '設問'] },
  prompt_en: {
    en: ['prompt_en', 'prompt (English)', 'question_en'],
    ja: ['問題文（英語）', '設問（英語）', '英語の問題文'],
  },
  prompt_ja: {
    en: ['prompt_ja', 'prompt (Japanese)', 'question_ja'],
    ja: ['問題文（日本語）', '設問（日本語）', '日本語の問題文'],
  },
  shown: { en: ['shown', 'kanji'], ja: ['読みを問う語', '読みを問う文', '漢字'] },
  text: { en: ['text', 'passage'], ja: ['本文', '穴埋め文', '文章'] },
  correct: { en: ['correct', 'answer', 'correct answer'], ja: ['正解', '正答'] },
  accepted: { en: ['accepted', 'accepted answers'], ja: ['正解とする答え', '許容解答', '解答'] },
  alternatives: { en: ['alternatives', 'also near'], ja: ['別解', '惜しい答え'] },
  pairs: { en: ['pairs'], ja: ['組み合わせ', '組合せ', '対応'] },
  value: { en: ['value', 'number'], ja: ['数値', '正しい数値'] },
  tolerance: { en: ['tolerance', 'margin'], ja: ['許容誤差', '誤差'] },
  unit: { en: ['unit', 'units'], ja: ['単位'] },
  near: { en: ['near', 'share of near'], ja: ['惜しい答えの配点', '部分点'] },
  point: { en: ['point', 'tested point'], ja: ['問う点', '出題の要点'] },
  answer_in: { en: ['answer_in', 'language of answer'], ja: ['解答の言語', '解答言語'] },
  model: { en: ['model', 'model answer'], ja: ['模範解答', '解答例'] },
  feedback: { en: ['feedback'], ja: ['フィードバック', '選択肢の解説', '誤答への一言'] },
  explain: { en: ['explain', 'explanation'], ja: ['解説', '説明'] },
  explain_en: { en: ['explain_en', 'explanation (English)'], ja: ['解説（英語）', '英語の解説'] },
  explain_ja: {
    en: ['explain_ja', 'explanation (Japanese)'],
    ja: ['解説（日本語）', '日本語の解説'],
  },
  category: { en: ['category'], ja: ['カテゴリ', 'カテゴリー', '分類'] },
  tags: { en: ['tags', 'tag'], ja: ['タグ'] },
};
const OPTION = { en: ['option_', 'choice '], ja: ['選択肢', '語句'] } as const;

/** What a kind may be called; the first is what our template calls it. */
const KINDS: Readonly<Record<string, { en: readonly string[]; ja: readonly string[] }>> = {
  choice: { en: ['choice', 'single choice', 'multiple choice'], ja: ['択一', '単一選択', '選択'] },
  multiple: { en: ['multiple', 'multiple answers', 'multiple response'], ja: ['複数選択', '複数'] },
  'true-false': { en: ['true-false', 'true/false', 'truefalse'], ja: ['正誤', '○×', '〇×'] },
  short: { en: ['short', 'short answer'], ja: ['短答', '記述（短）', '単語'] },
  typed: { en: ['typed', 'typed japanese'], ja: ['日本語入力', '入力'] },
  'kanji-reading': { en: ['kanji-reading', 'reading'], ja: ['漢字の読み', '読み'] },
  matching: { en: ['matching', 'match'], ja: ['組み合わせ', '組合せ', 'マッチング'] },
  ordering: { en: ['ordering', 'order'], ja: ['並べ替え', '並びかえ', '並べかえ'] },
  numeric: { en: ['numeric', 'number', 'numerical'], ja: ['数値', '数字'] },
  cloze: { en: ['cloze', 'fill in the blanks'], ja: ['穴埋め', '空欄補充'] },
  essay: { en: ['essay', 'writing'], ja: ['作文', '論述', '記述'] },
};

/** What forms write beside a heading that must be filled in, or need not. */
const MARKS = /必須|任意|required|optional/gu;

/** So that width, case, spaces and signs make no difference; ○ and × are kept, as they mean something. */
const folded = (name: string) =>
  name
    .replaceAll(/[◯〇]/gu, '○')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(MARKS, '')
    .replaceAll(/[^\p{L}\p{N}○×]/gu, '');

function namesOf(field: TableField): string[] {
  const number = /^option_(\d)$/u.exec(field)?.[1];
  if (number) return [...OPTION.en, ...OPTION.ja].map((each) => each + number);
  return [...(NAMES[field]?.en ?? []), ...(NAMES[field]?.ja ?? [])];
}

const lexicon = (entries: (readonly [string, readonly string[]])[]) =>
  new Map(entries.flatMap(([key, names]) => names.map((name) => [folded(name), key] as const)));

const FIELD_OF = lexicon(TABLE_FIELDS.map((field) => [field, namesOf(field)] as const));
const KIND_OF = lexicon(
  Object.entries(KINDS).map(([kind, { en, ja }]) => [kind, [...en, ...ja]] as const),
);

/** The column that a heading names; undefined where it is none of ours. */
export const fieldOf = (heading: string): TableField | undefined => FIELD_OF.get(folded(heading));

/** The kind that a cell names; undefined where it is none of ours. */
export const kindOf = (cell: string): string | undefined => KIND_OF.get(folded(cell));

/** The heading of a column in our template. */
export function headingOf(field: TableField, locale: 'en' | 'ja'): string {
  const number = /^option_(\d)$/u.exec(field)?.[1];
  return number ? OPTION[locale][0] + number : (NAMES[field]?.[locale][0] ?? field);
}

/** What our template calls a kind. */
export const kindName = (kind: string, locale: 'en' | 'ja'): string =>
  KINDS[kind]?.[locale][0] ?? kind;

const TRUE = new Set(
  ['true', 't', 'yes', '1', '○', '正', 'はい', '正しい', 'まる', 'マル'].map(folded),
);
const FALSE = new Set(
  [
    'false',
    'f',
    'no',
    '0',
    '×',
    'x',
    '誤',
    'いいえ',
    '誤り',
    '正しくない',
    '間違い',
    'ばつ',
    'バツ',
  ].map(folded),
);

/** Whether a cell says true or false; null where it says neither. */
export function truthOf(cell: string): boolean | null {
  const name = folded(cell.replaceAll(/[✕✖☓Ⅹ]/gu, '×'));
  if (TRUE.has(name)) return true;
  return FALSE.has(name) ? false : null;
}

const LANGUAGES = { ja: ['ja', 'japanese', '日本語'], en: ['en', 'english', '英語'] } as const;

/** The language that a cell names; null where it names none of ours. */
export function languageNamed(cell: string): 'ja' | 'en' | null {
  const name = folded(cell);
  if ((LANGUAGES.ja as readonly string[]).includes(name)) return 'ja';
  return (LANGUAGES.en as readonly string[]).includes(name) ? 'en' : null;
}
