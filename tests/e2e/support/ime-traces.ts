import { begins, blur, down, ends, held, puts, shows, starts, types, up } from './ime-steps.ts';
import type { Trace } from './ime-steps.ts';
import type { Step } from './ime-replay.ts';

const WORD = 'おばあさん';
const CHROMIUM_ENTER: Step[] = [down('Enter', 229, true), ends(WORD), up('Enter', 13)];

/** Desktop browsers, by the order in which they tell the end of a composition. */
const DESKTOP: Trace[] = [
  {
    name: 'the order of the specification, as in Chromium on a Mac',
    source:
      'UI Events, Composition Event order (w3.org/TR/uievents/#events-composition-order): keydown, compositionstart, compositionupdate, input, keyup; github.com/w3c/input-events/pull/122; the Enter comes before compositionend (github.com/nearai/ironclaw/issues/1139)',
    steps: [
      ...begins('o', 'お'),
      ...held('b', 'おb'),
      ...held('a', 'おば'),
      ...held('a', 'おばあ'),
      ...held('s', 'おばあs'),
      ...held('a', 'おばあさ'),
      ...held('n', 'おばあさn'),
      ...held('n', WORD),
      ...CHROMIUM_ENTER,
    ],
    text: WORD,
    ends: 'open',
    confirms: true,
  },
  {
    name: 'MS-IME in Chromium: Space converts, Esc takes the conversion back, Enter confirms',
    source:
      'keys that an IME has taken have code 229 and are called Process or Unidentified (github.com/react/react/issues/14512, github.com/Significant-Gravitas/AutoGPT/pull/14300); what Esc does: github.com/chromiumembedded/cef/issues/701',
    steps: [
      ...begins('Process', 'お'),
      ...held('Process', 'おばあ'),
      ...held('Process', WORD),
      ...held('Process', 'お祖母さん'),
      ...held('Process', 'お婆さん'),
      ...held('Process', WORD),
      ...[down('Process', 229, true), ends(WORD), up('Enter', 13)],
    ],
    text: WORD,
    ends: 'open',
    confirms: true,
  },
  {
    name: 'MS-IME: Esc until nothing is left, then the word anew',
    source:
      'github.com/chromiumembedded/cef/issues/701: Esc cancels the entry and erases the composition; the end then has no data',
    steps: [
      ...begins('Process', 'お'),
      ...held('Process', 'おば'),
      ...[down('Process', 229, true), ...shows(''), ends(''), up('Escape', 27)],
      ...begins('Process', 'おばあ'),
      ...held('Process', WORD),
      ...[down('Process', 229, true), ends(WORD), up('Enter', 13)],
    ],
    text: WORD,
    ends: 'open',
    confirms: true,
  },
  {
    name: 'Safari: the Enter is told after the end of the composition',
    source:
      'WebKit bug 165004 (bugs.webkit.org/show_bug.cgi?id=165004): keydown follows compositionend, without isComposing, with code 229; github.com/w3c/input-events/issues/34: deleteCompositionText and insertFromComposition before the end',
    steps: [
      ...[starts, ...shows('お'), down('o', 229, true), up('o', 79, true)],
      ...[...shows('おばあ'), down('a', 229, true), up('a', 65, true)],
      ...[...shows(WORD), down('n', 229, true), up('n', 78, true)],
      ...puts('deleteCompositionText', null, true),
      ...puts('insertFromComposition', WORD, true),
      ...[ends(WORD), down('Enter', 229, false), up('Enter', 13)],
    ],
    text: WORD,
    ends: 'open',
    confirms: true,
  },
  {
    name: 'Firefox: an input before and one after the end of the composition',
    source:
      'github.com/w3c/input-events/issues/176: two input events, the second after compositionend with isComposing false; github.com/w3c/uievents/issues/202',
    steps: [
      ...begins('Process', 'お'),
      ...held('Process', 'おばあ'),
      ...held('Process', WORD),
      ...[down('Process', 229, true), ...shows(WORD), ends(WORD)],
      ...[puts('insertCompositionText', WORD)[1]!, up('Enter', 13)],
    ],
    text: WORD,
    ends: 'open',
    confirms: true,
  },
  {
    name: 'an older Firefox: no keys at all while composing',
    source:
      'github.com/w3c/uievents/issues/75: Gecko sends no keydown and no keyup during a composition; github.com/maebert/themostdangerouswritingapp/pull/15',
    steps: [
      ...[starts, ...shows('お'), ...shows('おばあ'), ...shows(WORD), ends(WORD)],
      ...[puts('insertCompositionText', WORD)[1]!, up('Enter', 13)],
    ],
    text: WORD,
    ends: 'open',
    confirms: true,
  },
  {
    name: 'a Mac: the n at the end becomes ん by the Enter that confirms',
    source:
      'github.com/davidsansome/tsurukame/pull/400: one n at the end is ん once it is confirmed, and a hardware keyboard needs two Enters',
    steps: [
      ...begins('o', 'お'),
      ...held('a', 'おばあさ'),
      ...held('n', 'おばあさn'),
      ...[down('Enter', 229, true), ...shows(WORD), ends(WORD), up('Enter', 13)],
    ],
    text: WORD,
    ends: 'open',
    confirms: true,
  },
];

/** What a Japanese IME makes beside kana and kanji. */
const LETTERS: Trace[] = [
  {
    name: 'half-width katakana by F8',
    source:
      'gunpaso.com/documents/pc-school-text07.html: F8 makes half-width katakana of the reading',
    steps: [
      ...begins('Process', 'お'),
      ...held('Process', WORD),
      ...held('Process', 'ｵﾊﾞｱｻﾝ'),
      ...[down('Process', 229, true), ends('ｵﾊﾞｱｻﾝ'), up('Enter', 13)],
    ],
    text: 'ｵﾊﾞｱｻﾝ',
    ends: 'open',
    confirms: true,
  },
  {
    name: 'a full-width space, which an IME puts without composing',
    source:
      'UI Events, insertText without a composition; github.com/react/react/issues/14512: with an IME on its keys have code 229 also where nothing is composed',
    steps: [
      ...begins('Process', 'おば'),
      ...held('Process', WORD),
      ...CHROMIUM_ENTER,
      ...[down('Process', 229, false), ...puts('insertText', '　'), up(' ', 32)],
    ],
    text: `${WORD}　`,
    ends: 'open',
    confirms: true,
  },
  {
    name: 'Latin letters that an IME has composed, by F10',
    source:
      'gunpaso.com/documents/pc-school-text07.html: F10 makes half-width Latin letters of the reading',
    steps: [
      ...begins('Process', 'あ'),
      ...held('Process', 'あlt'),
      ...held('Process', 'ALT'),
      ...[down('Process', 229, true), ends('ALT'), up('Enter', 13)],
      ...begins('Process', 'の'),
      ...held('Process', 'の先生'),
      ...[down('Process', 229, true), ends('の先生'), up('Enter', 13)],
    ],
    text: 'ALTの先生',
    ends: 'open',
    confirms: true,
  },
  {
    name: 'Latin letters that an IME has composed, in Firefox',
    source:
      'github.com/w3c/input-events/issues/176: the input after compositionend is not composing any more',
    steps: [
      ...begins('Process', 'あ'),
      ...held('Process', 'ALT'),
      ...[down('Process', 229, true), ends('ALT')],
      ...[puts('insertCompositionText', 'ALT')[1]!, up('Enter', 13)],
    ],
    text: 'ALT',
    ends: 'open',
    confirms: true,
  },
];

const unknown = (isComposing: boolean): Step => down('Unidentified', 229, isComposing);

/** Keyboards on a screen. */
const PHONES: Trace[] = [
  {
    name: 'Gboard in Japanese: no key tells what it is, and none comes up again',
    source:
      'github.com/lqs/retrotick/pull/48 and github.com/fkasler/cuddlephish/issues/10: keydown Unidentified with code 229, the text only in beforeinput; github.com/ckeditor/ckeditor5/issues/8011: deleting is insertCompositionText too',
    steps: [
      ...[unknown(false), starts, ...shows('お')],
      ...[unknown(true), ...shows('おは')],
      ...[unknown(true), ...shows('おば')],
      ...[unknown(true), ...shows('おばさ')],
      ...[unknown(true), ...shows('おば')],
      ...[unknown(true), ...shows('おばあさん')],
      ...[unknown(true), ends(WORD)],
    ],
    text: WORD,
    ends: 'open',
  },
  {
    name: 'Gboard in Japanese: an Enter of code 13 confirms what is composed',
    source:
      'github.com/rmyndharis/VSCodroid/pull/434: its Enter has isComposing on every press, and with Japanese in the composition it confirms; code 13: github.com/Significant-Gravitas/AutoGPT/pull/14300',
    steps: [
      ...[unknown(false), starts, ...shows('お')],
      ...[unknown(true), ...shows(WORD)],
      ...[down('Enter', 13, true), ends(WORD), up('Enter', 13)],
    ],
    text: WORD,
    ends: 'open',
    confirms: true,
  },
  {
    name: 'Gboard in English: rōmaji is one long composition until the field is left',
    source:
      'github.com/ckeditor/ckeditor5/issues/8011: Android composes the words of an English keyboard as well; the text is kept when somebody taps elsewhere (github.com/w3c/input-events/issues/17)',
    steps: [
      ...[unknown(false), starts, ...shows('o')],
      ...[unknown(true), ...shows('obaa')],
      ...[unknown(true), ...shows('obaasan')],
      ...[ends('obaasan'), blur],
    ],
    text: WORD,
    ends: 'left',
    seen: ['o', 'obaa', 'obaasan'],
  },
  {
    name: 'Gboard in English: its Enter is an Enter although it says that it is composing',
    source:
      'github.com/amiantos/lurker/issues/623 and github.com/Expensify/App/pull/16065: with an open word Enter arrives with isComposing, and a guard makes it a dead key',
    steps: [
      ...[unknown(false), starts, ...shows('o')],
      ...[unknown(true), ...shows('obaasan')],
      ...[down('Enter', 13, true), up('Enter', 13)],
      ends('obaasan'),
    ],
    text: WORD,
    ends: 'given',
  },
  {
    name: 'the kana keyboard of an iPhone: pressing again puts another kana in the place of the last',
    source:
      'github.com/codemirror/dev/issues/379: the top-left key changes the kana before the caret, 次候補 converts, 確定 confirms',
    steps: [
      ...[starts, ...shows('あ'), ...shows('い'), ...shows('う'), ...shows('え'), ...shows('お')],
      ...[...shows('おは'), ...shows('おば'), ...shows('おばあさん'), ...shows('お婆さん')],
      ...[...shows(WORD), ...puts('deleteCompositionText', null, true)],
      ...[...puts('insertFromComposition', WORD, true), ends(WORD)],
    ],
    text: WORD,
    ends: 'open',
  },
  {
    name: 'a keyboard of an iPhone that composes by taking back and putting anew',
    source:
      'github.com/michael/svedit/issues/113: no composition, but deleteContentBackward and then insertText of what takes its place',
    steps: [
      ...[...puts('insertText', 'お'), ...puts('insertText', 'は')],
      ...[...puts('deleteContentBackward', null), ...puts('insertText', 'ば')],
      ...[...puts('insertText', 'あ'), ...puts('insertText', 'さ'), ...puts('insertText', 'ん')],
    ],
    text: WORD,
    ends: 'open',
  },
  {
    name: 'autocorrect puts another word in the place of what was typed',
    source:
      'github.com/WebKit/WebKit/pull/71990 and github.com/w3c/editing/issues/494: insertReplacementText for spelling and autocorrect',
    steps: [
      ...[...types('o'), ...types('b'), ...types('a')],
      ...puts('insertReplacementText', 'Obaasan'),
    ],
    text: WORD,
    ends: 'open',
    seen: ['お', 'おb', 'おば', 'おばあさn'],
  },
];

/** Compositions that end in another way than by a key, or not at all. */
const ENDINGS: Trace[] = [
  {
    name: 'tapping elsewhere: the composition ends, then the field is left',
    source:
      'github.com/w3c/input-events/issues/17: after a tap elsewhere there is a last change with the text as it was marked',
    steps: [
      ...begins('o', 'お'),
      ...held('a', 'おばあ'),
      ...held('n', WORD),
      ...[...shows(WORD), ends(WORD), blur],
    ],
    text: WORD,
    ends: 'left',
  },
  {
    name: 'the field is left first, and the composition ends after it',
    source:
      'github.com/IgniteUI/ignite-ui/pull/1510: Internet Explorer and Firefox send blur before compositionend',
    steps: [
      ...begins('o', 'お'),
      ...held('a', 'おばあさ'),
      ...held('n', 'おばあさn'),
      ...[blur, ...shows(WORD), ends(WORD), puts('insertCompositionText', WORD)[1]!],
    ],
    text: WORD,
    ends: 'left',
    mode: 'IME',
  },
  {
    name: 'pasting while composing: what was composed stands, and the rest is pasted behind it',
    source:
      'made from UI Events (a composition ends with the text it had) and Input Events (insertFromPaste)',
    steps: [
      ...begins('Process', 'お'),
      ...held('Process', 'おばあ'),
      ...[down('Control', 17, true), ends('おばあ'), down('v', 86, false)],
      ...[...puts('insertFromPaste', 'さん'), up('v', 86), up('Control', 17)],
    ],
    text: WORD,
    ends: 'open',
  },
  {
    name: 'a composition that is never ended, because the IME has begun another',
    source:
      'github.com/NousResearch/hermes-agent/issues/71813: fcitx5 and IBus on Wayland start anew, and only the second composition ends',
    steps: [
      ...begins('Process', 'お'),
      starts,
      ...[...shows('ば'), ...held('Process', 'ばあさん')],
      ...[down('Process', 229, true), ends('ばあさん'), up('Enter', 13)],
    ],
    text: WORD,
    ends: 'open',
    confirms: true,
  },
  {
    name: 'dead keys: ^ and o are ô, and the rōmaji around it becomes kana',
    source:
      'gist.github.com/darobin/0204811507bb043670b68cf7b1b10614 and bugreports.qt.io/browse/QTBUG-139596: a dead key is a composition of two steps that no Enter confirms',
    steps: [
      ...types('t'),
      ...[down('Dead', 229, false), starts, ...shows('^'), up('Dead', 54, true)],
      ...[down('o', 229, true), ...shows('ô'), ends('ô'), up('o', 79)],
      ...[...types('k'), ...types('y')],
      ...[down('Dead', 229, false), starts, ...shows('^'), up('Dead', 54, true)],
      ...[down('o', 229, true), ...shows('ô'), ends('ô'), up('o', 79)],
    ],
    text: 'とうきょう',
    ends: 'open',
    seen: ['t', 't^', 'tô', 'とうk', 'とうky', 'とうky^', 'とうkyô'],
  },
];

/** Sequences from specifications, bugs and reports; each says from where. */
export const TRACES: readonly Trace[] = [...DESKTOP, ...LETTERS, ...PHONES, ...ENDINGS];
