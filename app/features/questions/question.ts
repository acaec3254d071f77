/** The same message in the two languages of the interface. */
export type Bilingual = { en: string; ja: string };

/** Japanese to choose or to put in order. `hear` is the clip that says it, for those who cannot read it yet. */
export type PublicPart = { id: string; jp: string; hear?: string };

/** An option as a learner sees it: taught Japanese, or the two interface languages. */
export type PublicOption = (PublicPart | ({ id: string } & Bilingual)) & {
  /** "None of these" stays last however the others are shuffled. */
  last?: true;
};

/** A picture that belongs to a question. */
export type QuestionImage = { address: string; width: number; height: number; alt: Bilingual };

/** A passage or a recording that several questions are about; they are asked together under it. */
export type Stimulus = {
  id: string;
  title: Bilingual;
  /** Prepared HTML to read. */
  html?: Bilingual;
  /** Japanese to read, in paragraphs with ruby. */
  jp?: string[];
  /** Clips to hear, one after another. */
  hear?: string[];
  plays?: number;
};

/** What people mark by: each criterion is given one of its levels. */
export type Rubric = {
  id: string;
  name: Bilingual;
  levels: { id: string; points: number; name: Bilingual; words: Bilingual }[];
}[];

type PublicCommon = {
  id: string;
  prompt: Bilingual;
  hear: string | null;
  /** How often the sound may be played; as often as one likes where it is not said. */
  plays?: number;
  /** Prepared HTML between the prompt and the answer. */
  html?: Bilingual;
  image?: QuestionImage;
  stimulus?: Stimulus;
};

/** A place to fill in a text. */
export type PublicBlank = {
  id: string;
  kind: 'typed' | 'short' | 'numeric' | 'choice';
  options?: { id: string; text: string }[];
};

/** A scene of a scenario. A choice without `next` ends the story; what follows from it is then told later. */
export type PublicScene = {
  id: string;
  text: Bilingual;
  choices: { id: string; text: Bilingual; next?: string; follows?: Bilingual }[];
};

/** A question as it may be sent before it is answered: nothing in it tells the key. */
export type PublicQuestion =
  | (PublicCommon & { kind: 'choice'; show: string | null; options: PublicOption[]; fixed?: true })
  | (PublicCommon & { kind: 'multiple'; options: PublicOption[]; fixed?: true })
  | (PublicCommon & { kind: 'true-false' })
  | (PublicCommon & { kind: 'short' })
  | (PublicCommon & { kind: 'typed' })
  | (PublicCommon & { kind: 'kanji-reading'; shown: string })
  | (PublicCommon & { kind: 'dictation' })
  | (PublicCommon & {
      kind: 'cloze';
      /** Taught Japanese or running text, with the places to fill between. */
      parts: (string | PublicBlank)[];
      lang: 'ja' | 'en';
    })
  | (PublicCommon & { kind: 'matching'; left: PublicOption[]; right: PublicOption[] })
  | (PublicCommon & { kind: 'ordering'; tiles: PublicPart[] })
  | (PublicCommon & { kind: 'numeric'; units: string[] })
  | (PublicCommon & { kind: 'scenario'; scenes: PublicScene[] })
  | (PublicCommon & {
      kind: 'essay';
      rubric: Rubric;
      limit: TextLimit | null;
      answerIn: 'ja' | 'en';
    })
  | (PublicCommon & { kind: 'spoken'; rubric: Rubric; seconds: number })
  | (PublicCommon & { kind: 'file'; rubric: Rubric; types: string[]; files: number })
  | (PublicCommon & { kind: 'can-do'; statements: ({ id: string } & Bilingual)[] })
  | (PublicCommon & {
      kind: 'survey';
      statements: ({ id: string } & Bilingual)[];
      scale: ({ id: string } & Bilingual)[];
    });

/** How long a text may be, in characters or in words. */
export type TextLimit = { of: 'characters' | 'words'; least: number; most: number };
