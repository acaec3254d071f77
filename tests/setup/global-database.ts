import type { TestProject } from 'vitest/node';
import { startTestPostgres } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The test PostgreSQL itself, to clone databases in. */
    adminUrl: string;
    /** One database for each worker of the pool; every test rolls back what it did there. */
    workerDatabases: string[];
  }
}

/** One PostgreSQL for the whole run and a migrated database for each worker. */
export default async function setup(project: TestProject): Promise<() => void> {
  const postgres = await startTestPostgres();
  const workers = Math.max(
    1,
    Number(project.vitest.config.maxWorkers) || 1,
    project.config.maxWorkers || 1,
  );
  const workerDatabases: string[] = [];
  for (let worker = 1; worker <= workers; worker += 1) {
    workerDatabases.push(await postgres.cloneDatabase(`worker_${worker}`));
  }
  project.provide('adminUrl', postgres.adminUrl);
  project.provide('workerDatabases', workerDatabases);
  return () => postgres.stop();
}
