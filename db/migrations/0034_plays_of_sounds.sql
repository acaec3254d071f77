-- How often a sound that may be played so many times was played in an attempt, by the question or passage.
create table attempt_plays (
  attempt_id uuid not null references attempts (id) on delete cascade,
  place text not null check (length(place) between 1 and 120),
  plays integer not null check (plays between 1 and 1000),
  primary key (attempt_id, place)
);
