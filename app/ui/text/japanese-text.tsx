import { createContext, Fragment, useContext } from 'react';
import type { ElementType } from 'react';
import { classNames } from '../class-names.ts';
import { parseRuby, phrasesOf, setPairs } from '../ruby.ts';
import type { RubyPair, RubyPart } from '../ruby.ts';

/** Readings the reader has met, as `先|せん`; any other is new. */
export const KnownReadings = createContext<ReadonlySet<string>>(new Set());

type JapaneseTextProps = {
  /** Japanese with readings as `{漢字|かん|じ}`, with spaces between phrases where it is taught. */
  text: string;
  as?: ElementType;
  className?: string;
  /** Marks the kanji that have no reading here: they are what is asked. */
  asked?: boolean;
};

/** Japanese with furigana: heard once by a screen reader, copied without its readings. */
export function JapaneseText(props: JapaneseTextProps) {
  const { text, as: Element = 'span', className, asked = false } = props;
  const phrases = phrasesOf(parseRuby(text));
  const known = useContext(KnownReadings);
  const part = (one: RubyPart, index: number) => <Part key={index} {...{ one, known, asked }} />;
  return (
    <Element lang="ja" className={classNames('japanese', className)}>
      {phrases.map((phrase, index) => (
        <Fragment key={index}>
          {index > 0 ? ' ' : null}
          {phrases.length > 1 ? <span className="ph">{phrase.map(part)}</span> : phrase.map(part)}
        </Fragment>
      ))}
    </Element>
  );
}

interface PartProps {
  one: RubyPart;
  known: ReadonlySet<string>;
  asked: boolean;
}

function Part({ one, known, asked }: PartProps) {
  if (one.kind === 'text') return <>{asked ? marked(one.text) : one.text}</>;
  const isNew = !one.pairs.every((pair) => known.has(`${pair.base}|${pair.reading}`));
  return <ruby data-new={isNew ? '' : undefined}>{setPairs(one.pairs).map(reading)}</ruby>;
}

/** Every second piece is kanji. */
const marked = (text: string) =>
  text
    .split(/([\p{Script=Han}々]+)/u)
    .map((piece, at) => (at % 2 ? <u key={at}>{piece}</u> : piece));

function reading(pair: RubyPair, index: number) {
  return (
    <Fragment key={index}>
      {pair.base}
      <rp aria-hidden="true">(</rp>
      <rt aria-hidden="true">{pair.reading}</rt>
      <rp aria-hidden="true">)</rp>
    </Fragment>
  );
}
