/** In both languages; empty where it is written in the other alone. */
export interface Words {
  en: string;
  ja: string;
}

/**
 * What a company sees of somebody: a copy of what they agreed to. What is absent is not published or not
 * written; the two are never told apart. Codes are those of the lists of a profile.
 */
export interface Shown {
  /** The work in the programme, and in which year of it. */
  kind?: { kind: string; year: number };
  /** The month in which work could begin. */
  available?: { from: string; isFixed: boolean };
  occupations?: readonly string[];
  industries?: readonly string[];
  /** Codes of prefectures. */
  places?: { prefectures: readonly string[]; anywhere: boolean; moves: string | null };
  /** How tasks of work are done in Japanese, as the person says. */
  tasks?: Readonly<Record<string, string>>;
  jlpt?: { level: string; takenOn: string; evidence: Evidence };
  /** What was learned here and is verified by this platform. */
  learning?: {
    certificates: readonly { title: Words; completedOn: string }[];
    canDo: readonly Words[];
  };
  languages?: { first: string | null; others: readonly { language: string; use: string }[] };
  degree?: { degree: string | null; major: Words };
  licence?: string;
  skills?: Words;
  statement?: Words;
  career?: Words;
  projects?: readonly { title: Words; text: Words }[];
  /** Yen a year. */
  pay?: number;
  residence?: { status: string | null; until: string | null; change: string | null };
  employer?: Words;
}

export type ShownField = keyof Shown;

/** Whether staff have seen the certificate of a level, or the person says so. */
export type Evidence = 'verified' | 'stated';
