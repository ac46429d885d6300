import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Keystone uses graphql-js's CommonJS build; two builds in one process do not know each other.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/globalSetup.ts'],
    setupFiles: ['tests/support/quietConsole.ts'],
    // A database, a server or a browser takes its time to start on a small machine.
    testTimeout: 30_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    env: {
      NODE_ENV: 'test',
      NEXT_TELEMETRY_DISABLED: '1',
      DATABASE_URL: '',
      PORT: '',
      SESSION_SECRET: 'a secret that only the tests are sealed with',
      DEMO_PASSWORD: '',
    },
  },
})
