import { makePgArray, parsePgArray } from 'drizzle-orm/pg-core/utils';
import type postgres from 'postgres';

type Item = string | number | boolean;

/**
 * The driver learns array types by asking each new connection; a connection that dies meanwhile
 * breaks it, so that question is switched off and the arrays we use are declared here.
 */
export const arrayTypes = {
  booleanArray: arrayType(1000, (text) => text === 't'),
  smallintArray: arrayType(1005, Number),
  integerArray: arrayType(1007, Number),
  textArray: arrayType(1009, String),
  varcharArray: arrayType(1015, String),
  bigintArray: arrayType(1016, Number),
  doubleArray: arrayType(1022, Number),
  timestamptzArray: arrayType(1185, String),
  numericArray: arrayType(1231, String),
  uuidArray: arrayType(2951, String),
} satisfies Record<string, postgres.PostgresType>;

function arrayType<T extends Item>(oid: number, parseItem: (text: string) => T) {
  return {
    to: oid,
    from: [oid],
    serialize: (value: unknown): unknown => (Array.isArray(value) ? makePgArray(value) : value),
    parse: (text: string): T[] => parsePgArray(text).map(parseItem),
  };
}
