-- Collations, text search, aggregates, operators and casts, with each option that PostgreSQL has for them
create schema shop;
create schema "Odd Schema";
create extension unaccent;
create collation german (provider = icu, locale = 'de-u-co-phonebk', deterministic = false);
create collation "Odd Schema"."B.c" (lc_collate = 'C', lc_ctype = 'POSIX');
create collation shop.plain from "C";
comment on collation german is 'As in a phone book; it''s loose';
create text search dictionary shop.fold (template = unaccent, rules = 'unaccent');
create text search dictionary shop.english_words (template = snowball, language = english, stopwords = english);
create text search configuration shop.words (copy = pg_catalog.english);
alter text search configuration shop.words alter mapping for asciiword, word with shop.fold, shop.english_words;
create text search configuration empty_one (parser = default);
comment on text search configuration shop.words is 'For [[search]]';
create type shop.color as enum ('red', 'green');
create type shop.point as (x integer, y integer);
create domain shop.tidy as text collate german constraint tidy check (value <> '');
create function shop.add_up(bigint, integer) returns bigint language sql immutable as 'select $1 + $2';
create function shop.take_off(bigint, integer) returns bigint language sql immutable as 'select $1 - $2';
create function shop.keep(anyelement, anyelement) returns anyelement language sql immutable as 'select $1';
create aggregate shop.total(integer) (
  sfunc = shop.add_up, stype = bigint, sspace = 16, finalfunc = int8abs, finalfunc_modify = shareable, combinefunc = int8pl,
  initcond = '0', msfunc = shop.add_up, minvfunc = shop.take_off, mstype = bigint, mfinalfunc = int8abs, minitcond = '0', parallel = safe
);
create aggregate any_of(anyelement) (sfunc = shop.keep, stype = anyelement);
create aggregate count_all(*) (sfunc = int8inc, stype = int8, initcond = '0');
create aggregate shop.percentile(float8 order by anyelement) (
  sfunc = ordered_set_transition, stype = internal, finalfunc = percentile_disc_final, finalfunc_extra
);
create aggregate shop.place(variadic "any" order by variadic "any") (
  sfunc = ordered_set_transition_multi, stype = internal, finalfunc = rank_final, finalfunc_extra, hypothetical
);
create aggregate least_of(integer) (sfunc = int4smaller, stype = integer, sortop = <);
comment on aggregate shop.percentile(float8 order by anyelement) is 'Of a group';
comment on aggregate count_all(*) is 'Counts rows';
create function shop.same(shop.point, shop.point) returns boolean language sql immutable as 'select $1.x = $2.x';
create function shop.other(shop.point, shop.point) returns boolean language sql immutable as 'select $1.x <> $2.x';
create operator shop.=== (
  function = shop.same, leftarg = shop.point, rightarg = shop.point, commutator = operator(shop.===), negator = operator(shop.!==),
  restrict = eqsel, join = eqjoinsel, hashes, merges
);
create operator shop.!== (
  function = shop.other, leftarg = shop.point, rightarg = shop.point, commutator = operator(shop.!==), negator = operator(shop.===),
  restrict = neqsel, join = neqjoinsel
);
create function bang(bigint) returns bigint language sql immutable as 'select -$1';
create operator @#@ (function = bang, rightarg = bigint);
comment on operator @#@ (none, bigint) is 'The other side of zero';
create function shop.to_color(integer) returns shop.color language sql immutable as $$ select 'red'::shop.color $$;
create cast (integer as shop.color) with function shop.to_color(integer) as assignment;
create cast (shop.point as text) with inout as implicit;
comment on cast (integer as shop.color) is 'Numbers of the old system';
create domain odd as bigint constraint odd check (@#@ value < 5);
create function shop.per_point() returns bigint language sql stable return (select shop.total(1));
create table shop.item (
  id bigint primary key, name text collate german, note varchar(20) collate "Odd Schema"."B.c", fin text collate "en-x-icu",
  here shop.point, mean odd, words tsvector generated always as (to_tsvector('shop.words', note)) stored, check (@#@ id < 7)
);
create index by_name on shop.item (note collate german);
create index by_words on shop.item using gin (to_tsvector('shop.words', name));
create function shop.keep_item(shop.item, shop.item) returns shop.item language sql immutable as 'select $1';
create aggregate shop.one_item(shop.item) (sfunc = shop.keep_item, stype = shop.item);
create view shop.totals as select shop.total(id::integer) as total from shop.item;
