import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

import { toKatakana } from '#app/features/content/compiler/japanese/kana.ts';
import { baseText, parseJp, readingText } from '#app/features/content/compiler/japanese/ruby.ts';
import type { ScriptLine } from '#app/features/content/compiler/video-schema.ts';

import { analyse } from '../audio/open-jtalk.ts';
import type { Analyser } from '../audio/open-jtalk.ts';
import { formatReading } from '../audio/reading.ts';
import { finish, readWav } from '../audio/sound.ts';
import type { Sound } from '../audio/sound.ts';
import { saysAs } from './sounds.ts';

const run = promisify(execFile);

/** How the voices are asked: whatever is changed here makes every video anew. */
export const VOICES = {
  en: ['-v', 'en-gb', '-s', '148', '-g', '4', '-p', '42'],
  ja: ['-r', '0.96'],
} as const;

/** What was said, and what the author should hear of it. */
export type Said = { sound: Sound; remark: string | null };

async function speakEnglish({ en, say }: ScriptLine, { folder }: Analyser): Promise<Said> {
  const wav = path.join(folder, 'said.wav');
  await run('espeak-ng', [...VOICES.en, '-w', wav, say ?? en]);
  return { sound: finish(readWav(await readFile(wav))), remark: null };
}

// Quotation marks would make a pause before the particle behind them.
const fed = (text: string) => text.replace(/[\s「」『』"]/gu, '');

/**
 * What may be read, the likeliest first: the written form, the same with one word or two in kana, with
 * all of them so. An author's own reading goes before all of them.
 */
export function feedsOf({ ja, say }: Pick<ScriptLine, 'ja' | 'say'>): string[] {
  if (say) return [say];
  const { runs } = parseJp(ja);
  const inKana = (...words: number[]) =>
    runs
      .map((run, index) => (words.includes(index) ? readingText([run]) : baseText([run])))
      .join('');
  const words = runs.flatMap(({ kind }, index) => (kind === 'ruby' ? [index] : []));
  const pairs = words.flatMap((one, index) =>
    words.slice(index + 1).map((other) => inKana(one, other)),
  );
  const inKatakana = runs.map((run) =>
    run.kind === 'ruby' ? toKatakana(readingText([run])) : run.text,
  );
  return [
    ...[inKana(), ...words.map((word) => inKana(word)), ...pairs],
    ...[inKatakana.join(''), readingText(runs)],
  ];
}

/** The first of them that is read rightly; the last where none is. */
async function proposal(line: ScriptLine, analyser: Analyser) {
  const wanted = parseJp(line.say ?? line.ja).runs;
  const feeds = feedsOf(line).map(fed);
  let first = '';
  for (const [index, text] of feeds.entries()) {
    const breaths = await analyse(text, analyser);
    if (index === 0) first = formatReading(breaths);
    if (!saysAs(breaths, wanted)) continue;
    return { text, remark: index === 0 ? null : `read as ${text} (as written: ${first})` };
  }
  const text = feeds.at(-1)!;
  return { text, remark: `reading not found in ${first}: write say` };
}

async function speakJapanese(line: ScriptLine, analyser: Analyser): Promise<Said> {
  const { dictionary, voice, folder } = analyser;
  const { text, remark } = await proposal(line, analyser);
  const file = (ending: string) => path.join(folder, `said.${ending}`);
  await writeFile(file('txt'), `${text}\n`);
  const options = ['-x', dictionary, '-m', voice, ...VOICES.ja];
  await run('open_jtalk', [...options, '-ow', file('wav'), file('txt')]);
  return { sound: finish(readWav(await readFile(file('wav')))), remark };
}

/** Says a line in the voice of its video. */
export function speak(line: ScriptLine, voice: 'en' | 'ja', analyser: Analyser): Promise<Said> {
  return voice === 'en' ? speakEnglish(line, analyser) : speakJapanese(line, analyser);
}
