import type { PublicQuestion, QuestionImage, Stimulus } from '../question.ts';
import type { QuestionKey } from '../question-key.ts';
import { compileOffered } from './compile-offered.server.ts';
import { compileWritten } from './compile-written.server.ts';
import type { QuestionSource } from './question-source.ts';
import { bilingual, type Media } from './source-words.ts';

/** What is asked, apart from what judges the answer. */
export interface CompiledParts {
  question: PublicQuestion;
  key: QuestionKey;
}

/** What of a question belongs to its kind. */
export interface OwnParts {
  question: object;
  key: object;
}

const NOTHING = { en: '', ja: '' };

function imageOf({ image }: QuestionSource, media: Media): { image?: QuestionImage } {
  const found = image && media.image(image.file);
  return found ? { image: { ...found, alt: bilingual(image.alt) } } : {};
}

function stimulusOf({ stimulus }: QuestionSource, media: Media): { stimulus?: Stimulus } {
  if (!stimulus) return {};
  const { id, title, body, audio, plays } = stimulus;
  return {
    stimulus: {
      ...{ id, title: bilingual(title) },
      ...(body ? { html: media.html(bilingual(body)) } : {}),
      ...(audio ? { hear: [audio] } : {}),
      ...(plays ? { plays } : {}),
    },
  };
}

function ownParts(source: QuestionSource, id: string): OwnParts {
  return compileOffered(source, id) ?? compileWritten(source);
}

/**
 * A question apart from its key. Options and tiles stand in an order that tells nothing, and under ids that
 * tell nothing.
 * @param id the public id, opaque and fixed for ever
 */
export function compileSource(source: QuestionSource, id: string, media: Media): CompiledParts {
  const own = ownParts(source, id);
  const { kind, prompt, body, audio, explain, tests = [] } = source;
  const question = {
    ...{ id, kind, prompt: bilingual(prompt), hear: audio?.file ?? null },
    ...(audio?.plays ? { plays: audio.plays } : {}),
    ...(body ? { html: media.html(bilingual(body)) } : {}),
    ...imageOf(source, media),
    ...stimulusOf(source, media),
    ...own.question,
  };
  const key = { kind, ...own.key, explain: explain ? bilingual(explain) : NOTHING, tests };
  return { question: question as PublicQuestion, key: key as QuestionKey };
}
