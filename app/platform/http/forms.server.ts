import type { z } from 'zod';
import { AppError } from '../errors.ts';
import { isStorable } from '../storable-text.ts';

/** Fields of a posted form, text only; a file or broken body is refused. */
export async function readForm(request: Request): Promise<Record<string, string>> {
  const fields: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [name, value] of await readPairs(request)) fields[name] = value;
  return fields;
}

/** Fields of a posted form of which several may have one name, such as lines that were picked. */
export async function readLists(request: Request): Promise<(name: string) => string[]> {
  const pairs = await readPairs(request);
  return (name) => pairs.filter(([own]) => own === name).map(([, value]) => value);
}

async function readPairs(request: Request): Promise<[string, string][]> {
  const form = await request.formData().catch(() => {
    throw new AppError('bad-request', 'body is not a form');
  });
  return [...form].map(([name, value]) => {
    if (typeof value !== 'string') throw new AppError('bad-request', 'unexpected file');
    if (!isStorable(value)) throw new AppError('bad-request', 'text that cannot be stored');
    return [name, value];
  });
}

/** Fields of a form, where the request says it has one: a program may leave it out. */
export async function readOptionalForm(request: Request): Promise<Record<string, string>> {
  return request.headers.has('content-type') ? readForm(request) : {};
}

/** Faults of a form by field name, as keys of messages. */
export type FieldFaults = Partial<Record<string, string>>;

/** Parses form fields; faults come back by field name, the first of each. */
export function parseFields<T>(
  schema: z.ZodType<T>,
  fields: Record<string, string>,
): { ok: true; value: T } | { ok: false; faults: FieldFaults } {
  const parsed = schema.safeParse(fields);
  if (parsed.success) return { ok: true, value: parsed.data };
  const faults: FieldFaults = {};
  for (const issue of parsed.error.issues) {
    const name = String(issue.path[0] ?? 'form');
    faults[name] ??= issue.code === 'invalid_type' ? 'required' : issue.message;
  }
  return { ok: false, faults };
}
