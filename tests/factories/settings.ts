import { vi } from 'vitest';

/** Settings of the product for code that reads them; the first test that asks fixes them for its file. */
export function giveSettings(parts: Record<string, string> = {}): void {
  const settings = {
    DATABASE_URL: 'postgres://unused.example/unused',
    SECRET_KEY: 'secret-for-tests-of-32-characters',
    PUBLIC_URL: 'https://kakehashi.example',
    DEMO: '0',
    NODE_ENV: 'test',
    ...parts,
  };
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
}
