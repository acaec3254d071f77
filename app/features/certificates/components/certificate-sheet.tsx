import type { Locale } from '#app/i18n/types.ts';
import { QrCode } from '#app/ui/index.ts';
import type { CertificateOnPage } from '../certificate-page.server.ts';
import type { CertificateText } from '../certificate-text.server.ts';

/** A certificate as a page, in both languages: the words of the document. */
export function CertificateSheet({ name, katakana, code, qr, ja, en }: CertificateOnPage) {
  return (
    <article className="certificate">
      {ja.sample ? (
        <p className="certificate-sample">
          <strong lang="ja">見本 SAMPLE</strong> <Pair ja={ja.sample} en={en.sample ?? ''} />
        </p>
      ) : null}
      <h2>
        <span lang="ja">{ja.title}</span>
        <span lang="en">{en.title}</span>
      </h2>
      <p className="certificate-name">
        <bdi>{name}</bdi>
        {katakana ? <small lang="ja">{katakana}</small> : null}
      </p>
      <p className="certificate-statement">
        <Pair ja={ja.statement} en={en.statement} />
      </p>
      <p className="certificate-course">
        <Pair ja={ja.course} en={en.course} />
      </p>
      <Facts code={code} ja={ja} en={en} />
      <p className="certificate-issuer">
        <Pair
          ja={`${ja.issuer.name} ${ja.issuer.title}`}
          en={`${en.issuer.title}, ${en.issuer.name}`}
        />
      </p>
      <QrCode
        className="certificate-qr"
        label={`QR: ${qr.address}`}
        side={qr.side}
        path={qr.path}
      />
      <p className="certificate-note">
        <Pair ja={ja.notProficiency} en={en.notProficiency} />
      </p>
      {ja.canDo.length > 0 ? <CanDo ja={ja} en={en} /> : null}
    </article>
  );
}

function Pair({ ja, en }: Record<Locale, string>) {
  return (
    <>
      <span lang="ja">{ja}</span> <span lang="en">{en}</span>
    </>
  );
}

function Facts({ code, ja, en }: Pick<CertificateOnPage, 'code' | 'ja' | 'en'>) {
  return (
    <dl>
      {ja.facts.map(({ key, label, value }, index) => {
        const other = en.facts[index];
        return (
          <div key={key}>
            <dt>
              <Pair ja={label} en={other?.label ?? ''} />
            </dt>
            <dd>{value === other?.value ? value : <Pair ja={value} en={other?.value ?? ''} />}</dd>
          </div>
        );
      })}
      <div>
        <dt>
          <Pair ja={ja.code} en={en.code} />
        </dt>
        <dd>
          <code>{code}</code>
        </dd>
      </div>
    </dl>
  );
}

function CanDo({ ja, en }: Record<Locale, CertificateText>) {
  return (
    <details>
      <summary>
        <Pair ja={ja.canDoTitle} en={en.canDoTitle} />
      </summary>
      <ul>
        {ja.canDo.map((japanese, index) => (
          <li key={japanese}>
            <Pair ja={japanese} en={en.canDo[index] ?? ''} />
          </li>
        ))}
      </ul>
    </details>
  );
}
