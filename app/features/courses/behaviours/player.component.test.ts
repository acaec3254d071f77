import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makePlayer } from './player.ts';

class FakeAudio extends EventTarget {
  static last: FakeAudio;
  src = '';
  playbackRate = 1;
  played: string[] = [];
  constructor() {
    super();
    FakeAudio.last = this;
  }
  play() {
    this.played.push(`${this.src.split('/').at(-1)} ${this.playbackRate}`);
    return Promise.resolve();
  }
  pause() {}
}

beforeEach(() => {
  vi.stubGlobal('Audio', FakeAudio);
  Element.prototype.scrollIntoView = () => undefined;
  document.body.innerHTML = `<div id="page" data-speed="normal" data-repeat="off"><ol>
    <li><a class="play" href="/1.mp3">1</a></li><li><a class="play" href="/2.mp3">2</a></li></ol></div>`;
});

const page = () => document.getElementById('page')!;
const links = () => [...document.querySelectorAll<HTMLAnchorElement>('a.play')];
const end = () => FakeAudio.last.dispatchEvent(new Event('ended'));

describe('sound', () => {
  it('is as slow as the page says, read anew for every clip', () => {
    const player = makePlayer(() => undefined);
    player.play(links());
    page().dataset.speed = 'slow';
    end();
    expect(FakeAudio.last.played).toEqual(['1.mp3 1', '2.mp3 0.7']);
  });

  it('is repeated where the page says so: one line, or all from the first', () => {
    const player = makePlayer(() => undefined);
    page().dataset.repeat = 'on';
    player.play(links().slice(1));
    end();
    end();
    expect(FakeAudio.last.played).toEqual(['2.mp3 1', '2.mp3 1', '2.mp3 1']);
    player.play(links());
    end();
    end();
    expect(FakeAudio.last.played.slice(3)).toEqual(['1.mp3 1', '2.mp3 1', '1.mp3 1']);
  });

  it('ends after the last clip once nothing is to be repeated', () => {
    const player = makePlayer(() => undefined);
    page().dataset.repeat = 'on';
    player.play(links().slice(0, 1));
    page().dataset.repeat = 'off';
    end();
    expect(FakeAudio.last.played).toEqual(['1.mp3 1']);
    expect(document.querySelector('[data-playing], .now')).toBeNull();
  });

  it('stops when the same line is pressed again', () => {
    const player = makePlayer(() => undefined);
    const [line] = links();
    player.play([line!]);
    expect(line?.hasAttribute('data-playing')).toBe(true);
    player.play([line!]);
    expect(line?.hasAttribute('data-playing')).toBe(false);
    expect(FakeAudio.last.played).toHaveLength(1);
  });
});
