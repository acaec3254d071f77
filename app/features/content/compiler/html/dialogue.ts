import { shuffledByName } from '#app/features/questions/exports.server.ts';
import { parseJp } from '../japanese/ruby.ts';
import type { DialogueSource, LineSource } from '../lesson-schema.ts';
import type { GistSource } from '../question-schema.ts';
import { el } from './element.ts';
import type { HtmlNode } from './element.ts';
import { figureNode } from './figure.ts';
import { japanese, japaneseAlone, romajiLine } from './japanese.ts';
import { idIn, pageId, play, section, word } from './page.ts';
import type { Page } from './page.ts';
import { glossNodes, textNodes } from './prose.ts';

function dialogueOf(page: Page, id: string): DialogueSource {
  return page.lesson.source.value.dialogues!.find((dialogue) => dialogue.id === id)!;
}

/** The translation of a line: asked for by opening it, with or without JavaScript. */
export function translation(page: Page, en: string, name: string): HtmlNode {
  const summary = el(
    'summary',
    { 'aria-label': `${word(page, 'translation')}: ${name}` },
    word(page, 'translation'),
  );
  return el(
    'details',
    { class: 'tr' },
    summary,
    el('p', { class: 'means', lang: 'en' }, glossNodes(en, page)),
  );
}

function speaker(page: Page, id: string): HtmlNode {
  const found = page.course.source.value.speakers.find((each) => each.id === id)!;
  const who = el('span', { lang: 'ja' }, japaneseAlone(page, found.jp));
  const gloss = el('span', { class: 'who-en', lang: 'en' }, found.en);
  const isEnglish = page.language === 'en';
  return el('span', { class: 'who' }, who, isEnglish && ' ', isEnglish && gloss);
}

function line(page: Page, source: LineSource, number: number): HtmlNode {
  const id = idIn(page, source.id);
  return el(
    'li',
    { id: pageId('line', id), 'data-line': id },
    speaker(page, source.speaker),
    el('span', { class: 'said', lang: 'ja' }, japanese(page, parseJp(source.jp).runs)),
    play(id, word(page, 'playLine', number)),
    romajiLine(page, source),
    translation(page, source.en, word(page, 'line', number)),
  );
}

function playAll(page: Page, dialogue: DialogueSource): HtmlNode {
  const id = idIn(page, dialogue.id);
  const first = idIn(page, dialogue.lines[0]!.id);
  const button = el(
    'button',
    { type: 'button', class: 'play-all', 'data-play-all': id, hidden: true },
    word(page, 'playAll'),
  );
  const isSynthetic = page.clips.get(first)?.audio?.made !== 'recorded';
  const voice = isSynthetic && el('span', { class: 'voice' }, word(page, 'synthetic'));
  return { clip: first, children: [el('p', { class: 'sound' }, button, voice && ' ', voice)] };
}

function gist(page: Page, question: GistSource): HtmlNode {
  const id = idIn(page, question.id);
  const options = shuffledByName(question.options, (option) => `${id}/${option.id}`);
  const choices = options.map((option) =>
    el(
      'label',
      {},
      el('input', { type: 'radio', name: id, value: option.id }),
      ' ',
      el('span', {}, textNodes(option[page.language], page)),
    ),
  );
  const right = question.options.find((option) => option.correct)!;
  const answer = el(
    'details',
    { class: 'answer' },
    el('summary', {}, word(page, 'showAnswer')),
    el('p', {}, textNodes(right[page.language], page)),
  );
  const asked = el('legend', {}, textNodes(question[page.language], page));
  return el('fieldset', { class: 'gist', 'data-gist': id }, asked, choices, answer);
}

/** Figure, setting, sound and gist questions; the text stays hidden. */
export function listenBlock(page: Page, id: string): HtmlNode {
  const dialogue = dialogueOf(page, id);
  const links = dialogue.lines.map((source, index) => {
    const clip = idIn(page, source.id);
    const text = word(page, 'line', index + 1);
    const attributes = { class: 'play', href: `{{clip:${clip}}}`, 'data-clip': clip };
    const name = { 'aria-label': word(page, 'playLine', index + 1) };
    const link = el('a', { ...attributes, ...name }, text);
    return { clip, children: [el('li', {}, link)] };
  });
  return section(
    page,
    { id: `listen-${id}`, className: 'listen' },
    figureNode(page, dialogue.figure),
    el('p', { class: 'setting' }, textNodes(dialogue.setting[page.language], page)),
    playAll(page, dialogue),
    el('ol', { class: 'listen-lines' }, links),
    (dialogue.gist ?? []).map((question) => gist(page, question)),
  );
}

/** The lines of a dialogue, with the setting where it was not heard first. */
export function dialogueBlock(page: Page, id: string, isHeardFirst: boolean): HtmlNode {
  const dialogue = dialogueOf(page, id);
  const setting = el('p', { class: 'setting' }, textNodes(dialogue.setting[page.language], page));
  return section(
    page,
    { id, className: 'dialogue-block' },
    !isHeardFirst && figureNode(page, dialogue.figure),
    !isHeardFirst && setting,
    playAll(page, dialogue),
    el(
      'ol',
      { class: 'dialogue', 'data-dialogue': idIn(page, id) },
      dialogue.lines.map((source, index) => line(page, source, index + 1)),
    ),
  );
}
