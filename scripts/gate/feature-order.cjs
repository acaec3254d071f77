/**
 * The features each feature may use, through their doors only; a feature not named here may use
 * none but those open to all. The order has no cycles.
 */
const featureOrder = {
  people: [],
  imports: ['people', 'accounts'],
  accounts: ['people'],
  questions: [],
  'question-imports': ['questions'],
  content: ['people', 'questions'],
  banks: ['content', 'questions'],
  courses: ['people', 'questions', 'content', 'banks'],
  enrolments: ['people', 'content', 'courses'],
  progress: ['people', 'content', 'courses', 'enrolments'],
  offers: ['people', 'courses', 'progress'],
  oversight: ['people', 'content', 'courses', 'enrolments', 'progress'],
  nudges: ['people', 'courses', 'enrolments', 'progress', 'oversight'],
  quizzes: ['people', 'questions', 'content', 'banks', 'courses', 'enrolments', 'progress'],
  videos: [
    ...['people', 'questions', 'content', 'banks', 'courses', 'enrolments', 'progress'],
    'quizzes',
  ],
  placement: ['courses', 'quizzes'],
  marking: ['people', 'questions', 'content', 'banks', 'courses', 'enrolments', 'quizzes'],
  regrading: ['questions', 'content', 'banks', 'courses', 'quizzes', 'marking'],
  authoring: ['people', 'questions', 'question-imports', 'content', 'banks', 'courses'],
  certificates: ['people', 'content', 'courses', 'enrolments', 'quizzes', 'progress'],
  insight: ['questions', 'content', 'banks', 'courses', 'enrolments', 'quizzes'],
  announcements: ['people'],
  calendar: ['people', 'content', 'courses', 'enrolments', 'candidates', 'meetings'],
  digests: ['people', 'content', 'courses', 'enrolments', 'progress', 'oversight'],
  reports: ['people', 'content', 'courses', 'enrolments', 'progress'],
  privacy: [
    ...['people', 'accounts', 'imports', 'enrolments', 'quizzes', 'certificates', 'careers'],
    'messages',
  ],
  workbooks: ['people', 'content', 'courses', 'enrolments', 'progress', 'careers'],
  seminars: ['people'],
  companies: ['people', 'accounts'],
  fairs: ['people', 'companies', 'matching'],
  careers: [
    ...['people', 'content', 'courses', 'enrolments', 'progress', 'certificates'],
    ...['companies', 'fairs', 'candidates'],
  ],
  candidates: ['companies', 'fairs'],
  resumes: ['people', 'careers', 'companies', 'fairs', 'candidates', 'messages'],
  duties: [],
  messages: ['companies', 'fairs', 'candidates', 'careers'],
  matching: [],
  'allocation-check': ['matching'],
  choices: ['companies', 'fairs', 'candidates', 'careers', 'matching'],
  allocations: [
    ...['people', 'companies', 'fairs', 'candidates', 'careers', 'choices'],
    ...['matching', 'allocation-check'],
  ],
  meetings: [
    ...['companies', 'fairs', 'candidates', 'careers', 'choices', 'allocations'],
    ...['matching', 'allocation-check'],
  ],
  audit: [],
  notifications: ['audit'],
};

/** Written through doors that every feature may use; what they use of each other is named above. */
const openToAll = ['audit', 'notifications'];

const known = Object.keys(featureOrder).join('|');
const TEST = '\\.test\\.(ts|tsx|mjs|js)$';
const DOOR = 'exports(\\.server)?\\.ts$';

/** One dependency-cruiser rule for each feature, and one for features that have no place yet. */
const featureOrderRules = [
  ...Object.entries(featureOrder).map(([feature, uses]) => {
    const open = openToAll.includes(feature) ? [] : openToAll;
    const doors = [...uses, ...open].map((name) => `^app/features/${name}/${DOOR}`);
    return [
      `feature-order-${feature}`,
      `${feature} may use, through their doors: ${[...uses, ...open].join(', ') || 'no feature'}.`,
      { path: `^app/features/${feature}/`, pathNot: TEST },
      { path: '^app/features/', pathNot: [`^app/features/${feature}/`, ...doors] },
    ];
  }),
  [
    'checker-alone',
    'What judges an allocation shares no code with what makes it: of the market it names the types.',
    { path: '^app/features/allocation-check/', pathNot: TEST },
    {
      path: '^app/features/',
      pathNot: '^app/features/allocation-check/',
      dependencyTypesNot: ['type-only'],
    },
  ],
  [
    'companies-read-what-is-published',
    'What recruiters are shown of people comes from what is published: no table of profiles, consents or people.',
    { path: '^app/features/candidates/', pathNot: TEST },
    { path: '^db/', pathNot: '^db/(client|schema/(published-profiles|candidates))\\.ts$' },
  ],
  [
    'feature-order-unlisted',
    'A feature that featureOrder does not name may use no other feature: give it its place.',
    { path: `^app/features/((?!(?:${known})/)[^/]+)/`, pathNot: TEST },
    {
      path: '^app/features/',
      pathNot: ['^app/features/$1/', ...openToAll.map((name) => `^app/features/${name}/${DOOR}`)],
    },
  ],
];

module.exports = { featureOrderRules };
