import { setTimeout as pause } from 'node:timers/promises';
import type { Product } from './product.ts';

export interface KillPlan<Receipt> {
  product: Product;
  /** How many different things are sent, numbered from 0. */
  count: number;
  /** How many senders work at once. */
  senders: number;
  /** How many times a server process is ended with kill -9 meanwhile. */
  kills: number;
  /** How many times the product's own database is. */
  databaseKills?: number;
  /**
   * Send the thing with this number once, under the same client id on every call, and return what the
   * server acknowledged. Throw where the answer is none (connection lost) or says "later" (5xx, 429):
   * it is sent again, as the browser's queue does. Any other refusal should be returned, not thrown.
   */
  send: (url: string, number: number) => Promise<Receipt>;
}

export interface KillReport<Receipt> {
  /** One receipt for each number: the test compares them with what the database holds. */
  receipts: Map<number, Receipt>;
  /** Sendings in all; more than `count` where something had to be repeated. */
  sendings: number;
  kills: number;
  databaseKills: number;
  /** The longest anything waited for its receipt, in milliseconds. */
  longestWaitMs: number;
}

const GIVE_UP_MS = 90_000;

/**
 * End processes while things are being sent, and send each until it is acknowledged. Kills are
 * spread over the sending; it fails when something gets no receipt in 90 seconds.
 */
export async function killWhileSending<Receipt>(
  plan: KillPlan<Receipt>,
): Promise<KillReport<Receipt>> {
  const report: KillReport<Receipt> = {
    receipts: new Map(),
    sendings: 0,
    kills: 0,
    databaseKills: 0,
    longestWaitMs: 0,
  };
  let next = 0;
  const sender = async () => {
    while (next < plan.count) await sendUntilTaken(plan, report, next++);
  };
  const sending = Promise.all(Array.from({ length: plan.senders }, sender));
  await Promise.all([sending, endProcesses(plan, report)]);
  return report;
}

async function sendUntilTaken<R>(plan: KillPlan<R>, report: KillReport<R>, number: number) {
  const began = Date.now();
  for (;;) {
    report.sendings += 1;
    try {
      report.receipts.set(number, await plan.send(plan.product.url, number));
      break;
    } catch (error) {
      if (Date.now() - began > GIVE_UP_MS) throw error;
      await pause(20 + Math.random() * 80);
    }
  }
  report.longestWaitMs = Math.max(report.longestWaitMs, Date.now() - began);
}

/** One kill of a kind each time another share of the receipts has come in. */
async function endProcesses<R>(plan: KillPlan<R>, report: KillReport<R>) {
  const { product } = plan;
  const spread = async (kind: 'kills' | 'databaseKills', kill: () => number | undefined) => {
    const wanted = plan[kind] ?? 0;
    const share = plan.count / (wanted + 1);
    while (report[kind] < wanted && report.receipts.size < plan.count) {
      if (report.receipts.size >= share * (report[kind] + 1) && kill()) report[kind] += 1;
      await pause(5);
    }
  };
  await Promise.all([
    spread('kills', product.killWorker),
    spread('databaseKills', product.killDatabase),
  ]);
}
