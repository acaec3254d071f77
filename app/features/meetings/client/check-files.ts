import {
  checkOwnRow,
  type AllocationRecord,
  type OwnChecked,
  type OwnRow,
} from '#app/features/allocation-check/exports.ts';

/** Fetches one's own row and the record, and compares them here. Throws where either cannot be read. */
export async function checkFilesOf(row: string, record: string): Promise<OwnChecked> {
  const [own, of] = await Promise.all([read(row), read(record)]);
  return checkOwnRow(own as OwnRow, of as AllocationRecord);
}

async function read(address: string): Promise<unknown> {
  const answer = await fetch(address, { headers: { Accept: 'application/json' } });
  if (!answer.ok) throw new Error(`answered with ${answer.status}`);
  return answer.json();
}
