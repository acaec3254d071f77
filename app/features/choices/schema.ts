export { readBooth } from './booth-form.ts';
export { afterAct, readChoices } from './read-choices.ts';
export { readAct } from './wish-list.ts';
