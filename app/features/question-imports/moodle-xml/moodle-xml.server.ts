import { withPrompt } from '../answers/set-prompt.ts';
import { plainCategory } from '../gift/split-items.ts';
import {
  IMPORT_LIMITS,
  type GivenFile,
  type ImportedQuestion,
  type Importer,
} from '../importer.ts';
import { Losses } from '../losses.ts';
import { bytesOfBase64 } from '../media/base64.ts';
import { MediaShelf } from '../media/media-shelf.server.ts';
import { QuestionMedia, type BroughtFile } from '../media/question-media.ts';
import { settle } from '../settle.server.ts';
import { TextCarrier } from '../texts/carry-text.ts';
import { match, multichoice, truefalse } from './chosen-kinds.ts';
import { clozeFields } from './cloze.ts';
import { decodeXml } from './decode-xml.server.ts';
import { wordsIn, writtenIn, type KindReader, type QuestionContext } from './question-context.ts';
import { tellOverall } from './question-losses.ts';
import { streamQuestions } from './stream-questions.server.ts';
import { essay, numerical, shortanswer } from './written-kinds.ts';
import { childOf, childrenOf, textAt, type XmlElement } from './xml-tree.ts';

const READERS = new Map<string, KindReader>([
  ['multichoice', multichoice],
  ['truefalse', truefalse],
  ['shortanswer', shortanswer],
  ['numerical', numerical],
  ['match', match],
  ['matching', match],
  ['essay', essay],
]);
const ANSWERS = ['answer', 'subquestion'];
const CLOZE = new Set(['cloze', 'multianswer']);

/** The files inside an element, by the names that its texts use. */
function filesIn(element: XmlElement): BroughtFile[] {
  const own = childrenOf(element, 'file').map(({ attributes, text }) => {
    const { name = '', path = '/', encoding } = attributes;
    const folder = path.replace(/^\/+/u, '');
    return { name: folder + name, bytes: encoding === 'base64' ? bytesOfBase64(text) : null };
  });
  return [...own, ...element.children.flatMap(filesIn)];
}

function fieldsOf(question: XmlElement, context: QuestionContext): object | null {
  const { type = '' } = question.attributes;
  if (CLOZE.has(type)) return clozeFields(question, context);
  const reader = READERS.get(type);
  if (!reader) {
    context.losses.add(type === 'description' ? 'not-a-question' : 'unknown-kind', type);
    return null;
  }
  if (ANSWERS.some((name) => childrenOf(question, name).length > IMPORT_LIMITS.answers)) {
    context.losses.add('too-many-answers');
    return null;
  }
  const element = childOf(question, 'questiontext');
  const asked = element ? context.carrier.asked(writtenIn(element)) : {};
  const whole = withPrompt(asked, context.name, context.losses);
  const fields = reader(question, { ...context, prompt: whole.prompt });
  return fields && { ...whole, ...fields };
}

function sourceOf(question: XmlElement, context: QuestionContext & { media: QuestionMedia }) {
  const { carrier, media } = context;
  const fields = fieldsOf(question, context);
  if (!fields) return null;
  const explain = wordsIn(childOf(question, 'generalfeedback'), carrier);
  tellOverall(question, context);
  media.finish();
  return { ...fields, ...media.audio, explain };
}

interface Place {
  number: number;
  category: string;
  shelf: MediaShelf;
}

function questionOf(question: XmlElement, { number, category, shelf }: Place): ImportedQuestion {
  const losses = new Losses(question.line);
  const media = new QuestionMedia(shelf, losses, filesIn(question));
  const carrier = new TextCarrier(losses, media);
  const name = textAt(question, 'name');
  const tags = childOf(question, 'tags');
  const imported = settle({
    ...{ item: number, line: question.line, losses },
    name: textAt(question, 'idnumber') || name,
    category: category || null,
    tags: tags ? childrenOf(tags, 'tag').map((tag) => (childOf(tag, 'text') ?? tag).text) : [],
    source: sourceOf(question, { carrier, losses, name, media }),
  });
  if (imported.source) shelf.use(media.files);
  return imported;
}

async function readMoodleXml({ bytes }: GivenFile) {
  const shelf = new MediaShelf();
  const questions: ImportedQuestion[] = [];
  let category = '';
  await streamQuestions(decodeXml(bytes), (question) => {
    if (question.attributes.type === 'category') {
      category = plainCategory(textAt(question, 'category'));
      return;
    }
    questions.push(questionOf(question, { number: questions.length + 1, category, shelf }));
  });
  return { ok: true as const, format: 'moodle-xml' as const, questions, media: shelf.list };
}

/** The beginning of a file of XML, after its mark as one reads it byte by byte. */
const BEGINS = /^(?:ï»¿|ÿþ|þÿ)?\s*<(?:\?xml\s|!DOCTYPE|quiz[\s>])/u;
const NO_NUL = /\0/gu;

/** Moodle's XML: questions with their pictures and recordings. */
export const moodleXml: Importer = {
  format: 'moodle-xml',
  recognises({ bytes }) {
    const head = Buffer.from(bytes.subarray(0, 4_000)).toString('latin1').replaceAll(NO_NUL, '');
    if (/<html[\s>]/iu.test(head)) return false;
    return BEGINS.test(head) || (/^\s*<!--/u.test(head) && /<quiz[\s>]/u.test(head));
  },
  read: readMoodleXml,
};
