import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Both cores of a small machine: tests wait for PostgreSQL and Chromium as much as they compute.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'rules',
          // They keep nothing between them, so each module is read once.
          isolate: false,
          setupFiles: ['server/test/seed.ts'],
          include: [
            'server/src/**/rules/**/*.test.ts',
            'server/src/kernel/**/*.test.ts',
            'form-engine/src/**/*.test.ts',
            'ui/src/**/*.test.tsx',
            'desk/src/**/*.test.ts',
          ],
        },
      },
      {
        test: {
          name: 'scenarios',
          setupFiles: ['server/test/seed.ts'],
          include: [
            'server/src/contexts/*/test/*.test.ts',
            'server/src/contexts/documents/{adapters,papers,signing}/*.test.ts',
            'server/src/main/**/*.test.ts',
            'server/src/portal/**/*.test.{ts,tsx}',
            'server/test/**/*.test.ts',
            'sandbox/**/*.test.ts',
          ],
          globalSetup: ['server/test/global-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['e2e/journeys/*.e2e.ts'],
          globalSetup: ['e2e/global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
