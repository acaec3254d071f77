import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import house from './eslint-rules/index.js';
import { routeFiles } from './scripts/gate/route-table.cjs';
import { sizeLimits, unlimited } from './scripts/gate/size-limits.mjs';

const TESTS = ['**/*.test.{ts,tsx,js,mjs}', 'tests/**'];
const TYPED = ['{app,db,scripts,tests,bench}/**/*.{ts,tsx}', '*.config.ts'];
const RESPONSES = ['TypedResponse', 'DataWithResponseInit', 'UNSAFE_DataWithResponseInit'];

const isScript = (pattern) => !pattern.endsWith('.css');
const lengths = sizeLimits
  .filter(({ files }) => files.some(isScript))
  .map(({ files, max }) => ({
    files: files.filter(isScript),
    ignores: unlimited,
    rules: { 'max-lines': ['error', { max, skipBlankLines: false, skipComments: false }] },
  }))
  .reverse();

export default tseslint.config(
  { ignores: ['node_modules', 'build', '.cache', '.data', 'coverage', 'test-results', 'public'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    plugins: { house },
    languageOptions: { globals: globals.node },
    rules: {
      'no-control-regex': 'off',
      'no-irregular-whitespace': ['error', { skipTemplates: true, skipRegExps: true }],
      'no-misleading-character-class': ['error', { allowEscape: true }],
      complexity: ['error', { max: 10 }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-params': ['error', { max: 3 }],
      'no-implicit-coercion': ['error', { allow: ['!!'] }],
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'house/explicit-extension': 'error',
      'house/file-names': 'error',
      'house/max-function-lines': ['error', { max: 40 }],
    },
  },
  ...lengths,
  {
    files: TYPED,
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports' },
      ],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
      '@typescript-eslint/only-throw-error': [
        'error',
        {
          allow: [
            { from: 'lib', name: 'Response' },
            { from: 'package', package: '@remix-run/server-runtime', name: RESPONSES },
            { from: 'package', package: '@remix-run/router', name: RESPONSES },
          ],
        },
      ],
    },
  },
  {
    files: ['app/**/*.{ts,tsx}'],
    extends: [jsxA11y.flatConfigs.strict],
    plugins: { 'react-hooks': reactHooks },
    languageOptions: { globals: globals.browser },
    rules: {
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'Settings come from platform/env.server.ts.',
        },
      ],
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'house/no-style-attribute': 'error',
      'house/no-raw-html': 'error',
    },
  },
  {
    // These compile what they read, which takes long: components and hooks alone need it.
    files: ['app/**/*.tsx', 'app/**/use-*.ts'],
    rules: {
      'react-hooks/immutability': 'error',
      'react-hooks/purity': 'error',
      'react-hooks/refs': 'error',
      'react-hooks/set-state-in-render': 'error',
    },
  },
  { files: ['app/platform/env.server.ts'], rules: { 'no-restricted-properties': 'off' } },
  // Choices that only decide what is shown read well in JSX; the limit of 10 is for logic.
  { files: ['app/**/*.tsx'], rules: { complexity: ['error', { max: 15 }] } },
  { files: ['app/entry.server.tsx'], rules: { 'max-params': 'off' } },
  { files: ['app/ui/prepared-html.tsx'], rules: { 'house/no-raw-html': 'off' } },
  {
    files: ['app/{features,routes}/**/*.{ts,tsx}'],
    rules: { 'house/no-clock': 'error' },
  },
  {
    files: ['app/features/**/{rules,policy,schema}.ts'],
    rules: {
      'no-restricted-globals': ['error', 'crypto', 'performance', 'window', 'document'],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Rules take chance as an argument.' },
        { object: 'process', property: 'env', message: 'Rules take settings as arguments.' },
      ],
    },
  },
  {
    files: ['{app,db}/**/*.{ts,tsx}'],
    ignores: ['db/migrate.ts'],
    rules: { 'house/no-dynamic-sql': 'error', 'no-console': 'error' },
  },
  { files: ['app/features/*/exports{,.server}.ts'], rules: { 'house/door-reexports': 'error' } },
  { files: routeFiles(), rules: { 'house/route-exports': 'error' } },
  { files: ['app/i18n/{en,ja}/**/*.ts'], rules: { 'house/quiet-messages': 'error' } },
  {
    files: TESTS,
    rules: {
      'house/max-function-lines': 'off',
      'house/no-clock': 'off',
      'house/no-dynamic-sql': 'off',
      'house/no-raw-html': 'off',
      'house/file-names': 'off',
      'no-restricted-properties': 'off',
    },
  },
  {
    files: ['tests/e2e/**/*.ts'],
    rules: { 'no-empty-pattern': 'off' },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs' },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
