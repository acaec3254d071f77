export { registerNames } from './names.server.ts';
export { noticeMail } from './notice-mail.server.ts';
export { notify } from './notify.server.ts';
