import { applicationTemplate } from '../application-template.ts';

/** An application is on the waiting list. */
export default applicationTemplate();
