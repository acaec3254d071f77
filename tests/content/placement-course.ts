import type { Files } from './small-course.ts';

export const PLACING = 'placing';

const level = (id: string, advises: number) => `  - id: ${id}
    title: { en: Level ${id}, ja: ${id}の部 }
    advises: ${advises}
    draw: [{ take: 2, tags: [${id}] }]
`;
const question = (id: string, tag: string) => `  - id: ${id}
    kind: true-false
    prompt: { en: Is it so?, ja: そうですか。 }
    correct: true
    explain: { en: It is., ja: そうです。 }
    tags: [${tag}]
`;

/** A placement test of two levels for the courses of a series. */
export function placementCourse(series: string): Files {
  return new Map([
    [
      'course.yaml',
      `title: { en: Placement, ja: 判定 }
summary: { en: A test., ja: テスト。 }
audience: { en: For tests., ja: テスト用。 }
level: { en: Any, ja: すべて }
placement: ${series}
studyMinutes: 5
speakers: []
modules: []
quizzes: [${PLACING}]
pools: [pool]
completion: { lessons: free, moduleCheckUps: { percent: 70 } }
`,
    ],
    [
      `quizzes/01-${PLACING}.yaml`,
      `code: T1
role: placement
title: { en: Placement, ja: 判定 }
minutes: 5
percent: 70
sections:
${level('low', 1)}${level('high', 2)}`,
    ],
    [
      'pools/01-pool.yaml',
      `code: P1
title: { en: Pool, ja: 問題集 }
questions:
${['low-1', 'low-2', 'low-3'].map((id) => question(id, 'low')).join('')}${['high-1', 'high-2'].map((id) => question(id, 'high')).join('')}`,
    ],
  ]);
}
