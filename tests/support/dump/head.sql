--
-- PostgreSQL database dump
--

\restrict 8sT3xQ

-- Dumped from database version 15.14 (Debian 15.14-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET row_security = off;

CREATE SCHEMA billing;
ALTER SCHEMA billing OWNER TO app_owner;
COMMENT ON SCHEMA billing IS 'What is paid; and by whom';
CREATE SCHEMA "Audit Log";
CREATE SCHEMA empty_one;

CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;
COMMENT ON EXTENSION btree_gist IS 'support for indexing common datatypes in GiST';
CREATE EXTENSION IF NOT EXISTS citext WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS hstore WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS ltree WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS "uuid-ossp" WITH SCHEMA public;

CREATE COLLATION "Audit Log".german (provider = icu, locale = 'de');
CREATE TEXT SEARCH CONFIGURATION public.plain (PARSER = pg_catalog."default");
CREATE PUBLICATION all_of_it WITH (publish = 'insert, update, delete, truncate');

CREATE FUNCTION public.first_of(state anyelement, next anyelement) RETURNS anyelement
    LANGUAGE sql IMMUTABLE
    AS $_$ SELECT $1; $_$;
CREATE AGGREGATE public.first_one(anyelement) (
    SFUNC = public.first_of,
    STYPE = anyelement
);
COMMENT ON AGGREGATE public.first_one(anyelement) IS 'the first of a group';
CREATE FUNCTION public.near(a double precision, b double precision) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    BEGIN ATOMIC
 SELECT CASE WHEN (abs((near.a - near.b)) < (0.001)::double precision) THEN true ELSE false END;
END;
CREATE OPERATOR public.~~~ (
    FUNCTION = public.near,
    LEFTARG = double precision,
    RIGHTARG = double precision
);
CREATE FUNCTION public.notify_ddl() RETURNS event_trigger
    LANGUAGE plpgsql
    AS $$ begin raise notice 'changed; again'; end; $$;

SET default_tablespace = '';
SET default_table_access_method = heap;
