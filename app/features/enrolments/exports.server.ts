export { enrolPerson } from './enrol-person.server.ts';
