/**
 * One violation for each boundary: [rule, file, its text, and what else must exist].
 * The self-test writes them into an empty tree and expects each to be caught.
 */
const x = 'export const x = 1;\n';
const uses = (target) => `import { x } from '${target}';\nexport const y = x;\n`;
const names = (target) => `import type { X } from '${target}';\nexport type Y = X;\n`;

/** @type {[rule: string, file: string, text: string][]} */
export const violations = [
  ['route-not-to-route', 'app/routes/a/one.tsx', uses('#app/routes/a/two.tsx')],
  ['route-not-to-db', 'app/routes/a/db.tsx', names('#db/schema/people.ts')],
  ['route-not-to-db', 'app/routes/a/drizzle.tsx', uses('drizzle-orm')],
  ['route-to-feature-edge', 'app/routes/a/rules.tsx', uses('#app/features/people/rules.ts')],
  ['route-without-tests', 'app/routes/a/a.test.ts', uses('vitest')],
  ['nobody-below-imports-the-edge', 'app/platform/http/shared.ts', uses('#app/routes/a/part.tsx')],
  [
    'feature-order-people',
    'app/features/people/up.server.ts',
    uses('#app/features/accounts/exports.server.ts'),
  ],
  [
    'feature-order-accounts',
    'app/features/accounts/inside.server.ts',
    uses('#app/features/people/queries.server.ts'),
  ],
  [
    'feature-order-questions',
    'app/features/questions/up.server.ts',
    uses('#app/features/courses/exports.server.ts'),
  ],
  [
    'feature-order-question-imports',
    'app/features/question-imports/up.server.ts',
    uses('#app/features/courses/exports.server.ts'),
  ],
  [
    'feature-order-content',
    'app/features/content/up.server.ts',
    uses('#app/features/courses/exports.server.ts'),
  ],
  [
    'feature-order-banks',
    'app/features/banks/up.server.ts',
    uses('#app/features/courses/exports.server.ts'),
  ],
  [
    'feature-order-authoring',
    'app/features/authoring/up.server.ts',
    uses('#app/features/quizzes/exports.server.ts'),
  ],
  [
    'feature-order-courses',
    'app/features/courses/up.server.ts',
    uses('#app/features/quizzes/exports.server.ts'),
  ],
  [
    'feature-order-offers',
    'app/features/offers/up.server.ts',
    uses('#app/features/quizzes/exports.server.ts'),
  ],
  [
    'feature-order-enrolments',
    'app/features/enrolments/up.server.ts',
    uses('#app/features/progress/exports.ts'),
  ],
  [
    'feature-order-quizzes',
    'app/features/quizzes/up.server.ts',
    uses('#app/features/fairs/exports.ts'),
  ],
  [
    'feature-order-progress',
    'app/features/progress/side.server.ts',
    uses('#app/features/quizzes/exports.server.ts'),
  ],
  [
    'feature-order-marking',
    'app/features/marking/up.server.ts',
    uses('#app/features/fairs/exports.ts'),
  ],
  [
    'feature-order-regrading',
    'app/features/regrading/up.server.ts',
    uses('#app/features/fairs/exports.ts'),
  ],
  [
    'feature-order-certificates',
    'app/features/certificates/up.server.ts',
    uses('#app/features/fairs/exports.ts'),
  ],
  [
    'feature-order-videos',
    'app/features/videos/up.server.ts',
    uses('#app/features/fairs/exports.ts'),
  ],
  [
    'feature-order-placement',
    'app/features/placement/up.server.ts',
    uses('#app/features/fairs/exports.ts'),
  ],
  [
    'feature-order-reports',
    'app/features/reports/side.server.ts',
    uses('#app/features/quizzes/exports.server.ts'),
  ],
  [
    'feature-order-insight',
    'app/features/insight/up.server.ts',
    uses('#app/features/fairs/exports.ts'),
  ],
  [
    'feature-order-seminars',
    'app/features/seminars/side.server.ts',
    uses('#app/features/courses/exports.server.ts'),
  ],
  [
    'feature-order-companies',
    'app/features/companies/up.server.ts',
    uses('#app/features/fairs/exports.ts'),
  ],
  [
    'feature-order-fairs',
    'app/features/fairs/side.server.ts',
    uses('#app/features/seminars/exports.ts'),
  ],
  [
    'feature-order-careers',
    'app/features/careers/side.server.ts',
    uses('#app/features/seminars/exports.ts'),
  ],
  [
    'feature-order-choices',
    'app/features/choices/up.server.ts',
    uses('#app/features/people/exports.server.ts'),
  ],
  [
    'feature-order-candidates',
    'app/features/candidates/side.server.ts',
    uses('#app/features/careers/exports.server.ts'),
  ],
  [
    'feature-order-workbooks',
    'app/features/workbooks/side.server.ts',
    uses('#app/features/quizzes/exports.ts'),
  ],
  [
    'feature-order-messages',
    'app/features/messages/side.server.ts',
    uses('#app/features/seminars/exports.ts'),
  ],
  [
    'feature-order-resumes',
    'app/features/resumes/side.server.ts',
    uses('#app/features/matching/exports.server.ts'),
  ],
  [
    'feature-order-duties',
    'app/features/duties/side.server.ts',
    uses('#app/features/fairs/exports.server.ts'),
  ],
  [
    'feature-order-allocations',
    'app/features/allocations/side.server.ts',
    uses('#app/features/seminars/exports.ts'),
  ],
  [
    'companies-read-what-is-published',
    'app/features/candidates/profiles.server.ts',
    uses('#db/schema/people.ts'),
  ],
  [
    'feature-order-meetings',
    'app/features/meetings/side.server.ts',
    uses('#app/features/seminars/exports.ts'),
  ],
  [
    'feature-order-imports',
    'app/features/imports/side.server.ts',
    uses('#app/features/progress/exports.ts'),
  ],
  [
    'feature-order-oversight',
    'app/features/oversight/side.server.ts',
    uses('#app/features/quizzes/exports.server.ts'),
  ],
  [
    'feature-order-announcements',
    'app/features/announcements/side.server.ts',
    uses('#app/features/progress/exports.ts'),
  ],
  [
    'feature-order-calendar',
    'app/features/calendar/side.server.ts',
    uses('#app/features/quizzes/exports.server.ts'),
  ],
  [
    'feature-order-nudges',
    'app/features/nudges/side.server.ts',
    uses('#app/features/quizzes/exports.server.ts'),
  ],
  [
    'feature-order-digests',
    'app/features/digests/side.server.ts',
    uses('#app/features/quizzes/exports.ts'),
  ],
  [
    'feature-order-privacy',
    'app/features/privacy/side.server.ts',
    uses('#app/features/fairs/exports.server.ts'),
  ],
  [
    'feature-order-matching',
    'app/features/matching/side.ts',
    uses('#app/features/people/exports.ts'),
  ],
  [
    'feature-order-allocation-check',
    'app/features/allocation-check/side.ts',
    names('#app/features/people/exports.ts'),
  ],
  [
    'checker-alone',
    'app/features/allocation-check/alike.ts',
    uses('#app/features/matching/exports.ts'),
  ],
  [
    'feature-order-audit',
    'app/features/audit/side.server.ts',
    uses('#app/features/people/exports.ts'),
  ],
  [
    'feature-order-notifications',
    'app/features/notifications/side.server.ts',
    uses('#app/features/people/exports.ts'),
  ],
  [
    'feature-order-unlisted',
    'app/features/novelty/side.server.ts',
    uses('#app/features/people/exports.ts'),
  ],
  ['feature-not-to-edge', 'app/features/people/edge.server.ts', uses('#app/composition/all.ts')],
  ['command-not-to-ui', 'app/features/people/ui.server.ts', uses('#app/ui/button.tsx')],
  ['pure-own-feature-only', 'app/features/quizzes/rules.ts', uses('#app/platform/clock.ts')],
  [
    'pure-reaches-no-react',
    'app/features/progress/rules.ts',
    uses('#app/features/content/exports.ts'),
  ],
  [
    'shared-without-server',
    'app/features/people/labels.ts',
    uses('#app/features/people/queries.server.ts'),
  ],
  ['shared-without-server', 'app/features/content/words.ts', uses('./compiler/words.ts')],
  [
    'shared-without-server',
    'app/features/people/components/server.tsx',
    uses('#app/features/people/queries.server.ts'),
  ],
  [
    'pure-without-server-types',
    'app/features/people/policy.ts',
    names('#app/features/people/queries.server.ts'),
  ],
  ['shared-without-db-values', 'app/features/people/schema.ts', uses('#db/schema/people.ts')],
  ['shared-without-driver', 'app/features/people/driver.ts', names('postgres')],
  ['shared-without-react', 'app/features/people/hooks.ts', uses('react')],
  ['shared-without-node', 'app/features/people/files.ts', uses('node:fs')],
  ['components-reach', 'app/features/people/components/clock.tsx', uses('#app/platform/clock.ts')],
  [
    'components-browser-doors',
    'app/features/accounts/components/person.tsx',
    uses('#app/features/people/exports.server.ts'),
  ],
  ['platform-below-features', 'app/platform/people.ts', uses('#app/features/people/exports.ts')],
  ['ui-alone', 'app/ui/words.tsx', uses('#app/i18n/en/site.ts')],
  ['i18n-alone', 'app/i18n/en/reach.ts', uses('#app/platform/clock.ts')],
  [
    'composition-through-doors',
    'app/composition/inside.ts',
    uses('#app/features/people/queries.server.ts'),
  ],
  ['composition-not-to-edge', 'app/composition/ui.ts', uses('#app/ui/button.tsx')],
  ['entry-through-doors', 'app/entry.server.tsx', uses('#app/features/people/rules.ts')],
  ['db-below-app', 'db/ids.ts', uses('#app/platform/clock.ts')],
  ['server-not-to-source', 'server/worker.mjs', uses('#db/client.ts')],
  ['start-without-dependencies', 'server/start.mjs', uses('./helper.mjs')],
  ['gate-without-dependencies', 'scripts/test.mjs', uses('zod')],
  ['supervisor-without-app', 'server/supervisor.mjs', uses('react')],
  [
    'content-imported-by-nobody',
    'app/features/content/read.server.ts',
    uses('../../../content/one.ts'),
  ],
  ['product-not-to-tests', 'app/platform/tests.ts', uses('#tests/setup/one.ts')],
  ['remix-at-arms-length', 'app/features/people/components/link.tsx', uses('@remix-run/react')],
  ['lucia-at-arms-length', 'app/platform/session.server.ts', uses('lucia')],
  ['no-development-packages', 'app/platform/dev.ts', uses('fast-check')],
  ['no-undeclared-packages', 'app/platform/undeclared.ts', uses('acorn')],
  ['resolvable', 'app/platform/nowhere.ts', uses('./nothing-here.ts')],
  ['no-cycles', 'app/platform/about.ts', uses('./round.ts')],
];

/** Files the violations lead to; they break nothing themselves. */
export const targets = {
  'app/platform/round.ts': "import { y } from './about.ts';\nexport const x: number = y;\n",
  'app/platform/clock.ts': x,
  'app/ui/button.tsx': x,
  'app/i18n/en/site.ts': x,
  'app/composition/all.ts': x,
  'app/routes.ts': "export default ['routes/a/one.tsx', 'routes/a/two.tsx'];\n",
  'app/routes/a/two.tsx': x,
  'app/routes/a/part.tsx': x,
  'app/features/content/compiler/words.ts': x,
  'content/one.ts': x,
  'tests/setup/one.ts': x,
  'db/client.ts': x,
  'db/schema/people.ts': `${x}export type X = 1;\n`,
  'server/helper.mjs': "import { x as z } from 'zod';\nexport const x = z;\n",
  'app/features/people/queries.server.ts': `${x}export type X = 1;\n`,
  'app/features/people/rules.ts': x,
  'app/features/content/exports.ts': "export { x } from './components/picture.tsx';\n",
  'app/features/content/components/picture.tsx': "export { useId as x } from 'react';\n",
  ...Object.fromEntries(
    [
      'people',
      'accounts',
      'courses',
      'quizzes',
      'progress',
      'fairs',
      'careers',
      'seminars',
      'matching',
    ].flatMap((name) => [
      [`app/features/${name}/exports.ts`, `${x}export type X = 1;\n`],
      [`app/features/${name}/exports.server.ts`, x],
    ]),
  ),
};

/** What the house allows: none of these may be called a violation. */
export const allowed = {
  'app/features/allocation-check/types.ts': names('#app/features/matching/exports.ts'),
  'app/features/matching/exports.ts': `${x}export type X = 1;\n`,
  'app/features/people/rules.ts': names('#db/schema/people.ts'),
  'app/features/quizzes/schema.ts': `${names('#app/features/courses/exports.ts')}${"import { z } from 'zod';\nexport const s = z;\n"}`,
  'app/features/people/queries.server.ts': `${uses('#db/schema/people.ts')}export { sql } from 'drizzle-orm';\n`,
  'app/features/accounts/sign-in.server.ts': uses('#app/features/people/exports.server.ts'),
  'app/features/certificates/issue.server.ts': uses('#app/features/audit/exports.server.ts'),
  'app/features/people/exports.ts': `${x}export type X = 1;\n`,
  'app/features/people/exports.server.ts': "export { y as x } from './queries.server.ts';\n",
  'app/features/audit/exports.server.ts': x,
  'app/features/progress/rules.ts': uses('#app/features/courses/exports.ts'),
  'app/features/courses/exports.ts': "export type X = 1;\nexport { z as x } from './labels.ts';\n",
  'app/features/courses/components/card.tsx': `${uses('#app/ui/link.tsx')}export { z } from '../labels.ts';\n`,
  'app/features/courses/labels.ts': 'export const z = 1;\n',
  'app/ui/link.tsx': "import { Link } from '@remix-run/react';\nexport const x = Link;\n",
  'app/routes.ts': "export default ['routes/a/page.tsx'];\n",
  'app/routes/a/part.tsx': x,
  'app/routes/a/other.tsx': uses('#app/routes/a/part.tsx'),
  'app/features/people/policy.ts': names('#app/platform/auth/actor.ts'),
  'app/platform/auth/actor.ts': 'export type X = 1;\n',
  'app/features/content/compiler/digest.ts': uses('node:crypto'),
  'app/routes/a/page.tsx': "export { y } from '#app/features/people/queries.server.ts';\n",
  'app/composition/all.ts': uses('#app/features/people/exports.server.ts'),
  'app/platform/auth/lucia.server.ts': "import { Lucia } from 'lucia';\nexport const x = Lucia;\n",
  'db/schema/events.ts': "import type { X as Y } from './people-kinds.ts';\nexport type X = Y[];\n",
  'db/schema/people-kinds.ts': "import type { X as Y } from './events.ts';\nexport type X = Y[];\n",
  'db/schema/people.ts':
    "import { sql } from 'drizzle-orm';\nexport const x = sql;\nexport type X = 1;\n",
};
