export { announcementStep } from './announcement-step.server.ts';
export { findAnnouncementWords } from './queries.server.ts';
