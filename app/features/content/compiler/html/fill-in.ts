import type { ChecklistSource, SheetSource, WorkbookSource } from '../fill-in-schema.ts';
import { labelOfTwo } from '../labels.ts';
import { el } from './element.ts';
import type { HtmlNode } from './element.ts';
import { section, word } from './page.ts';
import type { Page } from './page.ts';
import { textNodes } from './prose.ts';

type Filled = SheetSource | ChecklistSource | WorkbookSource;

function named<T extends Filled>(list: readonly T[] | undefined, id: string): T {
  return (list ?? []).find((each) => each.id === id)!;
}

function title(page: Page, { title: words }: Filled): HtmlNode {
  return el('h3', {}, textNodes(words[page.language], page));
}

// On paper it has left its lesson: it says where it is from, and whose it is.
function paperHead(page: Page): HtmlNode[] {
  const { code, title: lesson } = page.lesson.source.value;
  const course = page.course.source.value.title[page.language];
  const from = `${course}, ${code}: `;
  const line = (key: 'fillName' | 'fillDate') =>
    el('span', { class: 'fill-line' }, word(page, key));
  return [
    el('p', { class: 'print-only small' }, from, textNodes(lesson[page.language], page)),
    el('p', { class: 'print-only fill-who' }, line('fillName'), line('fillDate')),
  ];
}

/** What the script shows and uses; where none runs, words that nothing is kept. */
function tools(page: Page): HtmlNode[] {
  const button = (attributes: Record<string, string>, key: 'fillPrint' | 'fillClear') =>
    el('button', { type: 'button', ...attributes }, word(page, key));
  return [
    el('p', { class: 'small no-print fill-unkept' }, word(page, 'fillUnkept')),
    el(
      'div',
      { class: 'fill-tools no-print', 'data-fill-tools': '', hidden: true },
      el(
        'p',
        { class: 'small', 'data-fill-kept': word(page, 'fillNotKept') },
        word(page, 'fillKept'),
      ),
      el('p', {
        class: 'small',
        role: 'status',
        'data-fill-state': word(page, 'fillSaved'),
      }),
      el(
        'div',
        { class: 'actions' },
        button({ class: 'button', 'data-fill-print': '' }, 'fillPrint'),
        button(
          { class: 'button quiet', 'data-fill-clear': word(page, 'fillClearAsk') },
          'fillClear',
        ),
      ),
    ),
  ];
}

function field(page: Page, sheet: string, source: SheetSource['fields'][number]): HtmlNode {
  const id = `${sheet}-${source.id}`;
  const hint = source.hint?.[page.language];
  const attributes = {
    class: 'input',
    id,
    name: source.id,
    rows: String(source.rows),
    autocomplete: 'off',
    'data-fill': source.id,
    'aria-describedby': hint ? `${id}-hint` : null,
  };
  return el(
    'div',
    { class: 'field fill-field' },
    el('label', { for: id }, textNodes(source.label[page.language], page)),
    hint ? el('p', { class: 'field-hint', id: `${id}-hint` }, textNodes(hint, page)) : null,
    el('textarea', attributes),
  );
}

/** A sheet to fill in on the screen or by hand. */
export function sheetBlock(page: Page, id: string): HtmlNode {
  const sheet = named(page.lesson.source.value.sheets, id);
  const lead = sheet.lead?.[page.language];
  return section(
    page,
    { id, className: 'sheet-block' },
    title(page, sheet),
    paperHead(page),
    lead ? el('p', {}, textNodes(lead, page)) : null,
    sheet.fields.map((each) => field(page, id, each)),
    tools(page),
  );
}

function tick(page: Page, list: string, item: ChecklistSource['items'][number]): HtmlNode {
  const id = `${list}-${item.id}`;
  const note = item.note?.[page.language];
  const box = el('input', {
    type: 'checkbox',
    value: item.id,
    autocomplete: 'off',
    'data-tick': item.id,
    'aria-describedby': note ? `${id}-note` : null,
  });
  const words = el('span', {}, textNodes(item[page.language], page));
  return el(
    'li',
    {},
    el('label', { class: 'choice' }, box, words),
    note ? el('p', { class: 'field-hint', id: `${id}-note` }, textNodes(note, page)) : null,
  );
}

/** Things to tick off; `{a}` in the pattern of the count stands for those that are ticked. */
export function checklistBlock(page: Page, id: string): HtmlNode {
  const list = named(page.lesson.source.value.checklists, id);
  const count = labelOfTwo('fillCount', '{a}', String(list.items.length))[page.language];
  return section(
    page,
    { id, className: 'checklist-block' },
    title(page, list),
    paperHead(page),
    el('p', { class: 'small no-print', role: 'status', 'data-fill-count': count }),
    el(
      'ul',
      { class: 'choices' },
      list.items.map((item) => tick(page, id, item)),
    ),
    tools(page),
  );
}

/** The id of a piece on the page of the workbook: a course may have the same in two lessons. */
export function pieceId(lessonCode: string, id: string): string {
  return `${lessonCode.toLowerCase()}-${id}`;
}

function paragraphs(page: Page, text: string): HtmlNode[] {
  return text
    .split(/\n+/u)
    .filter((line) => line.trim() !== '')
    .map((line) => el('p', {}, textNodes(line, page)));
}

/** A piece of the workbook: what to write, and the way there. When it was written is put in for each reader. */
export function workbookBlock(page: Page, id: string): HtmlNode {
  const piece = named(page.lesson.source.value.workbook, id);
  const example = piece.example?.[page.language];
  const href = `/learn/${page.course.slug}/workbook#${pieceId(page.lesson.code, id)}`;
  return section(
    page,
    { id, className: 'workbook-block' },
    title(page, piece),
    paragraphs(page, piece.prompt[page.language]),
    example
      ? el('details', {}, el('summary', {}, word(page, 'fillExample')), paragraphs(page, example))
      : null,
    el(
      'p',
      {},
      el('a', { class: 'button', href }, word(page, 'workbookWrite')),
      ' ',
      el('span', { class: 'small', 'data-written': id }),
    ),
    el('p', { class: 'small no-print' }, word(page, 'workbookOwn')),
  );
}
