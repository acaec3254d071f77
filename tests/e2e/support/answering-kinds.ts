import { expect, type Locator } from '@playwright/test';
import { rightPath, type QuestionKey } from '#app/features/questions/exports.ts';

type Key<K extends QuestionKey['kind']> = Extract<QuestionKey, { kind: K }>;

/** Answers rightly, by keys alone, what is chosen from an offer: statements, boxes, lists, stories. */
export async function answerOffered(section: Locator, key: QuestionKey): Promise<void> {
  if (key.kind === 'multiple') await tick(section, key);
  else if (key.kind === 'true-false') await choose(section, String(key.correct));
  else if (key.kind === 'matching') await match(section, key);
  else if (key.kind === 'cloze') await fill(section, key);
  else if (key.kind === 'scenario') await walk(section, key);
  else throw new Error(`no way to answer a question of kind ${key.kind}`);
}

/** Comes to a box and presses Space. */
async function choose(section: Locator, value: string) {
  const box = section.locator(`input[type="radio"][value="${value}"]`);
  await box.focus();
  await box.page().keyboard.press('Space');
  await expect(box).toBeChecked();
}

async function tick(section: Locator, { correct }: Key<'multiple'>) {
  for (const id of correct) {
    const box = section.locator(`[data-option="${id}"]`);
    await box.focus();
    await box.page().keyboard.press('Space');
  }
}

async function match(section: Locator, { pairs }: Key<'matching'>) {
  for (const [left, right] of Object.entries(pairs)) {
    await pick(section.locator(`[data-left="${left}"]`), right);
  }
}

async function fill(section: Locator, { blanks }: Key<'cloze'>) {
  for (const [id, blank] of Object.entries(blanks)) {
    if (blank.kind !== 'choice') throw new Error(`no way to fill a blank of kind ${blank.kind}`);
    await pick(section.locator(`[data-blank="${id}"]`), blank.correct);
  }
}

/** Goes down a list to an option. */
async function pick(select: Locator, value: string) {
  const values = await select
    .locator('option')
    .evaluateAll((all: HTMLOptionElement[]) => all.map((option) => option.value));
  await select.focus();
  for (let at = 0; at < values.indexOf(value); at += 1) await select.press('ArrowDown');
  await expect(select).toHaveValue(value);
}

/** Goes through a story by its best way. */
async function walk(section: Locator, key: Key<'scenario'>) {
  for (const id of rightPath(key)) {
    await choose(section, id);
    await section.getByRole('button', { name: /^(Go on|進む)$/u }).press('Enter');
    await expect(section.locator(`input[type="radio"][value="${id}"]`)).toHaveCount(0);
  }
}
