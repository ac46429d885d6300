/**
 * Tests that are about SQLite's files, or look into them by SQLite: everything else also runs on
 * PostgreSQL (`npm run test:postgresql`).
 */
export const aboutFiles = [
  // The driver, the schema engine and the chores of a file.
  ...['database/backup', 'database/lockWait', 'database/preparedStatements', 'database/sqlite'],
  ...['database/sqliteFaults', 'database/schema-engine', 'database/schemaEngineProtocol'],
  // A file that is missing, locked or damaged.
  ...['faults/badStarts', 'faults/damagedPages', 'faults/health'],
  // What SQLite's planner does, and the bench's floor, which reads a file.
  ...['regressions/a-save-or-a-seed-walks-over-the-whole-archive', 'bench/floorAnswers'],
].map(name => `tests/${name}.test.ts`)
