import { RuleTester } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, it } from 'vitest';
import house from './index.js';

RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

const tester = new RuleTester({
  languageOptions: { parser: tseslint.parser, parserOptions: { ecmaFeatures: { jsx: true } } },
});

const wrong = (messageId, code, more = {}) => ({ code, errors: [{ messageId }], ...more });
const run = (name, valid, invalid) => tester.run(name, house.rules[name], { valid, invalid });

run(
  'no-clock',
  [
    'new Date(ctx.now)',
    'const t = row.now',
    'sql`select ${now} as now_shown`',
    'Date.UTC(2026, 1)',
  ],
  [
    wrong('clock', 'new Date()'),
    wrong('clock', 'Date()'),
    wrong('clock', 'Date.now()'),
    wrong('clock', 'const clock = Date.now'),
    wrong('sql', 'sql`select now() from people`'),
    wrong('sql', 'sql<Date>`where at < CURRENT_TIMESTAMP`'),
    wrong('sql', 'timestamp().defaultNow()'),
  ],
);

run(
  'no-style-attribute',
  ['<p className="x" />', 'element.style.top = "1px"'],
  [
    wrong('style', '<p style={{ top: 1 }} />'),
    wrong('style', 'p.setAttribute("style", "top:1px")'),
  ],
);

run(
  'no-raw-html',
  ['<p>{text}</p>', 'node.textContent = text', 'const old = node.innerHTML', 'file.write(text)'],
  [
    wrong('html', '<p dangerouslySetInnerHTML={{ __html: text }} />'),
    wrong('html', 'const props = { dangerouslySetInnerHTML: html }'),
    wrong('html', '<iframe srcDoc={text} />'),
    wrong('html', 'node.innerHTML = text'),
    wrong('html', 'node.insertAdjacentHTML("beforeend", text)'),
    wrong('html', 'document.write(text)'),
  ],
);

run(
  'no-dynamic-sql',
  [
    'sql.raw("desc")',
    'sql.identifier(`people`)',
    'count().as("total")',
    'String.raw(x)',
    'db.as()',
  ],
  [
    wrong('dynamic', 'sql.raw(order)'),
    wrong('dynamic', 'sql.identifier(`t_${name}`)'),
    wrong('dynamic', 'sql.unsafe(text)'),
    wrong('dynamic', 'count().as(name)'),
  ],
);

const body = (lines, inner = '') => `function f() {\n${'x();\n'.repeat(lines)}${inner}}`;
run(
  'max-function-lines',
  [
    { code: body(3), options: [{ max: 5 }] },
    { code: body(9, 'return <p />;\n'), options: [{ max: 5 }] },
    { code: body(9, 'return list.map((x) => <p />);\n'), options: [{ max: 5 }] },
  ],
  [wrong('long', body(4), { options: [{ max: 5 }] })],
);

run(
  'door-reexports',
  [
    "export { submitAttempt } from './submit-attempt.server.ts';",
    "export type { A } from './a.ts';",
  ],
  [
    wrong('reexport', "export * from './a.ts';"),
    wrong('reexport', 'export const limit = 3;'),
    wrong('reexport', "import { a } from './a.ts';"),
  ],
);

run(
  'route-exports',
  [
    'export async function loader() {}',
    'export const meta = () => []',
    'export default function Page() {}',
    'export type Row = string',
    "export { action } from './a.ts'",
  ],
  [
    wrong('unknown', 'export function readCourse() {}'),
    wrong('unknown', 'export const limit = 3'),
    wrong('unknown', "export * from './a.ts'"),
  ],
);

run(
  'explicit-extension',
  ["import a from './a.ts'", "import 'zod/v4'", "import s from '#app/ui/a.css?url'"],
  [
    wrong('extension', "import a from './a'"),
    wrong('extension', "export { b } from '#app/ui/b'"),
    wrong('extension', "await import('../c')"),
  ],
);

run(
  'file-names',
  [
    { code: '', filename: 'app/features/quizzes/submit-attempt.server.ts' },
    { code: '', filename: 'app/entry.server.tsx' },
  ],
  [
    wrong('kebab', '', { filename: 'app/ui/Button.tsx' }),
    wrong('drawer', '', { filename: 'app/features/quizzes/utils.ts' }),
    wrong('drawer', '', { filename: 'app/helpers/date.ts' }),
    wrong('version', '', { filename: 'app/v3/run.ts' }),
  ],
);

run(
  'quiet-messages',
  [
    "const a = 'Saved here.'",
    "const b = '○ △ × →'",
    'const c = `保存しました。`',
    "const d = '▶ 再生'",
  ],
  [
    wrong('loud', "const a = 'Saved!'"),
    wrong('loud', "const a = '完了！'"),
    wrong('loud', 'x(`\u{1F389} Done`)'),
  ],
);
