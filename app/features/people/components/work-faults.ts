import type { Choice } from '../choices.ts';

/** What came back from a form that was refused: nothing of it is lost. */
export interface FormState {
  typed: Record<string, string>;
  faults: Partial<Record<string, string>>;
  /** What a name that was typed may mean, by its field. */
  choices?: Record<string, Choice[]>;
}

/** Message keys of a field's fault, as `Field` takes them. */
export function faultsOf(
  faults: Partial<Record<string, string>> | undefined,
  name: string,
): string[] | undefined {
  const fault = faults?.[name];
  return fault ? [`work.people.fault.${fault}`] : undefined;
}
