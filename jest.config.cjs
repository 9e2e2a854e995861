const { availableParallelism } = require('node:os')

const swc = (jsx) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: jsx },
      ...(jsx ? { transform: { react: { runtime: 'automatic' } } } : {}),
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  },
]
const aliases = { '^@/(.*)$': '<rootDir>/miniprogram/$1', '^@shared/(.*)$': '<rootDir>/shared/$1' }
const common = {
  rootDir: __dirname,
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.ts$': swc(false), '^.+\\.tsx$': swc(true) },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.guike/'],
}
/** @type {import('jest').Config} */
module.exports = {
  testTimeout: 60000,
  // Jest keeps one core idle by itself: half of a small machine. Four embedded databases at once are 4 GB.
  maxWorkers: Math.min(availableParallelism(), 4),
  // Modules of a finished file are never let go, nor is the embedded database they opened: measured by the heap, which is a
  // seventh of what a worker holds, it starts afresh at about 3 GB.
  workerIdleMemoryLimit: '400MB',
  projects: [
    {
      ...common,
      displayName: 'server',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/support/start-postgres.cjs',
      globalTeardown: '<rootDir>/tests/support/stop-postgres.cjs',
      moduleNameMapper: aliases,
    },
    {
      ...common,
      displayName: 'ui',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/tests/**/*.test.tsx'],
      setupFiles: ['<rootDir>/tests/support/browser-globals.cjs'],
      globals: { API_BASE: '', TENANT_CODE: 'demo' },
      moduleFileExtensions: ['h5.ts', 'h5.tsx', 'ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
      moduleNameMapper: {
        ...aliases,
        '\\.(scss|css)$': '<rootDir>/tests/support/empty-style.cjs',
        '^@tarojs/taro$': '<rootDir>/tests/support/taro.ts',
        '^@tarojs/components$': '<rootDir>/tests/support/taro-components.tsx',
        '^@nutui/nutui-react-taro$': '<rootDir>/tests/support/nutui.tsx',
      },
    },
  ],
}
