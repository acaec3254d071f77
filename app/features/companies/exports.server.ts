export { loadCompany, type Company } from './load-company.server.ts';
