import js from '@eslint/js'
import jest from 'eslint-plugin-jest'
import hooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

const noDefaultZod = {
  selector: "ImportDeclaration[source.value='zod'] > ImportSpecifier[imported.name='z']",
  message: "Write `import * as z from 'zod'`: the named import pulls in every language (454 KB).",
}
const noDatabaseClock = {
  selector: 'TemplateElement[value.raw=/\\bnow\\(\\)|current_timestamp/i]',
  message: 'Time comes in as an argument (the demo moves it): pass `now` as a parameter.',
}

export default defineConfig(
  globalIgnores(['dist/**', 'node_modules/**', '.guike/**', 'coverage/**', 'tests/architecture/planted/**']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of texts.' },
        noDefaultZod,
        noDatabaseClock,
      ],
      'max-lines': ['error', { max: 300 }],
      'max-params': ['error', 4],
    },
  },
  // Matchers of jest and answers read back as JSON are any by type; a test that reads them wrongly fails.
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: Object.fromEntries(
      [
        '@typescript-eslint/no-unsafe-assignment',
        '@typescript-eslint/no-unsafe-return',
        '@typescript-eslint/unbound-method',
        'max-params',
      ].map((name) => [name, 'off']),
    ),
  },
  {
    files: ['miniprogram/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  { files: ['cloudfunctions/**/*.ts', 'shared/**/*.ts'], rules: { 'no-console': 'error' } },
  {
    files: ['**/*.test.{ts,tsx}'],
    extends: [jest.configs['flat/recommended']],
    rules: { 'jest/expect-expect': 'off', 'jest/no-conditional-expect': 'off', 'jest/no-standalone-expect': 'off' },
  },
  { files: ['cloudfunctions/_kernel/tables.generated.ts', 'shared/**/*-data.ts'], rules: { 'max-lines': 'off' } },
  {
    files: ['config/index.ts'],
    rules: Object.fromEntries(
      [
        'no-explicit-any',
        'no-unsafe-assignment',
        'no-unsafe-call',
        'no-unsafe-member-access',
        'no-unsafe-return',
        'no-unsafe-argument',
      ].map((name) => [`@typescript-eslint/${name}`, 'off']),
    ),
  },
  {
    files: ['**/*.{cjs,js}'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: Object.fromEntries(
        ['module', 'require', 'process', 'console', '__dirname', 'globalThis', 'Buffer'].map((name) => [
          name,
          'readonly',
        ]),
      ),
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'console', 'URL', 'Buffer', 'fetch', 'setTimeout', 'performance'].map((name) => [name, 'readonly']),
      ),
    },
  },
)
