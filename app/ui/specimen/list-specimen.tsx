import {
  Crumbs,
  EndStep,
  Figures,
  Link,
  LinkButton,
  NextPanel,
  Notice,
  Progress,
  Row,
  Rows,
  Table,
} from '../index.ts';
import { useSamples } from './samples.ts';

/** What stands on the pages of a learner. */
export function ListSpecimen() {
  const s = useSamples();
  return (
    <section>
      <Crumbs items={[{ label: s.course, to: '/courses' }, { label: s.minutes }]} />
      <NextPanel
        title={s.lesson}
        meta={`${s.course} · ${s.minutes}`}
        action={
          <LinkButton to="/learn" kind="main">
            {s.continueLearning}
          </LinkButton>
        }
      >
        <p>{s.info}</p>
      </NextPanel>
      <Rows>
        <Row state="done" title={<Link to="/learn">{s.course}</Link>} meta={s.count} />
        <Row
          state="here"
          current
          title={<Link to="/learn">{s.lesson}</Link>}
          meta={s.count}
          why={
            <>
              <Progress label={s.course} value={6} max={22} text={s.count} />
              {s.why}
            </>
          }
        />
        <Row state="open" title={<Link to="/learn">{s.lesson}</Link>} meta={s.minutes} />
        <Row state="waiting" title={s.lesson} meta={s.minutes} why={s.waiting} />
        <Row title={<Link to="/learn">{s.lesson}</Link>} meta={s.minutes} />
      </Rows>
      <Progress label={s.course} labelSeen value={6} max={22} text={s.count} />
      <EndStep
        action={
          <LinkButton to="/learn" kind="main">
            {s.continueLearning}
          </LinkButton>
        }
      >
        <strong>{s.lesson}</strong>, {s.minutes}
      </EndStep>
      <h2>{s.saved}</h2>
      <Notice title={s.course}>
        <p>{s.info}</p>
      </Notice>
      <Notice kind="success">{s.saved}</Notice>
      <Notice kind="fault">{s.fault}</Notice>
    </section>
  );
}

type Person = { id: string; name: string; reading: string; year: number; units: string };

const PEOPLE: Person[] = [
  { id: '1', name: 'SATO Emily', reading: '佐藤 エミリー', year: 2, units: '6 / 24' },
  { id: '2', name: 'NGUYEN Thi Lan', reading: 'グエン・ティ・ラン', year: 1, units: '2 / 24' },
  { id: '3', name: 'O’BRIEN Sean', reading: 'オブライエン・ショーン', year: 3, units: '11 / 24' },
];

/** What stands on the pages of staff. */
export function TableSpecimen() {
  const s = useSamples();
  return (
    <section>
      <h2>{s.people}</h2>
      <Figures
        items={[
          { label: s.people, value: 128 },
          { label: s.course, value: 96 },
          { label: s.saved, value: 6 },
        ]}
      />
      <Table
        caption={s.people}
        rows={PEOPLE}
        rowKey={(person) => person.id}
        columns={[
          {
            key: 'name',
            head: s.name,
            names: true,
            sort: { to: '?sort=name', direction: 'ascending' },
            cell: (person) => <Link to={`/${person.id}`}>{person.name}</Link>,
          },
          { key: 'state', head: s.level, cell: () => s.saved },
          {
            key: 'reading',
            head: s.notes,
            minor: true,
            cell: (person) => <span lang="ja">{person.reading}</span>,
          },
          { key: 'year', head: s.region, number: true, minor: true, cell: (one) => one.year },
          { key: 'units', head: s.course, number: true, minor: true, cell: (one) => one.units },
        ]}
      />
    </section>
  );
}
