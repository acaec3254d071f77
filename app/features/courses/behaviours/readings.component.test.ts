import { beforeEach, describe, expect, it } from 'vitest';
import { addReadingButtons, textWithoutReadings, toggleReading } from './readings.ts';
import { closeWord, openWord } from './words.ts';

const ruby = (base: string, reading: string) =>
  `<ruby>${base}<rp>(</rp><rt aria-hidden="true">${reading}</rt><rp>)</rp></ruby>`;

const LESSON = `
  <ol><li id="line"><span class="said" lang="ja">${ruby('失', 'しつ')}${ruby('礼', 'れい')}します。
    <a class="w" href="#word-s1-sensei">${ruby('先生', 'せんせい')}</a></span></li></ol>
  <p id="known">はい、<a class="w" href="#word-s1-sensei">${ruby('先生', 'せんせい')}</a></p>
  <span class="who">${ruby('教頭', 'きょうとう')}</span>
  <table class="words"><tbody><tr id="word-s1-sensei">
    <th scope="row"><span class="jp" lang="ja">${ruby('先生', 'せんせい')}</span></th>
    <td>teacher</td><td><a class="play" href="/x.mp3">▶</a></td></tr></tbody></table>`;

let root: HTMLElement;

beforeEach(() => {
  document.body.innerHTML = `<div data-furigana="tap">${LESSON}</div>`;
  root = document.querySelector<HTMLElement>('[data-furigana]')!;
  Element.prototype.scrollIntoView = () => undefined;
});

const buttons = () => [...root.querySelectorAll<HTMLButtonElement>('button.readings')];

describe('readings on tap', () => {
  it('can be shown by a button in each line that has some outside of its words', () => {
    addReadingButtons(root, 'Furigana');
    expect(buttons().map((button) => button.getAttribute('aria-label'))).toEqual([
      'Furigana: 失礼します。 先生',
      'Furigana: 先生',
    ]);
    const [line, row] = buttons();
    expect(line?.closest('.said')).not.toBeNull();
    expect(row?.closest('th')).toBeNull();
  });

  it('says by its state whether they are shown, and goes away whole', () => {
    const remove = addReadingButtons(root, 'Furigana');
    const [button] = buttons();
    button?.click();
    expect(button?.getAttribute('aria-pressed')).toBe('true');
    button?.click();
    expect(button?.getAttribute('aria-pressed')).toBe('false');
    remove();
    expect(buttons()).toEqual([]);
  });

  it('are shown by pressing a word, in no other mode', () => {
    const word = root.querySelector('.said ruby')!;
    toggleReading(word);
    expect(word.classList.contains('shown')).toBe(true);
    root.dataset.furigana = 'new';
    toggleReading(word);
    expect(word.classList.contains('shown')).toBe(true);
  });
});

describe('the panel of a word', () => {
  it('is named by the word as it is heard, and its link says that it is open', () => {
    const link = root.querySelector<HTMLElement>('#known .w')!;
    openWord(root, link, 'Close');
    const panel = root.querySelector('.word-panel');
    expect(panel?.getAttribute('aria-label')).toBe('先生');
    expect(link.getAttribute('aria-expanded')).toBe('true');
    closeWord(root);
    expect(link.hasAttribute('aria-expanded')).toBe(false);
  });

  it('holds no button for the readings, which it shows', () => {
    addReadingButtons(root, 'Furigana');
    openWord(root, root.querySelector<HTMLElement>('#known .w')!, 'Close');
    expect(root.querySelector('.word-panel .readings')).toBeNull();
  });
});

it('the text of a line is heard without its readings', () => {
  expect(textWithoutReadings(root.querySelector('.said')!)).toBe('失礼します。 先生');
});
