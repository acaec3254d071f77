export default {
  title: 'Erase personal data',
  lead: 'All that is held about this person is deleted. It cannot be undone.',
  goes: 'What goes',
  goesList: {
    person: 'Names, addresses, posts, roles and settings',
    account: 'The account and its signed-in devices',
    learning: 'Enrolments, progress, answers and events of learning (enrolments: {enrolments})',
    told: 'Notices, kept mail, and work that waits to be sent',
    files: 'Their rows of imported files, and copies of their data',
    remarks: 'Remarks on lessons',
  },
  stays: 'What stays, and why',
  staysList: {
    certificates:
      'Certificates ({certificates}), so that whoever is shown one can check it. The name goes; what is left can be compared with the name on the document, and nothing more.',
    audit:
      'The audit record: when which act was done. What it said goes, and the person is a number that is nobody’s.',
    backups: 'Backups made before, until each reaches the end of its own period.',
  },
  cause: 'Reason',
  causes: {
    asked: 'The person asked for it',
    mistaken: 'Entered by mistake, or twice',
    left: 'They have left the programme, and the data is no longer needed',
  },
  inPost: 'Erase although they hold a post',
  inPostNote: 'This person holds a post, or is about to begin one.',
  submit: 'Erase',
  done: 'The data has been erased.',
  refused: {
    own: 'Your own data can be erased when you close your account.',
    'demo-account': 'Demonstration accounts cannot be erased.',
    'last-coordinator':
      'There is no other programme coordinator, so this one stays. Name another first.',
    'in-post': 'This person holds a post. Say so below if they are to be erased all the same.',
  },
};
