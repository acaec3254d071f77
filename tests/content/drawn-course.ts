import { quizCourse } from './quiz-course.ts';
import type { Files } from './small-course.ts';

/** The test of the course below that draws by tags. */
export const DRAWN = 'drawn';

const QUIZ = `code: T2
role: task
title: { en: Drawn, ja: 出題 }
minutes: 10
percent: 70
after: module-1
sections:
  - id: first
    title: { en: First part, ja: 第一部 }
    draw:
      - { take: 2, tags: [level:one] }
      - { take: 1, tags: [level:one, topic:kana], kinds: [true-false] }
  - id: second
    title: { en: Second part, ja: 第二部 }
    points: 3
    draw:
      - { take: 2, tags: [level:two] }
`;

const question = (id: string, tags: string) => `  - id: ${id}
    kind: true-false
    prompt: { en: Is it so?, ja: そうですか。 }
    correct: true
    explain: { en: It is., ja: そうです。 }
    tags: [${tags}]
`;

const POOL = `code: P1
title: { en: Pool, ja: 問題集 }
questions:
${[1, 2, 3, 4, 5].map((n) => question(`one-${n}`, 'level:one')).join('')}${question(
  'kana-1',
  'level:one, topic:kana',
)}${question('kana-2', 'level:one, level:two, topic:kana')}${[1, 2].map((n) => question(`two-${n}`, 'level:two')).join('')}`;

/** The small course with a test that draws from a pool by tags; `more` are sections besides. */
export function drawnCourse(more = ''): Files {
  const files = quizCourse();
  const course = String(files.get('course.yaml')).replace(
    /quizzes: \[(.+)\]/u,
    `quizzes: [$1, ${DRAWN}]\npools: [pool]`,
  );
  return files
    .set('course.yaml', course)
    .set(`quizzes/02-${DRAWN}.yaml`, QUIZ + more)
    .set('pools/01-pool.yaml', POOL);
}
