import { applicationTemplate } from '../application-template.ts';

/** Somebody has a place in an edition. */
export default applicationTemplate();
