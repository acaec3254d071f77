import type ja from '../ja/demo.ts';
import type { MessagesOf } from '../types.ts';

const en: MessagesOf<typeof ja> = {
  newcomer: 'Accepted for the next arrival, still in Chicago',
  participant: 'ALT in Akita, in the first month of the beginner course',
  cir: 'CIR in Tottori, has completed the course',
  trainer: 'Trainer',
  coordinator: 'Coordinator at CLAIR',
  advisor: 'Prefectural Advisor in Akita',
  supervisor: 'Supervisor at a board of education in Akita',
  staff: 'Staff member at CLAIR',
  company: 'Company: Aoba Seiki',
  company2: 'Company: Kakyo Travel',
};

export default en;
