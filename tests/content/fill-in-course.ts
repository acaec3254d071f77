import { smallCourse, type Files } from './small-course.ts';

const S1 = 'lessons/02-s1-greetings.yaml';

/** A sheet, a checklist and three pieces of a workbook, as a lesson writes them. */
export const FILL_IN = `sheets:
  - id: lesson-plan
    title: { en: A lesson plan, ja: 授業案 }
    lead: { en: Fill it in before the lesson., ja: 授業の前に書きましょう。 }
    fields:
      - { id: class, label: { en: Class, ja: クラス }, rows: 1, hint: { en: Year and room, ja: 学年と組 } }
      - { id: aim, label: { en: Aim, ja: ねらい }, rows: 4 }
checklists:
  - id: papers
    title: { en: Papers, ja: 書類 }
    items:
      - { id: passport, en: Passport, ja: パスポート, note: { en: Valid for the year., ja: 1年間有効なもの。 } }
      - { id: contract, en: 'Contract ({契約書|けい|やく|しょ})', ja: 契約書 }
workbook:
  - id: strengths
    title: { en: Strengths, ja: 強み }
    prompt: { en: What do people ask you for?, ja: 人から何を頼まれますか。 }
    example: { en: Plans for events., ja: 行事の計画。 }
    most: 200
    carries: self-pr
  - id: values
    title: { en: Values, ja: 大切にしていること }
    prompt: { en: What would you not give up?, ja: 譲れないことは何ですか。 }
    most: 100
  - id: summary
    title: { en: Your work, ja: 仕事 }
    prompt: { en: What did you do at school?, ja: 学校で何をしましたか。 }
    most: 300
    carries: work-summary
`;

const BLOCKS = `
::sheet{#lesson-plan}

::checklist{#papers}

::workbook{#strengths}

::workbook{#values}

::workbook{#summary}

::can-do`;

/** The small course whose second lesson is filled in by its reader, too. */
export function fillInCourse(): Files {
  const files = smallCourse();
  files.set(
    S1,
    String(files.get(S1)).replace('sayIt:', () => `${FILL_IN}sayIt:`),
  );
  for (const file of ['en/02-s1-greetings.md', 'ja/02-s1-greetings.md']) {
    files.set(
      file,
      String(files.get(file)).replace('\n::can-do', () => BLOCKS),
    );
  }
  return files;
}
