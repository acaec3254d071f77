/** One of what a typed name may mean. */
export interface Choice {
  id: string;
  /** By language; of a person both are the same. */
  nameJa: string;
  nameEn: string;
  /** What tells it from another of the name: a code, the body above it, kana. */
  more: string;
}

/** Of a field in which something is named: what was typed, what it was asked about, what was chosen. */
export interface Typed {
  text: string;
  about: string;
  id: string;
}

/** How the inputs of a field that names something are called. */
export function choiceNames(name: string) {
  return { text: name, about: `${name}About`, id: `${name}Id` };
}

/** What was typed into such a field. */
export function typedIn(fields: Record<string, string>, name: string): Typed {
  const names = choiceNames(name);
  const read = (key: string) => (fields[key] ?? '').trim();
  return { text: read(names.text), about: read(names.about), id: read(names.id) };
}
