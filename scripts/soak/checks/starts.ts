/** A start as it went. */
export interface Start {
  /** What it printed; why it failed, when it did. */
  output: string;
  status: number;
}

/** What there must be once in the database, however many began with it empty. */
export interface Made {
  migrations: number;
  /** Course versions under a number that another has too, and versions beyond the first. */
  versionsTooMany: number;
  demoPeople: number;
}

const DEMO_PEOPLE = 10;

/** One start migrates, the others find nothing left, and none says an error. */
export function checkStarts(starts: readonly Start[], made: Made): string[] {
  const applied = starts.map(({ output }) =>
    Number(/migrations applied: (\d+)/.exec(output)?.[1] ?? -1),
  );
  const migrating = applied.filter((count) => count > 0);
  const errors = starts.flatMap(({ output }) => output.match(/^.*"level":(?:50|60).*$/gm) ?? []);
  const down = starts.filter(({ status }) => status !== 200);
  return [
    ...down.map(({ output }) => `a start did not come up: ${output.slice(-500)}`),
    ...errors.map((line) => `an error was logged: ${line}`),
    ...(migrating.length === 1
      ? []
      : [`${migrating.length} starts migrated: ${applied.join(', ')}`]),
    ...(migrating[0] === made.migrations ? [] : ['not all migrations were applied by one start']),
    ...(made.versionsTooMany === 0 ? [] : [`${made.versionsTooMany} versions published twice`]),
    ...(made.demoPeople === DEMO_PEOPLE ? [] : [`${made.demoPeople} demo people`]),
  ];
}
