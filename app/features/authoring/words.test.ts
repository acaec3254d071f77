import { describe, expect, it } from 'vitest';
import {
  FILE_FAULT_CODES,
  IMPORT_FORMATS,
  LOSS_CODES,
} from '#app/features/question-imports/exports.ts';
import { KIND_NAMES } from '#app/features/questions/exports.server.ts';
import { translator } from '#app/i18n/translator.server.ts';
import { FATES } from './plan-import.ts';

/** What the schema of sources finds, beside what parts of a question must be to each other. */
const FAULTS = [
  'missing',
  'not-allowed',
  'invalid-type',
  'too-small',
  'too-big',
  'lacks-files',
  'other',
] as const;
const BETWEEN_PARTS = [
  ...(['one-correct', 'some-correct', 'repeated', 'blank-without-place'] as const),
  ...(['place-without-blank', 'blank-twice', 'no-full-share', 'not-an-order'] as const),
  ...([
    'dictation-without-audio',
    'units-alike',
    'id-twice',
    'id-tells',
    'words-of-japanese',
  ] as const),
  ...(['next-or-end', 'next-unknown', 'end-unknown', 'scene-unreached', 'scene-again'] as const),
  ...(['judgement-unreached', 'no-best-path', 'better-missing'] as const),
] as const;

describe.each(['ja', 'en'] as const)('the words of imports in %s', (locale) => {
  const t = translator(locale);

  it('are there for whatever is lost of a question', () => {
    const words = LOSS_CODES.map((code) => t(`bankImport.losses.${code}`));
    expect(new Set(words).size).toBe(LOSS_CODES.length);
    expect(words.filter((each) => each.includes('bankImport'))).toEqual([]);
  });

  it('are there for every reason why a file cannot be read', () => {
    const words = FILE_FAULT_CODES.map((code) => t(`bankImport.files.${code}`));
    expect(new Set(words).size).toBe(FILE_FAULT_CODES.length);
    expect(words.filter((each) => each.includes('bankImport'))).toEqual([]);
  });

  it('are there for what is wrong with a question, for kinds, formats and outcomes', () => {
    const words = [
      ...[...FAULTS, ...BETWEEN_PARTS].map((code) => t(`bankImport.faults.${code}`)),
      ...KIND_NAMES.map((kind) => t(`work.banks.kinds.${kind}`)),
      ...IMPORT_FORMATS.map((format) => t(`work.banks.import.formats.${format}`)),
      ...FATES.map((fate) => t(`work.banks.import.fates.${fate}`)),
    ];
    expect(words.filter((each) => !each || /work\.|bankImport/u.test(each))).toEqual([]);
  });
});
