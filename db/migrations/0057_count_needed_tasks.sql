-- Counts of items hold the tasks that a course needs: where it needs some, they are computed anew.
update enrolments e set paced_at = null
from editions d, course_versions v
where d.id = e.edition_id and v.course_id = d.course_id and v.revision = e.revision
  and v.outline -> 'completion' ? 'needsTasks';
