import type ja from '../ja/who-sees.ts';
import type { MessagesOf } from '../types.ts';

const en: MessagesOf<typeof ja> = {
  title: 'What others see of you',
  lead: 'Who sees what about you, with the data itself as it is shown to them now.',
  overseers: 'Your supervisors and Prefectural Advisors',
  noOverseers: 'No supervisor or advisor can see you now.',
  roles: { supervisor: 'supervisor', advisor: 'Prefectural Advisor' },
  legalName: 'Name',
  kana: 'Reading',
  workEmail: 'E-mail at work',
  privateEmail: 'Private e-mail',
  arrivalOn: 'Arrival',
  kind: 'Type',
  organisation: 'Contracting organisation',
  jetNumber: 'JET number',
  privateCourses:
    'Private courses, such as those about work after the programme, are not shown to supervisors and advisors. Coordinators at CLAIR see only that you take them.',
  learning: 'Your courses',
  items: '{done} of {total} units',
  lastActive: ', last learnt <day></day>',
  progress: '{edition}: {items}, {standing}',
  overseer: '{name} ({role}, {organisation})',
  standings: {
    completed: 'completed',
    'on-pace': 'on pace',
    behind: 'behind',
    'not-started': 'not started',
    ended: 'ended, not completed',
  },
  empty: 'not entered',
  clair: 'Coordinators at CLAIR',
  clairText: 'Besides the above they see the following, and the history of your applications.',
  companies: 'Companies',
  companiesText: 'They see nothing.',
  nobody: 'What nobody sees',
  nobodyText:
    'Your answers and marks, what you write while learning, and your words are not shown to supervisors, advisors or companies.',
};

export default en;
