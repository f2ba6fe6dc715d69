-- PostgreSQL database dump
\restrict abc
SET statement_timeout = 0;
SET transaction_timeout = 0;
SELECT pg_catalog.set_config('search_path', '', false);
CREATE SCHEMA billing;
ALTER SCHEMA billing OWNER TO app;
COMMENT ON SCHEMA billing IS 'What is paid';
CREATE EXTENSION IF NOT EXISTS citext WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS postgis WITH SCHEMA public;
COMMENT ON EXTENSION citext IS 'ci';
CREATE TYPE public.order_state AS ENUM ('open', 'it''s (done)', 'true');
CREATE TYPE public.address AS (street text, zip character varying(10));
CREATE DOMAIN public.positive AS integer DEFAULT 1 CONSTRAINT positive_check CHECK ((VALUE > 0));
CREATE TYPE public.floatrange AS RANGE (subtype = double precision);
CREATE FUNCTION public.touch() RETURNS trigger LANGUAGE plpgsql AS $$ begin new.updated_at = now(); return new; end; $$;
CREATE FUNCTION public.addone(a integer) RETURNS integer LANGUAGE sql BEGIN ATOMIC SELECT CASE WHEN a > 1 THEN a + 1 ELSE a END; END;
CREATE TABLE public.customers (
    id bigint NOT NULL,
    email public.citext NOT NULL,
    first_name character varying(80) DEFAULT 'x'::character varying,
    home public.geometry(Point,4326),
    addr public.address,
    tags text[] DEFAULT '{}'::text[] NOT NULL,
    data jsonb DEFAULT '{}'::jsonb,
    n public.positive,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp(3) without time zone,
    full_text text GENERATED ALWAYS AS (((first_name)::text || 'x'::text)) STORED
);
ALTER TABLE public.customers OWNER TO app;
COMMENT ON TABLE public.customers IS 'People who buy. See [[orders]] & <b>x</b>';
COMMENT ON COLUMN public.customers.email IS 'Where: we write, "always"
second line';
CREATE SEQUENCE public.customers_id_seq START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1;
ALTER SEQUENCE public.customers_id_seq OWNED BY public.customers.id;
ALTER TABLE ONLY public.customers ALTER COLUMN id SET DEFAULT nextval('public.customers_id_seq'::regclass);
CREATE TABLE billing."Order ""x"" (LCY)" ("Größe" numeric(12,2) DEFAULT 0.00 NOT NULL, "order" integer, "select" bigint, state public.order_state DEFAULT 'true'::public.order_state NOT NULL, during tstzrange, customer_id bigint, id bigint GENERATED ALWAYS AS IDENTITY (START WITH 1000));
CREATE TABLE billing.customers (id bigint primary key, owner_id bigint references billing.customers);
CREATE TABLE public."Customers" (id int, "ID" int);
CREATE TABLE public._hidden ();
CREATE TABLE public.con (id serial primary key, customer_id bigint, email_address text);
CREATE TABLE public."../../x" (id int primary key);
CREATE TABLE public.__proto__ (id int primary key, __proto__ int, "10" int, constructor int);
CREATE TABLE public."😀" (id int primary key);
CREATE TABLE public."😁" (id int primary key);
CREATE TABLE public.events (id bigint, at date not null, kind text, primary key (id, at)) PARTITION BY RANGE (at);
CREATE TABLE public.events_2026 PARTITION OF public.events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE public.events_d PARTITION OF public.events DEFAULT;
COPY public.customers (id, email) FROM stdin;
1	a;b'
\.
ALTER TABLE ONLY public.customers ADD CONSTRAINT customers_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.customers ADD CONSTRAINT customers_email_key UNIQUE (email);
ALTER TABLE ONLY billing."Order ""x"" (LCY)" ADD CONSTRAINT "PK" PRIMARY KEY (id) ;
ALTER TABLE ONLY billing."Order ""x"" (LCY)" ADD CONSTRAINT "u q" UNIQUE NULLS NOT DISTINCT ("order", "select") INCLUDE (state) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY billing."Order ""x"" (LCY)" ADD CONSTRAINT fk FOREIGN KEY (customer_id) REFERENCES public.customers(id) ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE;
ALTER TABLE billing."Order ""x"" (LCY)" ADD CONSTRAINT chk CHECK (("Größe" >= (0)::numeric)) NOT VALID;
CREATE EXTENSION btree_gist WITH SCHEMA public;
ALTER TABLE billing."Order ""x"" (LCY)" ADD CONSTRAINT nooverlap EXCLUDE USING gist ("order" WITH =, during WITH &&) WHERE (("order" > 1));
COMMENT ON CONSTRAINT chk ON billing."Order ""x"" (LCY)" IS 'never negative';
CREATE INDEX customers_lower ON public.customers USING btree (lower((first_name)::text) DESC, created_at DESC NULLS LAST) INCLUDE (updated_at) WHERE (updated_at IS NOT NULL);
CREATE INDEX customers_geo ON public.customers USING gist (home);
CREATE INDEX customers_gin ON public.customers USING gin (data jsonb_path_ops);
CREATE TRIGGER touch BEFORE UPDATE OF email ON public.customers FOR EACH ROW WHEN ((old.email IS DISTINCT FROM new.email)) EXECUTE FUNCTION public.touch();
CREATE VIEW public.v AS SELECT id, email FROM public.customers;
CREATE MATERIALIZED VIEW billing.mv AS SELECT count(*) AS n FROM public.customers WITH NO DATA;
GRANT SELECT ON public.v TO app;
ALTER TABLE public.customers ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON public.customers USING (true);
CREATE TABLE public.uses_fn (id uuid DEFAULT public.nosuch_uuid() NOT NULL);
