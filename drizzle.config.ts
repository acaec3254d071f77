import { defineConfig } from 'drizzle-kit';

/** For `drizzle-kit studio` and `check`; migrations are written by hand in db/migrations. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './db/schema/index.ts',
  out: './db/migrations',
  dbCredentials: { url: process.env.DATABASE_URL ?? '' },
});
