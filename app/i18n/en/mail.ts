import type ja from '../ja/mail.ts';
import type { MessagesOf } from '../types.ts';

const en: MessagesOf<typeof ja> = {
  greeting: 'Dear {name}',
  closing: 'Kakehashi, learning and training for the JET Programme',
  demo: 'Sent by a demonstration. Not operated by CLAIR or the Japanese government.',
  passwordReset: {
    subject: 'Kakehashi: set a new password',
    text: 'To set a new password, open this link within ten minutes. It works once.',
    link: 'Set a new password',
    ignore: 'If you did not ask for this, throw this mail away. Your password stays as it is.',
  },
  certificate: {
    subject: 'Kakehashi: your certificate',
    text: 'You have completed “{course}”. Your certificate is ready.',
    link: 'See the certificate',
  },
  report: {
    subject: 'Kakehashi: a remark on a lesson',
    text: 'A learner has remarked on a lesson. Course: {course}. Lesson: {lesson}. Place: “{excerpt}”',
    link: 'Open the remark',
  },
};

export default en;
