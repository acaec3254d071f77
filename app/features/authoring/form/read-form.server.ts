import { parseSource } from '#app/features/question-imports/exports.server.ts';
import type { QuestionSource } from '#app/features/questions/exports.server.ts';
import type { Description } from '../save-question.server.ts';
import { STATUSES, type Status } from '../statuses.ts';
import { tagsKept } from '../tags.ts';
import { isFormKind, type FormFields } from './fields.ts';
import { fieldOfFault, sourceOfFields } from './fields-source.server.ts';
import { sourceOfText, type TextFault } from './question-text.server.ts';

/** What is wrong with a form: a field and a code, with words for both. */
export interface FormFaultCode {
  field: string;
  code: string;
}

export type ReadForm =
  | { ok: true; source: QuestionSource; description: Description }
  | { ok: false; faults: FormFaultCode[]; textFaults: TextFault[] };

const LONGEST = { name: 200, category: 500, tag: 120, tags: 20 };

/**
 * The question that a form says, by its fields or, where it is written as text (`as` is `text`), by that.
 * @param before its tags as they are stored: lines that were not changed stay what they were
 */
export function readQuestionForm(fields: FormFields, before: readonly string[]): ReadForm {
  const read = fields.as === 'text' ? readText(fields) : readFields(fields);
  const { description, faults } = readDescription(fields, before);
  if (read.ok && faults.length === 0) return { ok: true, source: read.source, description };
  const own = read.ok ? { faults: [], textFaults: [] } : read;
  return { ok: false, faults: [...own.faults, ...faults], textFaults: own.textFaults };
}

type ReadSource =
  | { ok: true; source: QuestionSource }
  | { ok: false; faults: FormFaultCode[]; textFaults: TextFault[] };

function readText(fields: FormFields): ReadSource {
  const read = sourceOfText(fields.text ?? '');
  return read.ok ? read : { ok: false, faults: [], textFaults: read.faults };
}

function readFields(fields: FormFields): ReadSource {
  if (!isFormKind(fields.kind ?? '')) {
    return { ok: false, faults: [{ field: 'kind', code: 'not-allowed' }], textFaults: [] };
  }
  const said = sourceOfFields(fields);
  const read = parseSource(said.source);
  if (read.ok) return read;
  const faults = read.faults.map(({ path, code }) => ({ field: fieldOfFault(path, said), code }));
  const first = faults.filter(
    ({ field }, at) => faults.findIndex((each) => each.field === field) === at,
  );
  return { ok: false, faults: first, textFaults: [] };
}

function readDescription(fields: FormFields, before: readonly string[]) {
  const line = (name: string) => (fields[name] ?? '').trim();
  const tags = tagsKept(before, {
    ...{ 'can-do': line('tag-can-do'), level: line('tag-level'), topic: line('tag-topic') },
    other: line('tag-other'),
  });
  const status = STATUSES.find((each) => each === fields.status) ?? ('draft' satisfies Status);
  const name = line('name');
  const category = line('category') || null;
  const faults: FormFaultCode[] = [
    ...(name.length > LONGEST.name ? [{ field: 'name', code: 'too-big' }] : []),
    ...((category?.length ?? 0) > LONGEST.category ? [{ field: 'category', code: 'too-big' }] : []),
    ...(tags.length > LONGEST.tags || tags.some((tag) => tag.length > LONGEST.tag)
      ? [{ field: 'tag-other', code: 'too-big' }]
      : []),
  ];
  const description: Description = { name, category, tags, status };
  return { description, faults };
}
