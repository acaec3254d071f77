import type { DbOrTx } from '#db/client.ts';
import { AppError } from '../errors.ts';

const WRITING = new Set<string | symbol>(['insert', 'update', 'delete', 'transaction']);

/** A database that refuses to be written to by its builders, for who only looks on. */
export function readOnly<T extends DbOrTx>(db: T): T {
  return new Proxy(db, {
    get(target, name) {
      if (WRITING.has(name)) throw new AppError('forbidden', 'a viewer changes nothing');
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
