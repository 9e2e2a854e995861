const server = { ...require('./jest.config.cjs').projects[0] }
delete server.globalSetup
delete server.globalTeardown

/** Runs the built phone in a browser: needs dist/ and Chromium, so it is no part of `npm test`. */
module.exports = {
  ...server,
  displayName: 'e2e',
  testTimeout: 60_000,
  testMatch: [
    '<rootDir>/tests/faults/**/*.e2e.ts',
    '<rootDir>/tests/e2e/**/*.e2e.ts',
    '<rootDir>/tests/weapp/**/*.e2e.ts',
  ],
}
