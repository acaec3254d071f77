export { isCode, readCode } from './snapshot.ts';
