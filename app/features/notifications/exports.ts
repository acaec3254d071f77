export { ONE_CLICK } from './fields.ts';
export { offeredTo } from './policy.ts';
export { setLetter, type Letter } from './letter.ts';
