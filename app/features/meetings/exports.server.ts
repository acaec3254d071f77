export { remindCompanies } from './after-fair/remind-companies.server.ts';
export { loadCompanyTimetable, type CompanyAtFair } from './company-meetings.server.ts';
export { listMeetingTimes, type MeetingTime } from './meeting-times.server.ts';
export { loadOwnCard } from './own-card.server.ts';
