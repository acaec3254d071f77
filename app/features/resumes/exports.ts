export { isKind, KINDS } from './kinds.ts';
export { DOCUMENT_TEXT } from './consent.ts';
