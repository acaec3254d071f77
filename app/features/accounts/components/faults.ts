/** Message keys of a field's fault, as `Field` takes them. */
export function faultsOf(
  faults: Partial<Record<string, string>> | undefined,
  name: string,
): string[] | undefined {
  const fault = faults?.[name];
  return fault ? [`accounts.fault.${fault}`] : undefined;
}
