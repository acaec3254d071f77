import { useTranslations } from 'use-intl';
import { DateTime, Day, Link, Table, type Column } from '#app/ui/index.ts';
import type { PostView } from '../person-record.server.ts';
import { PersonName, PlaceName } from './person-name.tsx';

interface PersonPostsProps {
  personId: string;
  posts: readonly PostView[];
  /** Coordinators change posts. */
  isKeeper: boolean;
}

/** All stays, the latest first: what was, is and comes. */
export function PersonPosts({ personId, posts, isKeeper }: PersonPostsProps) {
  const t = useTranslations('work.people.record');
  const columns = useColumns(personId, isKeeper);
  return (
    <section className="record">
      <div className="page-head">
        <h2>{t('posts')}</h2>
        {isKeeper ? (
          <p className="links">
            <Link to={`/admin/people/${personId}/posts/new`}>{t('addPost')}</Link>
          </p>
        ) : null}
      </div>
      {posts.length === 0 ? (
        <p>{t('noPosts')}</p>
      ) : (
        <Table caption={t('posts')} columns={columns} rows={posts} rowKey={({ id }) => id} />
      )}
    </section>
  );
}

function useColumns(personId: string, isKeeper: boolean): Column<PostView>[] {
  const t = useTranslations('work.people');
  const columns: Column<PostView>[] = [
    {
      key: 'term',
      head: t('record.term'),
      names: true,
      cell: ({ startsOn, endsOn }) => <Term {...{ startsOn, endsOn }} />,
    },
    {
      key: 'kind',
      head: t('head.kind'),
      minor: true,
      cell: ({ kind, year }) => (
        <span className="unbroken">{year ? `${kind} ${t('year', { year })}` : kind}</span>
      ),
    },
    {
      key: 'organisation',
      head: t('record.organisation'),
      cell: (post) => <Places post={post} />,
    },
    { key: 'group', head: t('head.group'), minor: true, cell: (post) => post.arrivalGroup },
    {
      key: 'supervisor',
      head: t('record.supervisor'),
      minor: true,
      cell: (post) => <Supervisors post={post} />,
    },
    { key: 'state', head: t('record.state'), minor: true, cell: (post) => <Leaving post={post} /> },
  ];
  if (!isKeeper) return columns;
  return [
    ...columns,
    { key: 'number', head: t('record.jetNumber'), minor: true, cell: (post) => post.jetNumber },
    {
      key: 'actions',
      head: t('record.actions'),
      cell: (post) => <Actions personId={personId} post={post} />,
    },
  ];
}

function Term({ startsOn, endsOn }: { startsOn: string; endsOn: string }) {
  return (
    <>
      <span className="unbroken">
        <Day day={startsOn} /> –
      </span>{' '}
      <span className="unbroken">
        <Day day={endsOn} />
      </span>
    </>
  );
}

function Places({ post: { organisation, workplace } }: { post: PostView }) {
  return (
    <>
      <PlaceName place={organisation} />
      {workplace ? (
        <>
          <br />
          <small>
            <PlaceName place={workplace} />
          </small>
        </>
      ) : null}
    </>
  );
}

/** Who looks after this stay now, and who did before. */
function Supervisors({ post }: { post: PostView }) {
  return (
    <>
      {post.supervisors.map(({ name, startedAt, endedAt }) => (
        <div key={startedAt}>
          <PersonName name={name} />
          {endedAt ? (
            <small>
              {' '}
              –<DateTime instant={endedAt} />
            </small>
          ) : null}
        </div>
      ))}
    </>
  );
}

function Leaving({ post: { leaving, leftOn } }: { post: PostView }) {
  const t = useTranslations('work.people');
  if (!leaving || !leftOn) return null;
  return (
    <>
      {t(`leaving.${leaving}`)}{' '}
      <span className="unbroken">
        <Day day={leftOn} />
      </span>
    </>
  );
}

function Actions({ personId, post }: { personId: string; post: PostView }) {
  const t = useTranslations('work.people.record');
  const address = `/admin/people/${personId}/posts/${post.id}`;
  const places = [
    { to: address, text: t('change') },
    ...(post.leaving
      ? []
      : [
          { to: `${address}/transfer`, text: t('transfer') },
          { to: `${address}/leaving`, text: t('leave') },
        ]),
  ];
  return (
    <ul className="links">
      {places.map(({ to, text }) => (
        <li key={to}>
          <Link to={to} aria-label={`${text} ${post.startsOn}`}>
            {text}
          </Link>
        </li>
      ))}
    </ul>
  );
}
