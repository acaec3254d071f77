import type { Block } from './html-blocks.ts';
import { asWords } from './ruby-marks.ts';
import { joined, mapped, type SourceWords, type Spoken } from './spoken.ts';
import { lineOf, markdownOf, picturesIn, withoutPictures } from './write-blocks.ts';

/** What is asked, as sources have it. */
export interface Asked {
  prompt?: SourceWords;
  body?: SourceWords;
  image?: { file: string; alt: SourceWords };
}

/** Characters of a prompt at most. */
const LONGEST_PROMPT = 2_000;

const isText = (block: Block) =>
  (block.type === 'paragraph' || block.type === 'heading') && lineOf([block]) !== '';

interface Parts {
  prompt: string | undefined;
  body: string | undefined;
}

/** The first block that can be a prompt, and the others in their order. */
function partsOf(blocks: readonly Block[]): Parts {
  const at = blocks.findIndex((block) => isText(block) && lineOf([block]).length <= LONGEST_PROMPT);
  const first = at < 0 ? undefined : blocks[at];
  const rest = blocks.filter((_, index) => index !== at);
  return {
    prompt: first && asWords(lineOf([first])),
    body: rest.length > 0 ? markdownOf(rest) || undefined : undefined,
  };
}

function paragraphsOfPictures(block: Block): Block[] {
  const pictures = picturesIn([block]);
  if (!isText(block) || pictures.length === 0) return [block];
  const images = pictures.map(({ file, alt }) => ({ type: 'image' as const, url: file, alt }));
  return [...withoutPictures([block]), { type: 'paragraph', children: images }];
}

/** One picture stands beside the prompt; several stay in the text. */
export function askedOf(blocks: Spoken<Block[]>): Asked {
  const pictures = mapped(blocks, picturesIn);
  const all = pictures.of === 'one' ? pictures.one : [...pictures.en, ...pictures.ja];
  const [first] = all;
  const isOne = first !== undefined && all.every(({ file }) => file === first.file);
  const bare = mapped(blocks, (each) =>
    isOne ? withoutPictures(each) : each.flatMap(paragraphsOfPictures),
  );
  const parts = mapped(bare, partsOf);
  const alt = joined(mapped(pictures, (each) => each[0] && (asWords(each[0].alt) || undefined)));
  const image = isOne ? { image: { file: first.file, alt: alt ?? first.file } } : {};
  const prompt = joined(mapped(parts, (each) => each.prompt));
  const body = joined(mapped(parts, (each) => each.body));
  return {
    ...(prompt === undefined ? {} : { prompt }),
    ...(body === undefined ? {} : { body }),
    ...image,
  };
}
