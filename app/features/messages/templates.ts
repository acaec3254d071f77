/** What may stand in a template and is put in: who writes. Nothing is put in of whom it is written to. */
export const PLACEHOLDERS = ['{company}', '{recruiter}'] as const;

/** Who writes, as the person reads it. */
export interface Writer {
  company: string;
  recruiter: string;
}

/** A template with who writes in its places; everything else stays as it is. */
export function fillTemplate(text: string, { company, recruiter }: Writer): string {
  return text.replaceAll(/\{(?:company|recruiter)\}/gu, (place) =>
    place === '{company}' ? company : recruiter,
  );
}

/** Whether a text has places that nothing is put into. */
export function hasOtherPlaceholders(text: string): boolean {
  const places = text.match(/[{｛][^{}｛｝\n]*[}｝]/gu) ?? [];
  return places.some((place) => !PLACEHOLDERS.some((known) => known === place));
}

/** A template of the company, or a shipped one, in one language: what can be chosen for a message. */
export interface TemplateChoice {
  /** `own.<id>.ja`, `shipped.first.en`. */
  value: string;
  title: string;
  language: 'ja' | 'en';
  isOwn: boolean;
}

/** What a template says, and which change it is at. */
export interface TemplateText {
  title: string;
  bodyJa: string;
  bodyEn: string;
  version: number;
}

export interface OwnTemplate extends TemplateText {
  id: string;
  updatedAt: string;
}
