export { applyByCode, applyForEdition } from './apply-for-edition.server.ts';
export { enrolByRule } from './enrol-by-rule.server.ts';
export { dueDatesOf, loadDatedEnrolments, type DatedEnrolment } from './dated-enrolments.server.ts';
export { loadEditionNames } from './edition-names.server.ts';
export { loadGivenTime } from './given-time.server.ts';
export { loadDuePlans } from './due-plans.server.ts';
export { enrolByAllRules, enrolByRuleJob } from './run-rule.server.ts';
export { releaseSeats } from './release-seats.server.ts';
export { tellApprovers } from './tell-approvers.server.ts';
