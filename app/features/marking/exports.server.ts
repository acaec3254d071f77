export { makeItems } from './make-items.server.ts';
