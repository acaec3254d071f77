import { numericFields, rangeOf } from '../answers/numbers.ts';
import { languageOf } from '../answers/essay-fields.ts';
import { choiceFields } from '../answers/options.ts';
import { FILL_IN } from '../answers/set-prompt.ts';
import { acceptedForms } from '../answers/short-forms.ts';
import { IMPORT_LIMITS } from '../importer.ts';
import type { Losses } from '../losses.ts';
import { clozePlaces, type ClozePlace } from './cloze-places.ts';
import { writtenIn, type QuestionContext } from './question-context.ts';
import { childOf, type XmlElement } from './xml-tree.ts';

type PlaceReader = (place: ClozePlace, context: QuestionContext) => object | null;

const line = (text: string, { carrier }: QuestionContext) => carrier.line({ text, format: 'html' });

function loseFeedback({ answers }: ClozePlace, context: QuestionContext): void {
  for (const { feedback } of answers) {
    if (feedback) context.losses.add('feedback', line(feedback, context));
  }
}

const short: PlaceReader = ({ answers, kind }, context) => {
  const forms = answers.map(({ share, text, feedback }) => ({
    text: line(text, context),
    star: false,
    share,
    feedback: feedback ? context.carrier.words({ text: feedback, format: 'html' }) : undefined,
  }));
  const isExact = kind.endsWith('C');
  const accepted = acceptedForms(forms, context.losses);
  return { kind: 'short', accepted, ...(isExact ? { matchCase: true } : {}) };
};

const numeric: PlaceReader = (place, context) => {
  loseFeedback(place, context);
  const numbers = place.answers.map(({ share, text }) => {
    const written = line(text, context);
    const range = rangeOf(written);
    if (!range && written !== '*') context.losses.add('not-a-number', written);
    return { value: range?.value ?? null, tolerance: range?.tolerance ?? 0, share, written };
  });
  return numericFields(numbers, context.losses);
};

const choice: PlaceReader = (place, context) => {
  loseFeedback(place, context);
  const options = place.answers.map(({ share, text }) => ({
    ...{ words: line(text, context), share, feedback: undefined },
  }));
  return choiceFields(options, context.losses);
};

const several: PlaceReader = ({ written }, { losses }) => {
  losses.add('blank-of-several', written);
  return null;
};

const READERS: readonly (readonly [kinds: RegExp, reader: PlaceReader])[] = [
  [/^(?:SHORTANSWER|SA|MW)(?:_?C)?$/u, short],
  [/^(?:NUMERICAL|NM)$/u, numeric],
  [/^(?:MULTICHOICE_|MC)(?:[VH]?S?)$|^MULTICHOICE$/u, choice],
  [/^(?:MULTIRESPONSE|MR)(?:_?H?S?)$/u, several],
];

function blankOf(place: ClozePlace, context: QuestionContext) {
  const reader = READERS.find(([kinds]) => kinds.test(place.kind))?.[1];
  if (!reader) context.losses.add('unknown-kind', place.kind);
  const blank = reader?.(place, context) ?? null;
  return blank && { ...blank, ...(place.worth === 1 ? {} : { worth: place.worth }) };
}

/** A text may have many places, each with its answers. */
const MOST_ANSWERS = 5 * IMPORT_LIMITS.answers;

/** The places of a question's text; what keeps them from being found is told. */
function placesIn(question: XmlElement, losses: Losses) {
  const element = childOf(question, 'questiontext');
  const written = element ? writtenIn(element, 'html') : { text: '', format: 'html' as const };
  const found = clozePlaces(written.text);
  if (found && found.places.length > 0) return { ...found, format: written.format };
  losses.add(found ? 'answer-unclear' : 'brace-open', written.text);
  return null;
}

/** A running text with places to fill; one that cannot be carried takes the question with it. */
export function clozeFields(question: XmlElement, context: QuestionContext): object | null {
  const { losses, carrier } = context;
  const found = placesIn(question, losses);
  const answers = found?.places.reduce((sum, place) => sum + place.answers.length, 0) ?? 0;
  if (answers > MOST_ANSWERS) losses.add('too-many-answers');
  if (!found || answers > MOST_ANSWERS) return null;
  const { text, pictures } = carrier.running(found);
  const blanks = found.places.map((place) => [place.id, blankOf(place, context)] as const);
  losses.add('prompt-set', FILL_IN.en);
  const [image, ...others] = pictures;
  for (const { file } of others) losses.add('markup-dropped', `img: ${file}`);
  if (blanks.some(([, blank]) => blank === null)) return null;
  return {
    ...{ kind: 'cloze', prompt: FILL_IN, text, lang: languageOf(text) },
    ...{ blanks: Object.fromEntries(blanks), image },
  };
}
