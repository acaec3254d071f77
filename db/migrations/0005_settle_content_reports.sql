-- Who has dealt with a remark on a lesson, and when. Remarks are read newest first.

create table content_report_settlements (
  report_id uuid primary key references content_reports (id) on delete cascade,
  settled_by uuid references persons (id) on delete set null,
  settled_at timestamptz not null
);
create index content_report_settlements_settled_by_idx on content_report_settlements (settled_by);
create index content_reports_newest_idx on content_reports (created_at desc, id desc);
