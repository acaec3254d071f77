import type ja from '../ja/home.ts';
import type { MessagesOf } from '../types.ts';

const en: MessagesOf<typeof ja> = {
  title: 'Learning for the JET Programme, from before you arrive',
  lead: 'The pre-arrival Japanese course is open from the day you are accepted, from anywhere, on any connection.',
  start: 'See the pre-arrival course',
  continue: 'Continue learning',
  openCourses: 'Open courses',
  forWhom: 'For',
  time: 'Study time',
  hours: 'about {hours} hours',
  certificate: 'Certificates',
  certificateText: 'Whoever completes a course gets a certificate that anyone can check.',
  verifyLink: 'Verify a certificate',
};

export default en;
