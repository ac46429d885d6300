import { defineConfig } from 'vitest/config'

import { aboutFiles } from './tests/support/aboutFiles.ts'
import { LongestFirst } from './tests/support/longestFirst.ts'

// Hundreds of kills and thousands of rounds: `npm run test:long`.
const long = process.env.STET_LONG_TESTS === '1'

export default defineConfig({
  // Keystone uses graphql-js's CommonJS build; two builds in one process do not know each other.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: [long ? 'tests/**/*.long.test.ts' : 'tests/**/*.test.ts'],
    exclude: [
      ...(long ? [] : ['tests/**/*.long.test.ts']),
      ...(process.env.STET_TEST_DATABASE === 'postgresql' ? aboutFiles : []),
    ],
    globalSetup: ['tests/support/globalSetup.ts'],
    setupFiles: ['tests/support/quietConsole.ts'],
    // A database, a server or a browser takes its time to start on a small machine.
    testTimeout: 30_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // Keystone and Prisma take seconds to load: once a worker, not once a file. No test mocks a
    // module, and one that changes a rule puts it back (tests/access/withRule.ts).
    isolate: false,
    env: {
      NODE_ENV: 'test',
      NEXT_TELEMETRY_DISABLED: '1',
      DATABASE_URL: '',
      PORT: '',
      SESSION_SECRET: 'a secret that only the tests are sealed with',
      DEMO_PASSWORD: '',
      WEBHOOKS_ALLOW_PRIVATE: 'true', // the receivers of webhooks are on this machine
    },
  },
})
