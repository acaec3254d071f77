export { registerNames } from './names.server.ts';
export { noticeMail } from './notice-mail.server.ts';
export { notifyAll } from './notify.server.ts';
export { sampleNotice } from './sample-notice.server.ts';
export { TEMPLATES } from './templates/index.ts';
