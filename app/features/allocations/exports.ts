export { consoleData, constraintLine, planData } from './page-data.ts';
export { warningsOf } from './warnings.ts';
