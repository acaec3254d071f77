import { opaqueName, shuffledByName } from '../opaque-names.server.ts';
import { plainText } from '../plain-text.ts';
import type { Bilingual, PublicOption } from '../question.ts';
import { shownOffer } from './check-source.ts';
import type { OwnParts } from './compile-source.server.ts';
import { compileScenario } from './compile-scenario.server.ts';
import type { QuestionSource, SourceOf } from './question-source.ts';
import type { Offer, Option } from './source-parts.ts';
import { bilingual } from './source-words.ts';

/** The id of what can be chosen: its own, or one made of what it shows, which tells nothing. */
const idOf = (offer: Offer | Option): string => offer.id ?? `o${opaqueName(shownOffer(offer))}`;

function offered(offer: Offer | Option): PublicOption {
  const id = idOf(offer);
  const last = 'last' in offer && offer.last ? { last: true as const } : {};
  if (offer.jp !== undefined) return { id, jp: offer.jp, ...last };
  return { id, ...bilingual(offer.text ?? ''), ...last };
}

type WithOptions = SourceOf<'choice'> | SourceOf<'multiple'>;

function optionsOf({ options, fixed }: WithOptions, id: string) {
  const list = options.map(offered);
  const inOrder = fixed ? list : shuffledByName(list, (option) => `${id}/${option.id}`);
  return { options: inOrder, ...(fixed ? { fixed } : {}) };
}

function feedbackOf({ options }: WithOptions): Record<string, Bilingual> {
  return Object.fromEntries(
    options.flatMap((option) =>
      option.feedback ? [[idOf(option), bilingual(option.feedback)] as const] : [],
    ),
  );
}

function compileChoice(source: SourceOf<'choice'>, id: string): OwnParts {
  const correct = source.options.find((option) => option.correct);
  return {
    question: { show: null, ...optionsOf(source, id) },
    key: { correct: correct ? idOf(correct) : '', feedback: feedbackOf(source) },
  };
}

function compileMultiple(source: SourceOf<'multiple'>, id: string): OwnParts {
  const correct = source.options.filter((option) => option.correct).map(idOf);
  return {
    question: optionsOf(source, id),
    key: { correct, partial: !source.whole, feedback: feedbackOf(source) },
  };
}

function compileMatching(source: SourceOf<'matching'>, id: string): OwnParts {
  const rights = [...source.pairs.map(({ right }) => right), ...(source.spare ?? [])].map(offered);
  const right = [...new Map(rights.map((offer) => [offer.id, offer])).values()];
  return {
    question: {
      left: source.pairs.map((pair) => offered(pair.left)),
      right: shuffledByName(right, (offer) => `${id}/${offer.id}`),
    },
    key: {
      pairs: Object.fromEntries(source.pairs.map((pair) => [idOf(pair.left), idOf(pair.right)])),
    },
  };
}

// Tiles stand in the order of their letters and are numbered in it, so that neither tells the key.
function compileOrdering({ tiles, spare = [], alsoRight = [] }: SourceOf<'ordering'>): OwnParts {
  const sorted = [...tiles, ...spare].sort((a, b) => (plainText(a) < plainText(b) ? -1 : 1));
  const idOfTile = (jp: string) => `t${sorted.indexOf(jp) + 1}`;
  const orders = [tiles.map((_, index) => index), ...alsoRight];
  return {
    question: { tiles: sorted.map((jp) => ({ id: idOfTile(jp), jp })) },
    key: { orders: orders.map((order) => order.map((at) => idOfTile(tiles[at] ?? ''))) },
  };
}

/** The parts of a question whose answer is chosen from what it offers; null for the other kinds. */
export function compileOffered(source: QuestionSource, id: string): OwnParts | null {
  switch (source.kind) {
    case 'choice':
      return compileChoice(source, id);
    case 'multiple':
      return compileMultiple(source, id);
    case 'matching':
      return compileMatching(source, id);
    case 'ordering':
      return compileOrdering(source);
    case 'scenario':
      return compileScenario(source, id);
    case 'true-false': {
      const { correct, wrong } = source;
      return { question: {}, key: { correct, wrong: wrong ? bilingual(wrong) : null } };
    }
    default:
      return null;
  }
}
