import { applicationTemplate } from '../application-template.ts';

/** An application was not approved. */
export default applicationTemplate('sample');
