export { blankSpeeches, type Blank } from './self-introduction/blank.ts';
