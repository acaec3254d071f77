import { applicationTemplate } from '../application-template.ts';

/** An application takes part in a lottery. */
export default applicationTemplate();
