import type { Corpus } from './corpus.ts';

/** A font file to be made: its name, and its characters in the order of code points. */
export type Face = { family: 'Kakehashi JP' | 'Klee One'; name: string; characters: string };

// About 70 kB of kanji; a larger set becomes several files.
const MOST_KANJI = 480;
const HAN = /[\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/gu;
// Latin letters, figures and the marks of English text stay with the system's own face.
const MARKS = /[\u3000-\u303f\u30a0-\u30ff\uff00-\uffef※○●△▲□■◎◇◆☆★〒]/gu;

const letters = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));
const KANA = [...letters(0x3041, 0x3096), ...letters(0x309b, 0x309e), ...letters(0x30a1, 0x30fe)];

const sorted = (characters: Iterable<string>) => [...new Set(characters)].sort().join('');

class Sets {
  private readonly taken = new Set<string>();
  readonly faces: Face[] = [];

  /** Characters no earlier file has, in files of a bearable size. */
  add(name: string, characters: Iterable<string>): void {
    const fresh = [...new Set(characters)].filter((character) => !this.taken.has(character));
    fresh.forEach((character) => this.taken.add(character));
    for (let at = 0; at < fresh.length; at += MOST_KANJI) {
      const part = at === 0 ? name : `${name}-${at / MOST_KANJI + 1}`;
      const family = 'Kakehashi JP';
      this.faces.push({ family, name: part, characters: sorted(fresh.slice(at, at + MOST_KANJI)) });
    }
  }
}

const hanIn = (text: string) => text.match(HAN) ?? [];

function inSeveralModules(modules: Corpus['modules']): string[] {
  const sets = modules.map(({ text }) => new Set(hanIn(text)));
  return [...new Set(sets.flatMap((set) => [...set]))].filter(
    (character) => sets.filter((set) => set.has(character)).length > 1,
  );
}

function textFaces(corpus: Corpus): Face[] {
  const sets = new Sets();
  const marks = Object.values({
    ...corpus,
    modules: corpus.modules.map(({ text }) => text).join(''),
  })
    .join('')
    .match(MARKS);
  sets.add('kana', [...KANA, ...(marks ?? []), ...hanIn(corpus.frame)]);
  sets.add('taught', hanIn(corpus.taught));
  sets.add('interface', [...hanIn(corpus.interface), ...inSeveralModules(corpus.modules)]);
  for (const { id, text } of corpus.modules) sets.add(id, hanIn(text));
  sets.add('rest', hanIn(corpus.rest));
  return sets.faces;
}

function letterFaces({ modules }: Corpus): Face[] {
  const taken = new Set<string>();
  const byLesson = new Map<string, string[]>();
  for (const { lesson, kana } of modules.flatMap((module) => module.letters)) {
    const fresh = [...kana].filter((letter) => !taken.has(letter));
    fresh.forEach((letter) => taken.add(letter));
    byLesson.set(lesson, [...(byLesson.get(lesson) ?? []), ...fresh]);
  }
  return [...byLesson]
    .filter(([, fresh]) => fresh.length > 0)
    .map(([name, fresh]) => ({ family: 'Klee One', name, characters: sorted(fresh) }));
}

/** The files to be made. No character is in two files of a family. */
export function facesFor(corpus: Corpus): Face[] {
  return [...textFaces(corpus), ...letterFaces(corpus)];
}
