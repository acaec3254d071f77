import { applicationTemplate } from '../application-template.ts';

/** Somebody was nominated, and the nomination waits for approval. */
export default applicationTemplate();
