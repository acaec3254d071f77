export { contentReportLetter, contentReportMail } from './report-mail.server.ts';
