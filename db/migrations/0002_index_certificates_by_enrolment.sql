-- The partial unique index holds valid certificates only; this one serves the foreign key.
create index certificates_enrolment_id_idx on certificates (enrolment_id);
