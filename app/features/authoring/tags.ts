/** Tags that say what they are of begin with it and a colon: `level:N5`. Others are plain. */
const TAG_TYPES = ['can-do', 'level', 'topic'] as const;
type TagType = (typeof TAG_TYPES)[number];

/** What a tag is of, and its words. */
export interface ReadTag {
  tag: string;
  type: TagType | null;
  words: string;
}

/** A tag by its beginning: `level:N5` is a level, what has none of ours is plain. */
export function readTag(tag: string): ReadTag {
  const at = tag.indexOf(':');
  const type = TAG_TYPES.find((each) => each === tag.slice(0, at)) ?? null;
  const words = type ? tag.slice(at + 1).trim() : tag;
  return words ? { tag, type, words } : { tag, type: null, words: tag };
}

/** The tags of a question as a form shows them: a line for each sort. */
export function tagFields(tags: readonly string[]): Record<TagType | 'other', string> {
  const of = (type: TagType | null) =>
    tags
      .map(readTag)
      .filter((tag) => tag.type === type)
      .map(({ words }) => words)
      .join(', ');
  return { 'can-do': of('can-do'), level: of('level'), topic: of('topic'), other: of(null) };
}

const entries = (line: string) =>
  line
    .split(/[,、，;；\n]/u)
    .map((each) => each.trim())
    .filter(Boolean);

/** The tags that the lines of a form say, each once: those with a sort first. */
export function tagsOf(fields: Record<TagType | 'other', string>): string[] {
  const typed = TAG_TYPES.flatMap((type) => entries(fields[type]).map((each) => `${type}:${each}`));
  return [...new Set([...typed, ...entries(fields.other)])];
}

/** The tags that a form says; where its lines stand as they were shown, the tags are what they were. */
export function tagsKept(
  before: readonly string[],
  fields: Record<TagType | 'other', string>,
): string[] {
  const shown = tagFields(before);
  const isSame = ([...TAG_TYPES, 'other'] as const).every(
    (sort) => shown[sort] === fields[sort].trim(),
  );
  return isSame ? [...before] : tagsOf(fields);
}
