import { isDeepStrictEqual } from 'node:util';
import type { Loss } from '#app/features/question-imports/exports.ts';
import type { BankHeading } from '#app/features/question-imports/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { loadBankImport, planImport, type ImportPlan } from './bank-import.server.ts';
import { headingOf, loadBank, type BankRecord } from './own-bank.server.ts';
import { countFates, type ItemFate } from './plan-import.ts';
import type { ShownItems } from './schema.ts';

const PAGE = 100;

/** An item of a file in its preview. */
export interface ItemView {
  item: number;
  line: number | null;
  name: string;
  prompt: { en: string; ja: string } | null;
  /** What the question asks now that it would replace, where that is something else. */
  before: { en: string; ja: string } | null;
  kind: string | null;
  fate: ItemFate;
  lost: Loss[];
}

export interface ImportPreview {
  id: string;
  fileName: string;
  format: string;
  itemCount: number;
  state: 'ready' | 'applied';
  purged: boolean;
  /** What was seen, to be applied as such. */
  seen: string;
  counts: Record<ItemFate, number>;
  lossy: number;
  kinds: { kind: string; count: number }[];
  pictures: number;
  sounds: number;
  /** The title that the file gives its bank, where it is another than now. */
  heading: { en: string; ja: string } | null;
  /** The bank has no questions yet: it takes the title of its file unless somebody says otherwise. */
  isFirst: boolean;
  items: ItemView[];
  page: number;
  pages: number;
}

/** What a file would bring to its bank, or has brought. */
export async function previewImport(
  ctx: Context,
  input: { bankId: string; importId: string; show: ShownItems; page: number; isEmpty: boolean },
): Promise<ImportPreview> {
  const bank = await loadBank(ctx, input.bankId);
  const record = await loadBankImport(ctx, { bankId: bank.id, importId: input.importId });
  const plan = await planImport(ctx, record);
  // What was brought in is as the bank has it now; what was lost is still to be told.
  const show = record.state === 'applied' ? 'lossy' : input.show;
  const shown = plan.items.filter((item) => isShown(item, show));
  const from = (input.page - 1) * PAGE;
  const { id, fileName, format, itemCount, state } = record;
  return {
    ...{ id, fileName, format, itemCount, state, seen: plan.digest },
    purged: record.purgedAt !== null,
    counts: (record.counts as Record<ItemFate, number> | null) ?? countFates(plan.items),
    lossy: plan.items.filter(({ lost }) => lost.length > 0).length,
    kinds: kindsOf(plan),
    pictures: plan.files.filter(({ mediaType }) => mediaType.startsWith('image/')).length,
    sounds: plan.files.filter(({ mediaType }) => mediaType.startsWith('audio/')).length,
    heading: offeredHeading(bank, record.heading),
    isFirst: input.isEmpty,
    items: shown.slice(from, from + PAGE).map(viewOf),
    page: input.page,
    pages: Math.max(1, Math.ceil(shown.length / PAGE)),
  };
}

type Planned = ImportPlan['items'][number];

function isShown({ fate, lost }: Planned, show: ShownItems): boolean {
  if (show === 'all') return true;
  return show === 'lossy' ? lost.length > 0 : fate === show;
}

function kindsOf({ items }: ImportPlan): { kind: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { source } of items) {
    if (source) counts.set(source.kind, (counts.get(source.kind) ?? 0) + 1);
  }
  return [...counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count);
}

function viewOf({ item, line, name, source, fate, lost, known }: Planned): ItemView {
  const prompt = source && bothOf(source.prompt);
  const standing = fate === 'changed' && known?.source ? bothOf(known.source.prompt) : null;
  const before = isDeepStrictEqual(standing, prompt) ? null : standing;
  return { item, line, name, prompt, before, kind: source?.kind ?? null, fate, lost };
}

const bothOf = (words: string | { en: string; ja: string }) =>
  typeof words === 'string' ? { en: words, ja: words } : words;

function offeredHeading(bank: BankRecord, given: unknown): { en: string; ja: string } | null {
  const heading = given as BankHeading | null;
  if (!heading || isDeepStrictEqual(heading, headingOf(bank))) return null;
  const { title } = heading;
  return typeof title === 'string' ? { en: title, ja: title } : title;
}
