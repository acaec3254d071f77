-- From it come the lots and salts of a market's rows: a second run has the same, and nobody guesses a row by its digest.
alter table fair_seeds add column row_key text check (row_key ~ '^[0-9a-f]{64}$');
