/** 履歴書, 職務経歴書, and a career summary in English. */
export const KINDS = ['rireki', 'shokumu', 'cv'] as const;
export type Kind = (typeof KINDS)[number];

export function isKind(name: string | undefined): name is Kind {
  return KINDS.some((kind) => kind === name);
}

/** How years are counted: 令和8年 or 2026年. */
export const CALENDARS = ['western', 'era'] as const;
export type Calendar = (typeof CALENDARS)[number];

/**
 * What a field takes: a line, a text of several, a day, or a list of lines that may each begin with a year
 * and a month.
 */
export type FieldType = 'line' | 'text' | 'day' | 'email' | 'list';

export interface FieldRule {
  name: FieldName;
  type: FieldType;
  /** Most characters; of a list, of each line. */
  most: number;
  required?: boolean;
  /** What the browser may offer to fill in. */
  autoComplete?: string;
}

export type FieldName =
  | ('name' | 'kana' | 'birth' | 'sex' | 'postal' | 'address' | 'addressKana' | 'phone' | 'email')
  | ('contact' | 'education' | 'work' | 'qualifications' | 'appeal' | 'wishes' | 'summary')
  | ('employer' | 'period' | 'position' | 'duties' | 'earlier' | 'projects' | 'languages')
  | 'skills';

const line = (name: FieldName, most: number, more: Partial<FieldRule> = {}): FieldRule => ({
  ...{ name, type: 'line', most },
  ...more,
});
const text = (name: FieldName, most: number): FieldRule => ({ name, type: 'text', most });
const list = (name: FieldName): FieldRule => ({ name, type: 'list', most: 100 });

const NAME = line('name', 100, { required: true, autoComplete: 'name' });
const PHONE = line('phone', 40, { autoComplete: 'tel' });
const EMAIL = line('email', 254, { type: 'email', autoComplete: 'email' });
const ADDRESS = line('address', 200, { autoComplete: 'street-address' });

/** The post held now or last, what was done in it, and what came before. */
const POST = [
  ...[line('employer', 120), line('period', 60), line('position', 120), text('duties', 2_000)],
  ...[list('earlier'), text('projects', 3_000)],
];

/** What each document is made of, in the order of the document. */
export const FIELDS: Readonly<Record<Kind, readonly FieldRule[]>> = {
  rireki: [
    ...[NAME, line('kana', 100), line('birth', 10, { type: 'day', autoComplete: 'bday' })],
    ...[line('sex', 20), line('postal', 12, { autoComplete: 'postal-code' }), ADDRESS],
    ...[line('addressKana', 200), PHONE, EMAIL, line('contact', 200)],
    ...[list('education'), list('work'), list('qualifications')],
    ...[text('appeal', 1_200), text('wishes', 600)],
  ],
  shokumu: [
    ...[NAME, text('summary', 1_200), ...POST, text('languages', 600), text('skills', 600)],
    ...[list('qualifications'), text('appeal', 1_200)],
  ],
  cv: [
    ...[NAME, ADDRESS, PHONE, EMAIL, text('summary', 1_200), ...POST, list('education')],
    ...[text('languages', 600), text('skills', 600), list('qualifications')],
  ],
};

/** The most lines of a list. */
export const MOST_LINES = 20;

/** What the fields of a document hold, by their names. */
export type Filled = Partial<Record<FieldName, string>>;

/** In which language a document is written. */
export const languageOf = (kind: Kind): 'en' | 'ja' => (kind === 'cv' ? 'en' : 'ja');

/** What a document is called, in the language it is written in. */
export const TITLES: Record<Kind, string> = {
  ...{ rireki: '履歴書', shokumu: '職務経歴書', cv: 'Career summary' },
};
