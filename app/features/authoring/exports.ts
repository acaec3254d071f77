export { withMoreRows } from './form/fields.ts';
export type { FormFields } from './form/fields.ts';
