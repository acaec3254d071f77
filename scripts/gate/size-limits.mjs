/**
 * How many lines a file may have, by kind: the first row that matches counts. ESLint refuses
 * longer code; the sizes step prints how near each kind comes and refuses the rest.
 * @type {{ kind: string, files: string[], max: number }[]}
 */
export const sizeLimits = [
  {
    kind: 'test',
    files: ['**/*.test.{ts,tsx,js,mjs}', 'tests/**/*.{ts,tsx,mjs}', 'scripts/gate/planted.mjs'],
    max: 400,
  },
  { kind: 'door', files: ['app/features/*/exports{,.server}.ts'], max: 30 },
  { kind: 'route', files: ['app/routes/**/*.{ts,tsx}'], max: 150 },
  { kind: 'command, query', files: ['app/features/**/*.server.ts'], max: 150 },
  { kind: 'component', files: ['app/features/**/components/**', 'app/ui/**/*.{ts,tsx}'], max: 200 },
  {
    kind: 'rules, policy, schema',
    files: ['app/features/**/{rules,policy,schema}.ts'],
    max: 150,
  },
  { kind: 'word list', files: ['app/features/**/{corpus/,lexicon}**'], max: 300 },
  { kind: 'other of a feature', files: ['app/features/**/*.{ts,tsx}'], max: 200 },
  { kind: 'table schema', files: ['db/schema/*.ts'], max: 250 },
  { kind: 'stylesheet', files: ['app/**/*.css'], max: 300 },
  {
    kind: 'other source',
    files: [
      '{app,db,server,scripts,bench,eslint-rules}/**/*.{ts,tsx,js,mjs}',
      '*.{ts,js,mjs,cjs}',
      '.dependency-cruiser.cjs',
    ],
    max: 300,
  },
];

/** Messages, migrations and generated files may be as long as their content. */
export const unlimited = [
  'app/i18n/{en,ja}/**',
  'app/ui/fonts.css',
  'db/migrations/**',
  '**/*.generated.*',
];

/** What the repository as a whole keeps to. */
export const goals = { median: 60, p95: 200 };
