-- A course version is what learners saw and what their answers were judged by: it is written once.

create trigger course_versions_written_once before update or delete on course_versions
  for each row execute function refuse_change();
create trigger course_items_written_once before update or delete on course_items
  for each row execute function refuse_change();
create trigger course_versions_no_truncate before truncate on course_versions
  for each statement execute function refuse_change();
create trigger course_items_no_truncate before truncate on course_items
  for each statement execute function refuse_change();
