export type { To } from './find-line.server.ts';
export { listMessageFilesOf } from './read-file.server.ts';
export { sendMessage, type Content, type SendMessage } from './send-message.server.ts';
export { withdrawFiles } from './withdraw-files.server.ts';
