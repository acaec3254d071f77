import { createDatabase, type Database } from '#db/client.ts';
import { startProduct, type Product } from '#tests/kill/product.ts';

export interface Soaked {
  product: Product;
  /** As the owner of the schema. */
  database: Database;
}

/** Runs `work` against the built product with a database of its own, and deletes both afterwards. */
export async function withProduct<T>(work: (soaked: Soaked) => Promise<T>): Promise<T> {
  const product = await startProduct({ DEMO: '1' });
  const database = createDatabase(product.databaseUrl, {
    ...{ max: 4, statementTimeoutMs: 0, applicationName: 'soak' },
  });
  try {
    return await work({ product, database });
  } finally {
    await database.close();
    await product.stop();
    await product.destroy();
  }
}

/** Faults of the process itself that a server wrote down. */
export function crashesIn(output: string): string[] {
  const lines = output.split('\n');
  return lines.filter((line) => /"msg":"(?:uncaught exception|unhandled rejection)"/.test(line));
}
