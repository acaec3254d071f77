import { expect } from '@playwright/test';
import type { CDPSession, Locator, Page } from '@playwright/test';
import type { PublicQuestion, QuestionKey } from '#app/features/questions/exports.ts';
import { withoutReadings } from '#app/ui/ruby.ts';
import { checkUpOf, COURSE } from './database.ts';
import type { KeyedCheckUp } from './database.ts';
import { formFor, openIme, typeAnswer } from './typing.ts';
import type { Way } from './typing.ts';
import { answerOffered } from './answering-kinds.ts';

/** How often each way of answering was used. */
export type Tally = Record<Way | 'choice' | 'ordering', number>;

export const emptyTally = (): Tally => ({ pad: 0, romaji: 0, ime: 0, choice: 0, ordering: 0 });

const WAYS: readonly Way[] = ['pad', 'romaji', 'ime'];
const ENOUGH_PAD = 10;

/** What the page says where questions are answered, in either language. */
const WORDS = {
  check: /^(Check|答え合わせ)$/u,
  right: /Right\.|正解です。/u,
  saved: /^(Saved|保存済み)$/u,
};

/** Answers the questions of the attempt that is open on the page, by hand, rightly. */
export class Answerer {
  readonly tally = emptyTally();
  readonly #page: Page;
  readonly #course: string;
  #cdp: CDPSession | undefined;

  constructor(page: Page, course = COURSE) {
    this.#page = page;
    this.#course = course;
  }

  /** Every question on the page; with `check` each is checked and must be right. */
  async answerAll(itemSlug: string, { check }: { check: boolean }): Promise<number> {
    const keyed = await checkUpOf(itemSlug, this.#course);
    const questions = this.#page.locator('form section.question');
    await expect(questions.first()).toBeVisible();
    const sections = await questions.all();
    for (const section of sections) {
      await this.answer(section, keyed);
      if (check) await checkIsRight(section);
    }
    return sections.length;
  }

  /** One question, rightly. */
  async answer(section: Locator, keyed: KeyedCheckUp): Promise<void> {
    const id = await questionIdOf(section);
    const key = keyed.keys[id];
    const question = keyed.questions[id];
    if (!key || !question) throw new Error(`No key for ${id}.`);
    if (key.kind === 'choice') await this.#choose(section, key.correct);
    else if (key.kind === 'ordering') await this.#order(section, question, key);
    else if (key.kind === 'typed') await this.#type(section, key.accepted);
    else await answerOffered(section, key);
  }

  async #choose(section: Locator, option: string) {
    await section.locator(`input[type="radio"][value="${option}"]`).check();
    this.tally.choice += 1;
  }

  async #order(section: Locator, question: PublicQuestion, key: QuestionKey) {
    if (question.kind !== 'ordering' || key.kind !== 'ordering') throw new Error('not ordering');
    for (const id of key.orders[0] ?? []) {
      const tile = question.tiles.find((each) => each.id === id);
      const text = withoutReadings(tile?.jp ?? '');
      const named = (name: string) => section.getByRole('button', { name, exact: true });
      await named(`Add ${text}`)
        .or(named(`「${text}」を加える`))
        .click();
    }
    this.tally.ordering += 1;
  }

  async #type(section: Locator, accepted: readonly string[]) {
    const way = this.#wayFor(accepted);
    const text = formFor(accepted, way);
    if (!text) throw new Error('Nothing is accepted.');
    this.#cdp ??= await openIme(this.#page);
    await typeAnswer(section, { text, way, cdp: this.#cdp });
    this.tally[way] += 1;
  }

  /** The way that was used least; the pad, which is slow, a few times only. */
  #wayFor(accepted: readonly string[]): Way {
    const open = WAYS.filter((way) => !(way === 'pad' && this.tally.pad >= ENOUGH_PAD));
    const possible = open.filter((way) => formFor(accepted, way) !== undefined);
    const [least = 'ime'] = possible.sort((a, b) => this.tally[a] - this.tally[b]);
    return least;
  }
}

/** The id of a question by the name of its field: fields of its parts are named with more after it. */
export async function questionIdOf(section: Locator): Promise<string> {
  const field = section.locator('[name^="q:"], [name^="scene:"]').first();
  return (await field.getAttribute('name'))?.split(':')[1] ?? '';
}

/** Presses "Check" and waits for the verdict; a story that has ended is checked by itself. */
export async function checkIsRight(section: Locator): Promise<void> {
  const isStory = (await section.locator('.scenario').count()) > 0;
  if (!isStory) await section.getByRole('button', { name: WORDS.check }).click();
  await expect(section.locator('.verdict')).toContainText(WORDS.right);
  await expect(section.locator('.saved')).toHaveText(WORDS.saved);
}

/** Nothing on the page is wider than the window. */
export async function expectNoSideways(page: Page): Promise<void> {
  const wider = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(wider, `sideways scrolling at ${page.url()}`).toBeLessThanOrEqual(0);
}
