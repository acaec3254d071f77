export { contentReportMail } from './report-mail.server.ts';
