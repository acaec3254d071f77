import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

import { format, resolveConfig } from 'prettier';
import subsetFont from 'subset-font';

import { readCorpus } from './fonts/corpus.ts';
import { facesFor } from './fonts/faces.ts';
import type { Face } from './fonts/faces.ts';
import { fontCss } from './fonts/font-css.ts';

// Usage: fonts
// Makes the subsets in public/fonts and app/ui/fonts.css from all text of the site and its courses.
const FOLDER = path.join('public', 'fonts');
const STYLES = path.join('app', 'ui', 'fonts.css');
const { resolve } = createRequire(import.meta.url);
const SOURCES = {
  'Kakehashi JP': resolve(
    '@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf',
  ),
  'Klee One': resolve('@expo-google-fonts/klee-one/400Regular/KleeOne_400Regular.ttf'),
};
const LICENCES = {
  'OFL-BIZ-UDPGothic.txt': resolve('@expo-google-fonts/biz-udpgothic/LICENSE_FONT'),
  'OFL-Klee-One.txt': resolve('@expo-google-fonts/klee-one/LICENSE_FONT'),
};
const MOST_BYTES = { 'Kakehashi JP': 70_000, 'Klee One': 8_000 };
const SLIM = {
  targetFormat: 'woff2' as const,
  noHinting: true,
  noLayoutClosure: true,
  keepFeatures: [],
  dropTables: [
    'gasp',
    'fpgm',
    'prep',
    'cvt ',
    'VORG',
    'vhea',
    'vmtx',
    'DSIG',
    'GSUB',
    'GPOS',
    'GDEF',
  ],
};

async function makeFace(face: Face): Promise<Face & { file: string }> {
  const whole = await readFile(SOURCES[face.family]);
  const font = await subsetFont(whole, face.characters, SLIM);
  if (font.length > MOST_BYTES[face.family]) throw new Error(`${face.name}: ${font.length} bytes`);
  const digest = createHash('sha256').update(font).digest('hex').slice(0, 10);
  const family = face.family.toLowerCase().replaceAll(' ', '-');
  const file = `${family}-${face.name}.${digest}.woff2`;
  await writeFile(path.join(FOLDER, file), font);
  console.log(`${file}: ${face.characters.length} characters, ${font.length} bytes`);
  return { ...face, file };
}

await mkdir(FOLDER, { recursive: true });
const made: (Face & { file: string })[] = [];
for (const face of facesFor(await readCorpus())) made.push(await makeFace(face));
for (const [name, licence] of Object.entries(LICENCES)) {
  await copyFile(licence, path.join(FOLDER, name));
}
const kept = new Set([...made.map(({ file }) => file), ...Object.keys(LICENCES)]);
for (const file of await readdir(FOLDER)) {
  if (!kept.has(file)) await rm(path.join(FOLDER, file));
}
const css = fontCss(made);
const options = await resolveConfig(STYLES);
await writeFile(STYLES, await format(css, { ...options, filepath: STYLES }));
