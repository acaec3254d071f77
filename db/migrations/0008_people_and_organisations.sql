-- People and organisations for many years: a person is never tied to a post, an organisation that was
-- merged or closed keeps its history.

alter table organisations
  add column kana text check (length(kana) <= 200),
  -- JIS X 0401; also of organisations that have no code of their own.
  add column prefecture text check (prefecture ~ '^(0[1-9]|[1-3][0-9]|4[0-7])$'),
  -- Where its office reads mail (代表メール).
  add column email text check (length(email) between 3 and 254),
  add column closed_on date,
  add column merged_into uuid references organisations (id),
  -- One code may stand for a host body and for the contracting organisation of the same office.
  drop constraint organisations_code_key,
  add constraint organisations_kind_code_key unique (kind, code),
  add constraint organisations_code_check check (code ~ '^[0-9]{6}$'),
  add constraint organisations_name_ja_check check (length(name_ja) between 1 and 200),
  add constraint organisations_name_en_check check (length(name_en) between 1 and 200),
  add constraint organisations_merged_check check (merged_into is null or closed_on is not null),
  add constraint organisations_not_own_parent_check check (parent_id <> id and merged_into <> id);
create index organisations_merged_into_idx on organisations (merged_into);
create index organisations_prefecture_idx on organisations (prefecture);
grant insert, update on organisations to kakehashi_app;

-- An organisation and all below it; what was merged into one of them belongs below it.
create function organisations_below(roots uuid[]) returns setof uuid language sql stable
  set search_path = public, pg_temp
  as $$
    with recursive below (id) as (
      select unnest(roots)
      union
      select o.id from organisations o join below b on o.parent_id = b.id or o.merged_into = b.id
    )
    select id from below
  $$;

-- Two letters of a text and the next two and so on: finds half a name in any script.
create function text_bigrams(text) returns text[] language sql immutable strict parallel safe
  as $$
    select coalesce(array_agg(distinct substr($1, at, 2)), '{}')
    from generate_series(1, length($1) - 1) as at
  $$;

alter table persons
  add column private_email text check (length(private_email) between 3 and 254),
  add column work_email text check (length(work_email) between 3 and 254),
  -- Of Japanese, by JLPT, as stated by whom it is about; a course may ask for it.
  add column japanese_level text check (japanese_level in ('none', 'N5', 'N4', 'N3', 'N2', 'N1')),
  -- Folded names, as personSearchText() makes them.
  add column search_text text not null default '';
create index persons_search_idx on persons using gin (text_bigrams(search_text));
create index persons_private_email_idx on persons (lower(private_email));
create index persons_work_email_idx on persons (lower(work_email));
update persons set search_text = lower(legal_name || ' ' || display_name || ' ' || coalesce(kana, ''));

create table appointments (
  id uuid primary key,
  person_id uuid not null references persons (id) on delete cascade,
  kind text not null check (kind in ('ALT', 'CIR', 'SEA')),
  jet_number text check (jet_number ~ '^20[0-9]{9}$'),
  organisation_id uuid not null references organisations (id),
  workplace_id uuid references organisations (id),
  arrival_group text check (length(arrival_group) between 1 and 20),
  starts_on date not null,
  -- The last day; leaving earlier does not change it.
  ends_on date not null,
  year_at_start smallint not null default 1 check (year_at_start between 1 and 5),
  left_on date,
  leaving text check (leaving in ('withdrew', 'transferred', 'not-arrived')),
  created_at timestamptz not null,
  unique (jet_number, starts_on),
  check (ends_on >= starts_on),
  check ((left_on is null) = (leaving is null)),
  check (left_on <= ends_on)
);
create index appointments_person_id_idx on appointments (person_id);
create index appointments_organisation_id_idx on appointments (organisation_id);
create index appointments_workplace_id_idx on appointments (workplace_id);
-- Of all stays of all years few are held: what asks who is in post begins here.
create index appointments_last_day_idx on appointments ((coalesce(left_on, ends_on)));

-- Who looks after whom. Seeing is a right of the role on the organisation, not of this row.
create table supervisions (
  id uuid primary key,
  appointment_id uuid not null references appointments (id) on delete cascade,
  supervisor_id uuid not null references persons (id) on delete cascade,
  started_at timestamptz not null,
  ended_at timestamptz,
  check (ended_at >= started_at)
);
create unique index supervisions_one_key on supervisions (appointment_id) where ended_at is null;
create index supervisions_appointment_id_idx on supervisions (appointment_id);
create index supervisions_supervisor_id_idx on supervisions (supervisor_id);

-- 人事異動: one supervisor's people go to the next, with a note.
create table handovers (
  id uuid primary key,
  organisation_id uuid not null references organisations (id),
  from_id uuid not null references persons (id) on delete cascade,
  to_id uuid not null references persons (id) on delete cascade,
  note text not null check (length(note) <= 2000),
  people integer not null check (people >= 0),
  handed_over_by uuid references persons (id) on delete set null,
  handed_over_at timestamptz not null,
  check (from_id <> to_id)
);
create index handovers_organisation_id_idx on handovers (organisation_id);
create index handovers_from_id_idx on handovers (from_id);
create index handovers_to_id_idx on handovers (to_id);
create index handovers_handed_over_by_idx on handovers (handed_over_by);

alter table role_grants
  add column granted_by uuid references persons (id) on delete set null;
create index role_grants_granted_by_idx on role_grants (granted_by);

-- Every prefecture and designated city coordinates the JETs of its area (全国地方公共団体コード).

insert into organisations (id, kind, name_ja, name_en, kana, created_at)
select gen_random_uuid(), 'clair', '自治体国際化協会',
  'Council of Local Authorities for International Relations', 'じちたいこくさいかきょうかい', now()
where not exists (select from organisations where kind = 'clair');

insert into organisations (id, kind, code, prefecture, name_ja, kana, name_en, parent_id, created_at)
select gen_random_uuid(), 'host', body.code, body.prefecture, body.name_ja, body.kana, body.name_en,
  (select id from organisations where kind = 'clair' order by created_at limit 1), now()
from (values
  ('010006', '01', '北海道', 'ほっかいどう', 'Hokkaido'),
  ('020001', '02', '青森県', 'あおもりけん', 'Aomori Prefecture'),
  ('030007', '03', '岩手県', 'いわてけん', 'Iwate Prefecture'),
  ('040002', '04', '宮城県', 'みやぎけん', 'Miyagi Prefecture'),
  ('050008', '05', '秋田県', 'あきたけん', 'Akita Prefecture'),
  ('060003', '06', '山形県', 'やまがたけん', 'Yamagata Prefecture'),
  ('070009', '07', '福島県', 'ふくしまけん', 'Fukushima Prefecture'),
  ('080004', '08', '茨城県', 'いばらきけん', 'Ibaraki Prefecture'),
  ('090000', '09', '栃木県', 'とちぎけん', 'Tochigi Prefecture'),
  ('100005', '10', '群馬県', 'ぐんまけん', 'Gunma Prefecture'),
  ('110001', '11', '埼玉県', 'さいたまけん', 'Saitama Prefecture'),
  ('120006', '12', '千葉県', 'ちばけん', 'Chiba Prefecture'),
  ('130001', '13', '東京都', 'とうきょうと', 'Tokyo Metropolis'),
  ('140007', '14', '神奈川県', 'かながわけん', 'Kanagawa Prefecture'),
  ('150002', '15', '新潟県', 'にいがたけん', 'Niigata Prefecture'),
  ('160008', '16', '富山県', 'とやまけん', 'Toyama Prefecture'),
  ('170003', '17', '石川県', 'いしかわけん', 'Ishikawa Prefecture'),
  ('180009', '18', '福井県', 'ふくいけん', 'Fukui Prefecture'),
  ('190004', '19', '山梨県', 'やまなしけん', 'Yamanashi Prefecture'),
  ('200000', '20', '長野県', 'ながのけん', 'Nagano Prefecture'),
  ('210005', '21', '岐阜県', 'ぎふけん', 'Gifu Prefecture'),
  ('220001', '22', '静岡県', 'しずおかけん', 'Shizuoka Prefecture'),
  ('230006', '23', '愛知県', 'あいちけん', 'Aichi Prefecture'),
  ('240001', '24', '三重県', 'みえけん', 'Mie Prefecture'),
  ('250007', '25', '滋賀県', 'しがけん', 'Shiga Prefecture'),
  ('260002', '26', '京都府', 'きょうとふ', 'Kyoto Prefecture'),
  ('270008', '27', '大阪府', 'おおさかふ', 'Osaka Prefecture'),
  ('280003', '28', '兵庫県', 'ひょうごけん', 'Hyogo Prefecture'),
  ('290009', '29', '奈良県', 'ならけん', 'Nara Prefecture'),
  ('300004', '30', '和歌山県', 'わかやまけん', 'Wakayama Prefecture'),
  ('310000', '31', '鳥取県', 'とっとりけん', 'Tottori Prefecture'),
  ('320005', '32', '島根県', 'しまねけん', 'Shimane Prefecture'),
  ('330001', '33', '岡山県', 'おかやまけん', 'Okayama Prefecture'),
  ('340006', '34', '広島県', 'ひろしまけん', 'Hiroshima Prefecture'),
  ('350001', '35', '山口県', 'やまぐちけん', 'Yamaguchi Prefecture'),
  ('360007', '36', '徳島県', 'とくしまけん', 'Tokushima Prefecture'),
  ('370002', '37', '香川県', 'かがわけん', 'Kagawa Prefecture'),
  ('380008', '38', '愛媛県', 'えひめけん', 'Ehime Prefecture'),
  ('390003', '39', '高知県', 'こうちけん', 'Kochi Prefecture'),
  ('400009', '40', '福岡県', 'ふくおかけん', 'Fukuoka Prefecture'),
  ('410004', '41', '佐賀県', 'さがけん', 'Saga Prefecture'),
  ('420000', '42', '長崎県', 'ながさきけん', 'Nagasaki Prefecture'),
  ('430005', '43', '熊本県', 'くまもとけん', 'Kumamoto Prefecture'),
  ('440001', '44', '大分県', 'おおいたけん', 'Oita Prefecture'),
  ('450006', '45', '宮崎県', 'みやざきけん', 'Miyazaki Prefecture'),
  ('460001', '46', '鹿児島県', 'かごしまけん', 'Kagoshima Prefecture'),
  ('470007', '47', '沖縄県', 'おきなわけん', 'Okinawa Prefecture'),
  ('011002', '01', '札幌市', 'さっぽろし', 'City of Sapporo'),
  ('041009', '04', '仙台市', 'せんだいし', 'City of Sendai'),
  ('111007', '11', 'さいたま市', 'さいたまし', 'City of Saitama'),
  ('121002', '12', '千葉市', 'ちばし', 'City of Chiba'),
  ('141003', '14', '横浜市', 'よこはまし', 'City of Yokohama'),
  ('141305', '14', '川崎市', 'かわさきし', 'City of Kawasaki'),
  ('141500', '14', '相模原市', 'さがみはらし', 'City of Sagamihara'),
  ('151009', '15', '新潟市', 'にいがたし', 'City of Niigata'),
  ('221007', '22', '静岡市', 'しずおかし', 'City of Shizuoka'),
  ('221309', '22', '浜松市', 'はままつし', 'City of Hamamatsu'),
  ('231002', '23', '名古屋市', 'なごやし', 'City of Nagoya'),
  ('261009', '26', '京都市', 'きょうとし', 'City of Kyoto'),
  ('271004', '27', '大阪市', 'おおさかし', 'City of Osaka'),
  ('271403', '27', '堺市', 'さかいし', 'City of Sakai'),
  ('281000', '28', '神戸市', 'こうべし', 'City of Kobe'),
  ('331007', '33', '岡山市', 'おかやまし', 'City of Okayama'),
  ('341002', '34', '広島市', 'ひろしまし', 'City of Hiroshima'),
  ('401005', '40', '北九州市', 'きたきゅうしゅうし', 'City of Kitakyushu'),
  ('401307', '40', '福岡市', 'ふくおかし', 'City of Fukuoka'),
  ('431001', '43', '熊本市', 'くまもとし', 'City of Kumamoto')
) as body (code, prefecture, name_ja, kana, name_en)
on conflict (kind, code) do update
  set prefecture = excluded.prefecture, kana = excluded.kana, parent_id = excluded.parent_id;
update organisations child set prefecture = parent.prefecture
  from organisations parent
  where child.parent_id = parent.id and child.kind in ('contracting', 'school');
