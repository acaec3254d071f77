-- A quiz says which of several attempts is the result; progress knows of which one its percent is.
alter table item_progress add column counted_attempt uuid;
