import type { z } from 'zod';
import { AppError } from '../errors.ts';
import { isStorable } from '../storable-text.ts';

/** The JSON body of a request in the shape of a schema; anything else is refused with 400 or 422. */
export async function readJson<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  const bytes = await request.arrayBuffer();
  let body: unknown;
  try {
    body = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes), storableOnly);
  } catch {
    throw new AppError('bad-request', 'body is not JSON in UTF-8');
  }
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new AppError('unprocessable', parsed.error.issues[0]?.message);
  return parsed.data;
}

function storableOnly(key: string, value: unknown): unknown {
  if (!isStorable(key) || (typeof value === 'string' && !isStorable(value))) {
    throw new AppError('bad-request', 'text that cannot be stored');
  }
  return value;
}
