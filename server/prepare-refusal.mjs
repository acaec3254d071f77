/** A wrong setting, a refused migration, faulty content, a database that does not answer. */
const EXPECTED = new Set(['SettingsError', 'MigrationError', 'ContentError', 'DatabaseError']);

/**
 * Why the database could not be prepared, in words for the operator. What is expected to go wrong
 * says it itself; anything else is told as the log would tell it, without people's data.
 * @param {unknown} error
 * @param {import('./app-build.mjs').Entry | undefined} entry undefined: the build could not be loaded
 * @returns {{ reason: string, remedy?: string }}
 */
export function refusalOf(error, entry) {
  if (!(error instanceof Error)) return { reason: String(error) };
  const remedy = 'remedy' in error && typeof error.remedy === 'string' ? error.remedy : undefined;
  if (EXPECTED.has(error.name)) return { reason: error.message, remedy };
  const told = entry?.loggedError(error);
  const causes = [];
  for (let each = told; each; each = each.cause) causes.push(each.stack);
  return { reason: causes.join('\n') || String(error.stack) };
}
