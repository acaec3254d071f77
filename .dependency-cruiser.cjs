/**
 * Who may import whom. The table stands in STYLE.md; every row of it is a rule here, and
 * scripts/gate/boundaries.test.mjs plants one violation per rule and sees it caught.
 */

const { featureOrderRules } = require('./scripts/gate/feature-order.cjs');
const { routeFiles } = require('./scripts/gate/route-table.cjs');

const TEST = '\\.test\\.(ts|tsx|mjs|js)$';
const DOOR = 'exports(\\.server)?\\.ts$';
/** The compiler of courses runs where they are published, never in a browser. */
const COMPILER = '^app/features/content/compiler/';
const SERVER_ONLY = `\\.server\\.tsx?$|/\\.server/|${COMPILER}`;
const ENTRY = '^app/(root\\.tsx|entry\\.(client|server)\\.tsx|routes(\\.fair)?\\.ts)$';
/** Who acts, as plain data: policies decide on it, components show it. */
const ACTOR = '^app/platform/auth/actor\\.ts$';
/** Feature files that run in the browser and on the server: neither .server, components nor tests. */
const SHARED =
  '^app/features/(?!content/compiler/)[^/]+/(?!components/).+(?<!\\.server|\\.test|/exports)\\.ts$';
const ROUTES = routeFiles().map((file) => `^${file.replaceAll('.', '\\.')}$`);
const PURE = '^app/features/([^/]+)/(rules|policy|schema|.+/(rules|policy|schema))\\.ts$';
const NPM = '(^|/)node_modules/';
const npm = (names) => `(^|/)node_modules/(${names})(/|$)`;

const asRule = ([name, comment, from, to]) => ({ name, comment, severity: 'error', from, to });

const routeRules = [
  [
    'route-not-to-route',
    'Only the route table knows the routes; what routes share lies beside them under its own name.',
    { path: '^(app|db|server|bench)/', pathNot: '^app/routes(\\.fair)?\\.ts$' },
    { path: ROUTES },
  ],
  [
    'route-not-to-db',
    'A route calls commands and queries; it never speaks to the database.',
    { path: ['^app/routes/', '^app/root\\.tsx$', '^app/routes\\.ts$'] },
    { path: ['^db/', npm('drizzle-orm|postgres')] },
  ],
  [
    'route-to-feature-edge',
    "A route uses a feature's schema, paths, components, doors, commands and queries; its rules stay inside.",
    { path: ['^app/routes/', '^app/root\\.tsx$'] },
    {
      path: '^app/features/',
      pathNot: ['/(schema|paths|params|exports)\\.ts$', '/components/', SERVER_ONLY],
    },
  ],
  [
    'route-without-tests',
    'No tests inside app/routes: they would become part of the route tree. Put them in tests/routes.',
    { path: `^app/routes/.*${TEST}` },
    {},
  ],
  [
    'nobody-below-imports-the-edge',
    'What routes share is for routes, root and entries.',
    { path: '^(app|db|server|bench)/', pathNot: ['^app/routes/', ENTRY] },
    { path: '^app/routes/' },
  ],
];

const featureKindRules = [
  [
    'feature-not-to-edge',
    'A feature knows neither routes nor entries nor what is composed of features.',
    { path: '^app/features/', pathNot: TEST },
    { path: ['^app/routes/', '^app/composition/', ENTRY] },
  ],
  [
    'command-not-to-ui',
    'Commands and queries produce data; they know no design system and no components.',
    { path: '^app/features/.*\\.server\\.ts$' },
    { path: ['^app/ui/', '^app/features/[^/]+/components/'] },
  ],
  [
    'pure-own-feature-only',
    "rules, policy and schema import their own feature, zod, types of rows, and what another feature's exports.ts offers to the browser.",
    { path: PURE },
    {
      pathNot: [
        '^app/features/$1/',
        '(^|/)node_modules/zod/',
        '^db/',
        ACTOR,
        '^app/features/[^/]+/exports\\.ts$',
      ],
    },
  ],
  [
    'pure-reaches-no-react',
    'rules, policy and schema stay free of React also through the doors they use.',
    { path: PURE },
    { path: [npm('react|react-dom|react-aria-components'), '^app/ui/'], reachable: true },
  ],
  [
    'shared-without-server',
    'What the browser may load imports nothing that only a server has.',
    { path: [SHARED, '^app/features/[^/]+/exports\\.ts$', '^app/features/[^/]+/components/'] },
    { path: SERVER_ONLY, dependencyTypesNot: ['type-only'] },
  ],
  [
    'pure-without-server-types',
    'rules, policy and schema do not even name server types: they decide on plain values.',
    { path: PURE },
    { path: SERVER_ONLY },
  ],
  [
    'shared-without-db-values',
    'Outside .server files rows are types only.',
    { path: ['^app/features/', '^app/ui/', '^app/i18n/'], pathNot: [SERVER_ONLY, TEST] },
    { path: ['^db/', npm('drizzle-orm')], dependencyTypesNot: ['type-only'] },
  ],
  [
    'shared-without-driver',
    'Outside .server files nobody names the driver.',
    { path: ['^app/features/', '^app/ui/', '^app/i18n/'], pathNot: [SERVER_ONLY, TEST] },
    { path: npm('postgres') },
  ],
  [
    'shared-without-react',
    'Feature files outside components/ are free of React.',
    { path: SHARED },
    { path: [npm('react|react-dom|react-aria-components'), '^app/ui/', '/components/'] },
  ],
  [
    'shared-without-node',
    'What the browser may load uses no Node module.',
    { path: [SHARED, '^app/features/[^/]+/components/', '^app/ui/', '^app/i18n/'], pathNot: TEST },
    { dependencyTypes: ['core'] },
  ],
  [
    'components-reach',
    'A component uses its own feature, doors of other features, ui, i18n and libraries.',
    { path: '^app/features/[^/]+/components/', pathNot: TEST },
    { path: '^(app|db|server|tests|scripts)/', pathNot: ['^app/(features|ui|i18n)/', ACTOR] },
  ],
  [
    'components-browser-doors',
    'A component enters another feature by exports.ts only, never by exports.server.ts.',
    { path: '^app/features/([^/]+)/components/', pathNot: TEST },
    {
      path: '^app/features/',
      pathNot: ['^app/features/$1/', '^app/features/[^/]+/exports\\.ts$'],
    },
  ],
];

const layerRules = [
  [
    'platform-below-features',
    'platform may import db and libraries: no feature, route, component or composition.',
    { path: '^app/platform/', pathNot: TEST },
    { path: '^app/', pathNot: ['^app/platform/', '^app/i18n/'] },
  ],
  [
    'ui-alone',
    'ui imports React, its accessibility library, use-intl and Remix links and forms; nothing of ours.',
    { path: '^app/ui/', pathNot: TEST },
    { path: '^(app|db|server|scripts|tests)/', pathNot: '^app/ui/' },
  ],
  [
    'i18n-alone',
    'Messages import messages.',
    { path: '^app/i18n/', pathNot: TEST },
    { path: '^(app|db|server|scripts|tests)/', pathNot: '^app/i18n/' },
  ],
  [
    'composition-through-doors',
    'composition enters features by their doors.',
    { path: '^app/composition/', pathNot: TEST },
    { path: '^app/features/', pathNot: `^app/features/[^/]+/${DOOR}` },
  ],
  [
    'composition-not-to-edge',
    'composition knows neither ui nor routes.',
    { path: '^app/composition/', pathNot: TEST },
    { path: ['^app/ui/', '^app/routes/', ENTRY] },
  ],
  [
    'entry-through-doors',
    'Entries enter features by doors, commands, queries and components, like routes.',
    { path: '^app/entry\\.(client|server)\\.tsx$' },
    { path: '^app/features/', pathNot: ['/exports\\.ts$', '/components/', SERVER_ONLY] },
  ],
  [
    'db-below-app',
    'db imports drizzle, the driver and Node; it never knows the application.',
    { path: '^db/', pathNot: TEST },
    { pathNot: ['^db/', npm('drizzle-orm|postgres')], dependencyTypesNot: ['core'] },
  ],
  [
    'server-not-to-source',
    'The server loads the built application, never its sources.',
    { path: '^server/', pathNot: TEST },
    { path: '^(app|db|tests|scripts|bench|content)/' },
  ],
  [
    'start-without-dependencies',
    'start runs before anything is installed: Node modules and files of server/ only.',
    { path: '^server/(start\\.mjs|start/|embedded-postgres\\.mjs|postgres/|lock\\.mjs)' },
    { path: NPM, reachable: true },
  ],
  [
    'gate-without-dependencies',
    'npm test starts before anything is installed.',
    { path: '^scripts/(test|check)\\.mjs$' },
    { path: NPM, reachable: true },
  ],
  [
    'supervisor-without-app',
    'The supervisor never loads the application: it must outlive its faults.',
    { path: '^server/supervis' },
    { path: ['^build/', '^(app|db)/', npm('react|drizzle-orm|postgres')], reachable: true },
  ],
  [
    'content-imported-by-nobody',
    'Courses are data, read by platform/content.server.ts as files.',
    {},
    { path: '^content/' },
  ],
  [
    'product-not-to-tests',
    'The product knows neither its tests nor its scripts.',
    { path: '^(app|db|server)/', pathNot: TEST },
    { path: ['^(tests|scripts|bench)/', TEST] },
  ],
];

const libraryRules = [
  [
    'remix-at-arms-length',
    'Remix is known to root, entries, routes, platform/http, ui and the server only.',
    {
      path: '^(app|db)/',
      pathNot: [ENTRY, '^app/routes/', '^app/platform/http/', '^app/ui/', TEST],
    },
    { path: npm('@remix-run/[^/]+') },
  ],
  [
    'lucia-at-arms-length',
    'Lucia is known to platform/auth only.',
    { pathNot: '^app/platform/auth/' },
    { path: npm('lucia|@lucia-auth/[^/]+') },
  ],
  [
    'no-development-packages',
    'The product uses no development dependency.',
    { path: '^(app|db|server)/', pathNot: TEST },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  ],
  [
    'no-undeclared-packages',
    'Every package used is declared in package.json.',
    { path: '^(app|db|server|scripts|tests|bench)/' },
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  ],
  [
    'resolvable',
    'Every import leads somewhere.',
    { path: '^(app|db|server|scripts|tests|bench)/' },
    {
      couldNotResolve: true,
      pathNot: '^(virtual:|build/|mdast$)',
      dependencyTypesNot: ['type-only'],
    },
  ],
  [
    'no-cycles',
    'No cycles of values; types may refer to each other.',
    { path: '^(app|db|server|scripts)/' },
    { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  ],
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...routeRules,
    ...featureOrderRules,
    ...featureKindRules,
    ...layerRules,
    ...libraryRules,
  ].map(asRule),
  options: {
    doNotFollow: { path: NPM },
    exclude: { path: ['^(build|\\.cache|\\.data)/', '\\.css(\\?|$)'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json'],
    },
  },
};
