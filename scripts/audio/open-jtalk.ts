import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

import { moraOf } from './morae.ts';
import type { Breath } from './reading.ts';

const run = promisify(execFile);

export type Analyser = { dictionary: string; voice: string; folder: string };

const LABEL =
  /^\d+ \d+ [^-]+-(?<phoneme>\w+)\+[^/]*\/A:[^+]+\+(?<at>\w+)\+(?<left>\w+)\/.*\/F:(?<length>\w+)_(?<accent>\w+)#(?<asks>\w+)_/u;

type Label = { phoneme: string; left: number; accent: number; asks: boolean };

function labelsIn(trace: string): Label[] {
  const [, labels = ''] = trace.split('[Output label]');
  return labels.split('\n').flatMap((line) => {
    const found = LABEL.exec(line)?.groups;
    if (!found) return [];
    const { phoneme, left, accent, asks } = found as Record<string, string>;
    return [{ phoneme: phoneme!, left: Number(left), accent: Number(accent), asks: asks === '1' }];
  });
}

const endsMora = (phoneme: string) => /^(?:[aiueoAIUEO]|N|cl)$/u.test(phoneme);

function phrasesOf(labels: readonly Label[]): Breath {
  const phrases: Breath = [];
  let sounds: string[] = [];
  let isOpen = false;
  for (const { phoneme, left, accent, asks } of labels) {
    sounds.push(phoneme);
    if (!endsMora(phoneme)) continue;
    if (!isOpen) phrases.push({ morae: [], accent, asks });
    const phrase = phrases.at(-1)!;
    phrase.morae.push(moraOf(sounds));
    isOpen = left > 1;
    sounds = [];
    if (!isOpen && phrase.accent >= phrase.morae.length) phrase.accent = 0;
  }
  return phrases;
}

function breathsOf(labels: readonly Label[]): Breath[] {
  const breaths: Label[][] = [[]];
  for (const label of labels) {
    if (label.phoneme === 'pau') breaths.push([]);
    else if (label.phoneme !== 'sil') breaths.at(-1)!.push(label);
  }
  return breaths.filter((each) => each.length > 0).map(phrasesOf);
}

/** How Open JTalk would say a text: its own reading, accents and pauses. */
export async function analyse(text: string, { dictionary, voice, folder }: Analyser) {
  const input = path.join(folder, 'analysed.txt');
  const trace = path.join(folder, 'analysed.trace');
  await writeFile(input, `${text}\n`);
  await run('open_jtalk', ['-x', dictionary, '-m', voice, '-ot', trace, input]);
  return breathsOf(labelsIn(await readFile(trace, 'utf8')));
}
