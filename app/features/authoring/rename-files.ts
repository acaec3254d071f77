import type { QuestionSource } from '#app/features/questions/exports.server.ts';

/** A question with the files it names under the names they have in its bank. */
export function renameFiles(
  source: QuestionSource,
  names: ReadonlyMap<string, string>,
): QuestionSource {
  const nameOf = (file: string) => names.get(file) ?? file;
  if (![...names].some(([from, to]) => from !== to)) return source;
  const { image, audio, stimulus, body } = source;
  return {
    ...source,
    ...(body === undefined ? {} : { body: inTexts(body, nameOf) }),
    ...(image ? { image: { ...image, file: nameOf(image.file) } } : {}),
    ...(audio ? { audio: { ...audio, file: nameOf(audio.file) } } : {}),
    ...(stimulus ? { stimulus: inStimulus(stimulus, nameOf) } : {}),
  };
}

type Words = NonNullable<QuestionSource['body']>;
type NameOf = (file: string) => string;

function inStimulus(
  stimulus: NonNullable<QuestionSource['stimulus']>,
  nameOf: NameOf,
): NonNullable<QuestionSource['stimulus']> {
  const { audio, body } = stimulus;
  return {
    ...stimulus,
    ...(body === undefined ? {} : { body: inTexts(body, nameOf) }),
    ...(audio === undefined ? {} : { audio: nameOf(audio) }),
  };
}

function inTexts(words: Words, nameOf: NameOf): Words {
  if (typeof words !== 'string') {
    return { en: inText(words.en, nameOf), ja: inText(words.ja, nameOf) };
  }
  return inText(words, nameOf);
}

const inText = (text: string, nameOf: NameOf) =>
  text.replaceAll(
    /(!\[[^\]\n]{0,300}\]\(<?)([^)>\s]+)/gu,
    (_, before: string, file: string) => before + nameOf(file),
  );
