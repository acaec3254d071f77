import { describe, expect, test, vi } from 'vitest';

import { comparePublication, describeChange, fillPrepared } from '#app/features/content/exports.ts';
import { partClips } from '#app/features/questions/exports.ts';
import type { CompiledCourse, CompiledLesson } from '#app/features/content/exports.ts';

import { changed, compiled, smallCourse } from './small-course.ts';

// A busy machine is slow; nothing here is about time.
vi.setConfig({ testTimeout: 120_000 });

const S1 = 'lessons/02-s1-greetings.yaml';
const EN = 'en/02-s1-greetings.md';

function lesson(course: CompiledCourse, slug = 's1-greetings'): CompiledLesson {
  const item = course.items.find((each) => each.slug === slug);
  if (item?.kind !== 'lesson') throw new Error(`no lesson ${slug}`);
  return item;
}

function question(course: CompiledCourse, name: string) {
  const found = course.questions.find((each) => each.name === name);
  if (!found) throw new Error(`no question ${name}`);
  return found;
}

describe('the compiled course', () => {
  test('is the same whatever the order of the files', () => {
    const files = new Map([...smallCourse()].reverse());
    expect(JSON.stringify(compiled(files))).toBe(JSON.stringify(compiled(smallCourse())));
  });

  test('survives JSON unchanged', () => {
    const course = compiled(smallCourse());
    expect(JSON.parse(JSON.stringify(course))).toEqual(course);
  });

  test('lists lessons and check-ups in the recommended order', () => {
    expect(compiled(smallCourse()).items.map(({ slug }) => slug)).toEqual([
      'kana-check',
      'k1-vowels',
      'k1-vowels-check-up',
      's1-greetings',
      's1-greetings-check-up',
      'module-1-check-up',
    ]);
  });

  test('a module check-up draws from questions and reserve of each lesson', () => {
    const course = compiled(smallCourse());
    const item = course.items.find(({ slug }) => slug === 'module-1-check-up');
    const names = (ids: string[]) =>
      ids.map((id) => course.questions.find((each) => each.id === id)?.name);
    expect(item).toMatchObject({ kind: 'module-check-up', percent: 70 });
    const draw = item?.kind === 'module-check-up' ? item.draw : [];
    expect(draw.map((rule) => [rule.take, names(rule.from)])).toEqual([
      [1, ['k1.q-a', 'k1.q-type-ie']],
      [1, ['s1.q-order', 's1.q-hear']],
    ]);
  });

  test('the kana check asks each taught letter with four different sounds', () => {
    const course = compiled(smallCourse());
    const pool = course.questions.filter((each) => each.lesson === null);
    expect(pool).toHaveLength(5);
    for (const { public: asked, key } of pool) {
      const ids = asked.kind === 'choice' ? asked.options.map((option) => option.id) : [];
      expect(new Set(ids).size).toBe(4);
      expect(ids).toContain(key.kind === 'choice' ? key.correct : '');
    }
  });
});

describe('what is said of a wrong option', () => {
  const feedbackOf = (course: CompiledCourse, name: string) => {
    const { key } = question(course, name);
    return key.kind === 'choice' ? key.feedback : {};
  };

  test('are the words of its author', () => {
    expect(feedbackOf(compiled(smallCourse()), 'k1.q-a')).toMatchObject({
      'sound-o': { en: 'That is お.' },
    });
  });

  test('is what the course teaches of it where the author wrote nothing', () => {
    const written = ', feedback: { en: That is お., ja: それは「お」です。 }';
    const course = compiled(changed('lessons/01-k1-vowels.yaml', written, ''));
    expect(feedbackOf(course, 'k1.q-a')).toEqual({
      'sound-o': { en: '“o” is お.', ja: '「o」と読むのは「お」です。' },
    });
  });

  test('is said of every wrong sound of the kana check', () => {
    for (const { key } of compiled(smallCourse()).questions.filter((each) => !each.lesson)) {
      expect(key.kind === 'choice' && Object.keys(key.feedback)).toHaveLength(3);
    }
  });
});

describe('what may be sent before an answer', () => {
  test('holds no key, no explanation and no id that tells', () => {
    for (const { public: asked } of compiled(smallCourse()).questions) {
      const text = JSON.stringify(asked);
      for (const secret of [
        'correct',
        'accepted',
        'explain',
        'feedback',
        'tests',
        'q-type',
        'ie"',
      ]) {
        expect(text).not.toContain(secret);
      }
    }
  });

  test('tiles stand in the order of their letters, spare ones among them', () => {
    const { public: asked, key } = question(compiled(smallCourse()), 's1.q-order');
    expect(asked).toMatchObject({
      tiles: [
        { id: 't1', jp: 'シカゴから' },
        { id: 't2', jp: 'シカゴに' },
        { id: 't3', jp: '{来|き}ました。' },
      ],
    });
    expect(key).toMatchObject({ orders: [['t1', 't3']] });
  });

  test('a heard question has a clip of its own that does not name the word', () => {
    const course = compiled(smallCourse());
    const { hear } = question(course, 'k1.q-type-ie').public;
    const clip = lesson(course, 'k1-vowels').clips.find(({ id }) => id === hear);
    expect(hear).not.toContain('-ie');
    expect(clip).toMatchObject({ say: 'イエ', romaji: 'ie', voice: 'a' });
  });

  test('tiles and options have clips that tell neither the key nor the words', () => {
    const course = compiled(smallCourse());
    const heardIn = (name: string) => partClips(question(course, name).public);
    const clipOf = (id = '') => lesson(course).clips.find((clip) => clip.id === id);
    const tiles = heardIn('s1.q-order');
    expect([...tiles.values()].map((id) => clipOf(id)?.say)).toEqual([
      'シカゴから',
      'シカゴに',
      'きました。',
    ]);
    const options = heardIn('s1.q-hear');
    expect(clipOf(options.get('from'))).toMatchObject({ say: 'シカゴから きました。', voice: 'a' });
    for (const id of [...tiles.values(), ...options.values()]) {
      expect(id).toMatch(/^s1\.hear-[0-9a-f]{10}$/u);
    }
    expect(JSON.stringify(question(course, 's1.q-order').public)).not.toMatch(/romaji|Shikago/u);
  });

  test('the same words have the same clip wherever they are asked', () => {
    const tile = '{ jp: シカゴに, romaji: Shikago ni }';
    const more = "{ jp: 'シカゴに {来|き}ました。', romaji: Shikago ni kimashita. }";
    const course = compiled(changed(S1, tile, more));
    const [, spare] = [...partClips(question(course, 's1.q-order').public).values()];
    expect(partClips(question(course, 's1.q-hear').public).get('to')).toBe(spare);
    expect(lesson(course).clips.filter(({ id }) => id === spare)).toHaveLength(1);
  });

  test('references to earlier lessons are written out', () => {
    const { key } = question(compiled(smallCourse()), 's1.q-hear');
    expect(key.tests).toEqual(['k1.ie', 's1.sensei']);
  });
});

describe('the prepared page', () => {
  const page = (language: 'en' | 'ja' = 'en') =>
    fillPrepared(lesson(compiled(smallCourse())).html[language], {
      clip: (id) => (id === 's1.l1' ? '/media/x.mp3?a=1&b="2"' : null),
      stroke: () => null,
    });

  test('gives each kanji its reading once to the eye and the word once to the ear', () => {
    expect(page()).toContain(
      '<ruby data-new>先<rp>(</rp><rt aria-hidden="true">せん</rt><rp>)</rp>生<rp>(</rp><rt aria-hidden="true">せい</rt><rp>)</rp></ruby>',
    );
  });

  test('leads from a word of the course to its entry on the page', () => {
    expect(page()).toContain('<a class="w" href="#word-s1-sensei" data-word="s1.sensei">');
    expect(page()).toContain('<tr id="word-s1-sensei" data-word-entry="s1.sensei">');
  });

  test('shows rōmaji only where a kana is not taught yet, and to the eye only', () => {
    expect(page()).toContain(
      '<span class="rm" lang="ja-Latn" aria-hidden="true">Shikago kara kimashita.</span>',
    );
    expect(lesson(compiled(smallCourse()), 'k1-vowels').html.en).not.toContain('class="rm"');
  });

  test('leaves out the button of a clip that is not there', () => {
    expect(page()).toContain('href="/media/x.mp3?a=1&amp;b=&quot;2&quot;" data-clip="s1.l1"');
    expect(page()).not.toContain('data-clip="s1.l2"');
    expect(page()).not.toMatch(/\{\{|<!--/u);
  });

  test('marks the runs of the other language', () => {
    expect(page()).toContain('<span lang="ja">から</span> marks the <strong>start</strong>.');
    expect(page('ja')).toContain('<span lang="en">See you</span> のような英語は英語で。');
  });

  test('holds a translation that opens without a script', () => {
    expect(page()).toMatch(
      /<details class="tr"><summary[^>]*>English<\/summary><p class="means" lang="en">/u,
    );
  });

  test('holds the figure as a drawing with its description, without its title or ids', () => {
    expect(page()).toContain('<svg role="img" aria-label="A desk." viewBox="0 0 640 320">');
    expect(page()).toContain('<text x="20" y="40" font-size="16" lang="ja">つくえ</text>');
    expect(page()).not.toContain('<title>');
  });

  test('recalls words of one lesson ago in the warm-up, and has none in the first lesson', () => {
    expect(page()).toContain('data-recall="k1.ie"');
    expect(lesson(compiled(smallCourse()), 'k1-vowels').html.en).not.toContain('warm-up');
  });

  test('escapes what an author writes', () => {
    const html = lesson(compiled(changed(EN, 'Every', 'a \\< b & "c" Every'))).html.en;
    expect(html).toContain('a &lt; b &amp; "c" Every');
  });

  test('keeps a literal brace', () => {
    const html = lesson(compiled(changed(EN, 'Every', 'A \\{brace\\} Every'))).html.en;
    expect(html).toContain('A {brace} Every');
  });

  test('reads ruby inside a table', () => {
    const table = '| a | b |\n| --- | --- |\n| {先生|せん|せい} | x |\n\nEvery';
    const html = lesson(compiled(changed(EN, 'Every', table))).html.en;
    expect(html).toContain('<td><span lang="ja"><ruby data-new>先');
  });
});

/** The small course with one change in both languages of a lesson's text. */
function inBoth(file: string, from: string, to: string) {
  const files = smallCourse();
  for (const language of ['en', 'ja']) {
    const name = `${language}/${file}`;
    files.set(name, String(files.get(name)).replace(from, to));
  }
  return files;
}

describe('publications', () => {
  const previous = compiled(smallCourse());
  const against = (file: string, from: string, to: string) =>
    comparePublication(previous, compiled(changed(file, from, to)));

  test('the same content is the same publication', () => {
    expect(comparePublication(previous, compiled(smallCourse()))).toBe('same');
  });

  test('other words on the same ids and keys are a correction', () => {
    expect(against(EN, 'Every', 'Each')).toBe('correction');
    expect(against(S1, 'en: から marks the start.', 'en: It marks the start.')).toBe('correction');
    expect(against(S1, 'en: I am from Chicago.', 'en: I come from Chicago.')).toBe('correction');
  });

  test('another key, rule or id is a revision', () => {
    expect(
      against('lessons/01-k1-vowels.yaml', '[いえ]', '[いえ, おうち]'.replace('おうち', 'いえい')),
    ).toBe('revision');
    expect(against('course.yaml', 'percent: 70', 'percent: 80')).toBe('revision');
    expect(against('course.yaml', 'perLesson: 1', 'perLesson: 2')).toBe('revision');
    const ruled = 'minutes: 5, rules: { duration: 30 } }';
    expect(against('course.yaml', 'minutes: 5 }', ruled)).toBe('revision');
    expect(against(S1, '{ id: greet,', '{ id: greet-people,')).toBe('revision');
    expect(against(S1, '{ id: from, jp', '{ id: kara, jp')).toBe('revision');
  });

  test('another line, block or sound to hear is a revision: places, reports and answers hang on them', () => {
    expect(against(S1, '- id: l1\n', '- id: l9\n')).toBe('revision');
    expect(against(S1, 'hear: { line: l2 }', 'hear: { line: l1 }')).toBe('revision');
    const renamed = compiled(inBoth('02-s1-greetings.md', '{#who}', '{#who-is}'));
    expect(comparePublication(previous, renamed)).toBe('revision');
  });

  test('a sound beside a tile or an option is a correction: nothing is asked otherwise', () => {
    const file = 'lessons/01-k1-vowels.yaml';
    const course = (sound: string) => {
      const files = changed(
        file,
        'en: a, ja: a, correct',
        `jp: あ${sound && ', romaji: a'}, correct`,
      );
      const text = String(files.get(file));
      const option = `jp: お${sound && ', romaji: o'}, feedback`;
      return compiled(files.set(file, text.replace('en: o, ja: o, feedback', option)));
    };
    const [silent, heard] = [course(''), course('heard')];
    expect(comparePublication(silent, heard)).toBe('correction');
    expect(Object.values(describeChange(silent, heard)).flat()).toEqual([]);
  });

  test('prose keeps its place when a block is put in before it', () => {
    const places = (course: CompiledCourse) =>
      [...lesson(course, 'k1-vowels').html.en.matchAll(/data-block="k1\.(after[^"]*)"/gu)].map(
        (found) => found[1],
      );
    const prose = '::words{#words}\n\nRead them aloud.';
    const files = (before: string) =>
      inBoth('01-k1-vowels.md', '::words{#words}', `${before}${prose}`);
    expect(places(compiled(files('')))).toEqual(['after-words']);
    const note = ':::note[Aside]{#aside}\nA note.\n:::\n\n';
    expect(places(compiled(files(note)))).toEqual(['after-words']);
  });

  test('a revision says what it changes', () => {
    const next = compiled(
      changed(S1, '{ jp: シカゴに, romaji: Shikago ni }', '{ jp: シカゴで, romaji: Shikago de }'),
    );
    expect(describeChange(previous, next)).toMatchObject({
      lessonsAdded: [],
      lessonsRemoved: [],
      lessonsChanged: [],
      checkUpsChanged: [{ slug: 's1-greetings-check-up' }, { slug: 'module-1-check-up' }],
    });
    const fewer = { ...next, items: next.items.filter(({ slug }) => slug !== 'k1-vowels') };
    expect(describeChange(previous, fewer).lessonsRemoved).toMatchObject([{ slug: 'k1-vowels' }]);
    expect(describeChange(fewer, previous).lessonsAdded).toMatchObject([{ slug: 'k1-vowels' }]);
  });
});
