export { companyOf } from './policy.ts';
