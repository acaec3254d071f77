export { setLetter, type Letter } from './letter.ts';
