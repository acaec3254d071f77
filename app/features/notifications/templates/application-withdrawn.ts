import { applicationTemplate } from '../application-template.ts';

/** A coordinator has taken somebody out of an edition. */
export default applicationTemplate();
