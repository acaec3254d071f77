const FIELD = 'q:';

/** More parts than any question has are no answer to it. */
const MOST_PARTS = 60;

/** What a form says of one question. */
export interface FormField {
  value: string;
  parts: Map<string, string>;
}

/** The fields of each question: `q:<question>`, and `q:<question>:<part>` for its parts. */
export function fieldsByQuestion(fields: Readonly<Record<string, string>>): Map<string, FormField> {
  const found = new Map<string, FormField>();
  for (const [name, value] of Object.entries(fields)) {
    if (!name.startsWith(FIELD)) continue;
    const [questionId = '', part] = name.slice(FIELD.length).split(':');
    let field = found.get(questionId);
    if (!field) found.set(questionId, (field = { value: '', parts: new Map() }));
    if (part === undefined) field.value = value;
    else if (field.parts.size < MOST_PARTS) field.parts.set(part, value);
  }
  return found;
}

/** The fields of a question as one text: its own, or those of its parts, as the address of a page writes them. */
export function asPosted({ value, parts }: FormField): string {
  return value || new URLSearchParams([...parts]).toString();
}
