export { ONE_CLICK } from './fields.ts';
export { offeredTo } from './policy.ts';
export { escapeHtml, setLetter, type Letter } from './letter.ts';
