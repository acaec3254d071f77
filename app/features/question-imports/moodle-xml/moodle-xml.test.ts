import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import type { ImportedQuestion, ReadResult } from '../importer.ts';
import { readQuestions } from '../registry.server.ts';

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const SOUND = Buffer.from('ID3\u0004 a recording').toString('base64');

const read = (xml: string | Uint8Array): Promise<ReadResult> =>
  readQuestions({
    name: 'bank.xml',
    bytes: typeof xml === 'string' ? new TextEncoder().encode(xml) : xml,
  });

async function readAll(inside: string) {
  const result = await read(`<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${inside}\n</quiz>`);
  if (!result.ok) throw new Error(result.code);
  return result;
}

async function readOne(inside: string): Promise<ImportedQuestion> {
  return (await readAll(inside)).questions[0]!;
}

const question = (type: string, inside: string, text = '<p>Ask</p>') =>
  `<question type="${type}"><name><text>n</text></name><questiontext format="html"><text><![CDATA[${text}]]></text></questiontext>${inside}</question>`;
const answer = (fraction: number, text: string, feedback = '') =>
  `<answer fraction="${fraction}" format="html"><text>${text}</text><feedback format="html"><text>${feedback}</text></feedback></answer>`;
const codes = ({ lost }: ImportedQuestion) => lost.map(({ code }) => code);

describe('choosing', () => {
  test('one option, in the order written', async () => {
    const { source, lost } = await readOne(
      question(
        'multichoice',
        `<single>true</single><shuffleanswers>0</shuffleanswers><generalfeedback format="html"><text>&lt;p&gt;So&lt;/p&gt;</text></generalfeedback>${answer(100, '猫', 'Yes')}${answer(0, '犬')}`,
      ),
    );
    expect(source).toEqual({
      kind: 'choice',
      prompt: 'Ask',
      explain: 'So',
      options: [{ text: '猫', correct: true, feedback: 'Yes' }, { text: '犬' }],
      fixed: true,
    });
    expect(lost).toEqual([]);
  });

  test('several options', async () => {
    const { source, lost } = await readOne(
      question(
        'multichoice',
        `<single>false</single>${answer(50, 'a')}${answer(50, 'b')}${answer(-50, 'c')}`,
      ),
    );
    expect(source).toMatchObject({ kind: 'multiple', options: [{}, { correct: true }, {}] });
    expect(lost).toEqual([]);
  });

  test('true and false', async () => {
    const { source } = await readOne(
      question('truefalse', answer(0, 'true', 'No') + answer(100, 'false')),
    );
    expect(source).toMatchObject({ kind: 'true-false', correct: false, wrong: 'No' });
    expect(codes(await readOne(question('truefalse', answer(100, 'perhaps'))))).toEqual([
      'no-right-answer',
    ]);
  });

  test.each(['match', 'matching'])('pairs in a question of type %s', async (type) => {
    const pair = (left: string, right: string) =>
      `<subquestion format="html"><text>${left}</text><answer><text>${right}</text></answer></subquestion>`;
    const { source } = await readOne(
      question(type, pair('山', 'mountain') + pair('川', 'river') + pair('', 'sea')),
    );
    expect(source).toMatchObject({
      pairs: [{ left: { text: '山' }, right: { text: 'mountain' } }, {}],
      spare: [{ text: 'sea' }],
    });
  });
});

describe('writing', () => {
  test('short answers keep their case where it matters', async () => {
    const { source } = await readOne(
      question(
        'shortanswer',
        `<usecase>1</usecase>${answer(100, 'Tokyo')}${answer(50, 'Edo', 'Old')}`,
      ),
    );
    expect(source).toMatchObject({
      accepted: ['Tokyo', { text: 'Edo', share: 0.5, feedback: 'Old' }],
      matchCase: true,
    });
  });

  test('numbers with tolerance; units are multiplied to the value', async () => {
    const units = (grading: number) =>
      `<answer fraction="100"><text>42.195</text><tolerance>0.01</tolerance></answer><units><unit><multiplier>1</multiplier><unit_name>km</unit_name></unit><unit><multiplier>1000</multiplier><unit_name>m</unit_name></unit></units><unitgradingtype>${grading}</unitgradingtype><unitpenalty>0.1</unitpenalty>`;
    expect((await readOne(question('numerical', units(1)))).source).toMatchObject({
      kind: 'numeric',
      ...{ value: 42.195, tolerance: 0.01, unitShare: 0.9 },
      units: [{ text: 'km' }, { text: 'm', factor: 0.001 }],
    });
    const optional = await readOne(question('numerical', units(0)));
    expect(optional.source).not.toHaveProperty('units');
    expect(optional.lost).toEqual([{ code: 'units', detail: 'km, m', line: 3 }]);
  });

  test('a tolerance that is no number is told', async () => {
    const told = await readOne(
      question(
        'numerical',
        '<answer fraction="100"><text>1</text><tolerance>5%</tolerance></answer>',
      ),
    );
    expect(told.lost).toEqual([{ code: 'not-a-number', detail: '5%', line: 3 }]);
  });

  test('an essay: what graders are told is the model, files are not taken', async () => {
    const { source, lost } = await readOne(
      question(
        'essay',
        '<graderinfo format="html"><text>Look for です。</text></graderinfo><attachments>1</attachments><minwordlimit>50</minwordlimit><maxwordlimit>80</maxwordlimit><responsetemplate format="html"><text>Dear …</text></responsetemplate>',
      ),
    );
    expect(source).toMatchObject({
      ...{ kind: 'essay', answerIn: 'en', model: 'Look for です。' },
      limit: { of: 'words', least: 50, most: 80 },
    });
    expect(lost.map(({ code, detail }) => [code, detail])).toEqual([
      ['attachments', '1'],
      ['template', 'Dear …'],
      ['rubric-set', null],
    ]);
  });
});

describe('embedded answers', () => {
  test('each place is of its kind', async () => {
    const { source, lost } = await readOne(
      question(
        'cloze',
        '',
        '<p>{1:SHORTANSWER:=東京#Right~%50%江戸} is in {2:MCS:~China~=Japan}.</p><p>{:NUMERICAL:=3:0.1} {1:SAC:=A\\}b}</p>',
      ),
    );
    expect(source).toEqual({
      ...{ kind: 'cloze', lang: 'en', text: '[[b1]] is in [[b2]].\n[[b3]] [[b4]]' },
      prompt: { en: 'Fill in the blanks.', ja: '空欄を埋めてください。' },
      blanks: {
        b1: {
          kind: 'short',
          accepted: [
            { text: '東京', share: 1, feedback: 'Right' },
            { text: '江戸', share: 0.5 },
          ],
        },
        b2: {
          kind: 'choice',
          options: [{ text: 'China' }, { text: 'Japan', correct: true }],
          worth: 2,
        },
        b3: { kind: 'numeric', value: 3, tolerance: 0.1 },
        b4: { kind: 'short', accepted: ['A}b'], matchCase: true },
      },
    });
    expect(lost.map(({ code }) => code)).toEqual(['prompt-set']);
  });

  test('feedback to a choice is told; a place of several takes the question with it', async () => {
    const choice = await readOne(question('multianswer', '', '{1:MC:=a#yes~b}'));
    expect(codes(choice)).toEqual(['feedback', 'prompt-set']);
    const several = await readOne(question('cloze', '', '{1:MULTIRESPONSE:=a~=b~c} {1:MC:=a~b}'));
    expect(several.source).toBeNull();
    expect(several.lost[0]).toEqual({
      code: 'blank-of-several',
      detail: '{1:MULTIRESPONSE:=a~=b~c}',
      line: 3,
    });
    expect(codes(await readOne(question('cloze', '', '{1:SA:=a')))).toEqual(['brace-open']);
    expect(codes(await readOne(question('cloze', '', 'no place')))).toEqual(['answer-unclear']);
    expect(codes(await readOne(question('cloze', '', '{1:DRAG:=a}')))).toContain('unknown-kind');
  });
});

describe('what lies around questions', () => {
  test('category, tags and id', async () => {
    const { questions } = await readAll(
      `<question type="category"><category><text>$course$/top/N4/文法</text></category></question>\n${question('truefalse', `<idnumber>tf-7</idnumber><tags><tag><text>文法</text></tag><tag><text>N4</text></tag></tags>${answer(100, 'true')}`)}`,
    );
    expect(questions).toMatchObject([
      { item: 1, line: 4, name: 'tf-7', category: 'N4/文法', tags: ['文法', 'N4'] },
    ]);
  });

  test('grades, deductions, hints and overall feedback are told', async () => {
    const told = await readOne(
      question(
        'truefalse',
        `<defaultgrade>2.0</defaultgrade><penalty>0.5</penalty><hidden>1</hidden><correctfeedback format="html"><text>Well done</text></correctfeedback><hint format="html"><text>Think</text></hint>${answer(100, 'true')}`,
      ),
    );
    expect(codes(told)).toEqual(['grade', 'penalty', 'hints', 'feedback-overall', 'hidden']);
  });

  test.each(['ddwtos', 'calculated', 'random', 'gapselect'])(
    'type %s is not carried',
    async (type) => {
      const { source, lost } = await readOne(question(type, ''));
      expect(source).toBeNull();
      expect(lost).toEqual([{ code: 'unknown-kind', detail: type, line: 3 }]);
    },
  );

  test('a description is not a question', async () => {
    expect(codes(await readOne(question('description', '')))).toEqual(['not-a-question']);
  });

  test('pictures and recordings come along, each under a name of its own', async () => {
    const file = (name: string, base64: string) =>
      `<file name="${name}" path="/" encoding="base64">${base64}</file>`;
    const withFiles = (text: string, files: string) =>
      `<question type="truefalse"><questiontext format="html"><text><![CDATA[${text}]]></text>${files}</questiontext>${answer(100, 'true')}</question>`;
    const { questions, media } = await readAll(
      withFiles(
        '<p>See <img src="@@PLUGINFILE@@/my%20cat.png" alt="猫"> <audio><source src="@@PLUGINFILE@@/a.mp3"></audio></p>',
        file('my cat.png', PIXEL) + file('a.mp3', SOUND) + file('more.png', PIXEL),
      ) +
        withFiles('<p>Or <img src="@@PLUGINFILE@@/my%20cat.png"></p>', file('my cat.png', PIXEL)) +
        withFiles(
          '<p>x <img src="@@PLUGINFILE@@/none.png"><img src="https://example.org/a.png"><img src="@@PLUGINFILE@@/page.png"></p>',
          file('page.png', Buffer.from('<html>').toString('base64')),
        ),
    );
    expect(media.map(({ file: name, type }) => [name, type])).toEqual([
      ['my-cat.png', 'image/png'],
      ['a.mp3', 'audio/mpeg'],
    ]);
    expect(questions[0]?.source).toMatchObject({
      prompt: 'See',
      image: { file: 'my-cat.png', alt: '猫' },
      audio: { file: 'a.mp3' },
    });
    expect(questions.map(codes)).toEqual([
      ['file-unused'],
      ['picture-without-words'],
      ['file-missing', 'picture-elsewhere', 'file-refused'],
    ]);
  });

  test('a file that is no base64 is refused alone', async () => {
    for (const written of ['AAAAA=', '%%%', '']) {
      const told = await readOne(
        `<question type="truefalse"><questiontext format="html"><text>&lt;img src="@@PLUGINFILE@@/a.png"> Ask</text><file name="a.png" encoding="base64">${written}</file></questiontext>${answer(100, 'true')}</question>`,
      );
      expect(codes(told)).toEqual(['file-refused']);
      expect(told.source).toMatchObject({ prompt: 'Ask' });
    }
  });

  test('a picture written into the text is taken out of it', async () => {
    const { questions, media } = await readAll(
      question(
        'truefalse',
        answer(100, 'true'),
        `<p>See</p><img alt="dot" src="data:image/png;base64,${PIXEL}">`,
      ),
    );
    expect(questions[0]?.source).toMatchObject({ image: { file: 'picture.png', alt: 'dot' } });
    expect(media).toHaveLength(1);
  });
});

describe('the file', () => {
  const xml = (encoding: string) =>
    `<?xml version="1.0" encoding="${encoding}"?><quiz>${question('truefalse', answer(100, 'true'), '能力表')}</quiz>`;

  test.each([
    ['shift_jis', 'cp932', false],
    ['Windows-31J', 'cp932', false],
    ['EUC-JP', 'euc-jp', false],
    ['utf-16', 'utf16le', true],
    ['utf-8', 'utf8', true],
  ])('%s', async (name, encoding, addBOM) => {
    const result = await read(iconv.encode(xml(name), encoding, { addBOM }));
    expect(result).toMatchObject({ questions: [{ source: { prompt: '能力表' } }] });
  });

  test.each([
    ['<!DOCTYPE quiz [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><quiz>&b;</quiz>', 'document-type'],
    ['<?xml version="1.0"?><quiz><question type="essay">', 'broken-xml'],
    ['<?xml version="1.0"?><quiz>&nbsp;</quiz>', 'broken-xml'],
    ['<?xml version="1.0"?><rss></rss>', 'unknown-format'],
    ['<?xml version="1.0" encoding="klingon"?><quiz></quiz>', 'unknown-encoding'],
    ['<quiz></quiz>', 'no-questions'],
    [`<quiz><question>${'<a>'.repeat(100)}`, 'too-deep'],
  ])('%s is refused', async (text, code) => {
    expect(await read(text)).toMatchObject({ ok: false, code });
  });
});
