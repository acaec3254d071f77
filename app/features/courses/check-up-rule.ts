import type { CompiledCheckUp } from '#app/features/content/exports.ts';

/** The rule of a check-up in the data of its item; versions of before the banks hold it among questions. */
export function checkUpRule(data: unknown): CompiledCheckUp {
  const stored = data as CompiledCheckUp | { definition: CompiledCheckUp };
  return 'definition' in stored ? stored.definition : stored;
}
