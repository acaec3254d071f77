import type { NoticeKind } from './rules.ts';

/** Things with a name that a notice may speak of: `composition/` says how each is found. */
export type NamedThing = 'course' | 'edition' | 'organisation' | 'announcement' | 'nudge';
export type ParamType = NamedThing | 'instant' | 'due' | 'day' | 'number' | 'reason';

/**
 * What is stored of a param: an id or code, an ISO instant, a calendar day, a number; a due instant or a
 * reason as somebody wrote it, each of which may be empty.
 */
export type ParamValue<T extends ParamType> = T extends 'number' ? number : string;

export type Params = Record<string, string | number>;

/**
 * One thing that people are told. Its words are the messages `notice.<code>` of `i18n/…/mail.ts`: `title`,
 * `text` in paragraphs, and `link`, what the link to its page is called.
 */
export interface NoticeTemplate<P extends Record<string, ParamType> = Record<string, ParamType>> {
  kind: NoticeKind;
  /** The param that names the organisation whose own address may have a copy; it speaks of no person. */
  copiedTo?: string;
  params: P;
  /** Values with which it can be looked at before anybody is told. */
  sample: { [K in keyof P]: ParamValue<P[K]> };
}

export function defineTemplate<const P extends Record<string, ParamType>>(
  template: NoticeTemplate<P>,
): NoticeTemplate<P> {
  return template;
}

/** True when params are those that a template names, each of its type. */
export function fits(template: NoticeTemplate, params: Params): boolean {
  const names = Object.keys(template.params);
  return (
    names.length === Object.keys(params).length &&
    names.every((name) => isOfType(template.params[name], params[name]))
  );
}

function isOfType(type: ParamType | undefined, value: string | number | undefined): boolean {
  if (type === 'number') return Number.isFinite(value);
  if (typeof value !== 'string') return false;
  if (type === 'reason') return true;
  if (value === '') return type === 'due';
  if (type === 'instant' || type === 'due')
    return /^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(Date.parse(value));
  return type !== 'day' || /^\d{4}-\d\d-\d\d$/.test(value);
}
