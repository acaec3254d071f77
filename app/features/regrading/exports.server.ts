export { regradeStep } from './regrade-step.server.ts';
