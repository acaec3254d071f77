export type { BankEntry, BankFile, BankHeading } from './kakehashi/bank-file.server.ts';
export { readBank } from './kakehashi/kakehashi.server.ts';
export { writeBank } from './kakehashi/write-bank.server.ts';
export { readQuestions } from './registry.server.ts';
export { parseSource } from './settle.server.ts';
export type { FaultOfSource } from './settle.server.ts';
