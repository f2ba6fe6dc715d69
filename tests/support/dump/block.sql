-- Types, functions and sequences of block %%
CREATE TYPE public.order_state%% AS ENUM (
    'open',
    'it''s (done)',
    'true',
    '10'
);
ALTER TYPE public.order_state%% OWNER TO app_owner;
COMMENT ON TYPE public.order_state%% IS 'Where an order stands';
CREATE TYPE billing."Mood%%" AS ENUM ('sad', 'ok');
CREATE TYPE public.address%% AS (
	street text COLLATE pg_catalog."C",
	zip character varying(10)
);
COMMENT ON TYPE public.address%% IS 'Where somebody lives';
COMMENT ON COLUMN public.address%%.zip IS 'With the country';
CREATE DOMAIN public.positive%% AS numeric(12,2) DEFAULT 1 NOT NULL
	CONSTRAINT positive_check CHECK ((VALUE > (0)::numeric))
	CONSTRAINT small_check CHECK ((VALUE < (1000000)::numeric));
COMMENT ON DOMAIN public.positive%% IS 'Never zero';
COMMENT ON CONSTRAINT positive_check ON DOMAIN public.positive%% IS 'Zero is free of charge';
CREATE TYPE public.floatrange%% AS RANGE (
    subtype = double precision,
    multirange_type_name = public.floatmultirange%%
);
CREATE SEQUENCE public.invoice_no%%
    START WITH 1000
    INCREMENT BY 10
    MINVALUE 10
    MAXVALUE 99999999
    CACHE 20
    CYCLE;
COMMENT ON SEQUENCE public.invoice_no%% IS 'Numbers that people read';
CREATE FUNCTION public.touch%%() RETURNS trigger
    LANGUAGE plpgsql
    AS $body$
begin
  -- a comment; with 'quotes' and $$ signs
  new.updated_at = now();
  return new;
end;
$body$;
COMMENT ON FUNCTION public.touch%%() IS 'Keeps the time of the last change';
CREATE FUNCTION public.label%%(value integer, sep text DEFAULT ';'::text) RETURNS text
    LANGUAGE sql IMMUTABLE
    AS $$ select value || sep $$;
CREATE FUNCTION public.label%%(value text) RETURNS text
    LANGUAGE sql IMMUTABLE
    AS $$ select value $$;
CREATE PROCEDURE billing."Close Month%%"(IN month date)
    LANGUAGE sql
    AS $$ select month $$;

CREATE TABLE public.customers%% (
    id bigint NOT NULL,
    email public.citext NOT NULL,
    first_name character varying(80) DEFAULT 'x''y'::character varying,
    "lastName" text COLLATE pg_catalog."C",
    addr public.address%%,
    tags text[] DEFAULT '{}'::text[] NOT NULL,
    data jsonb DEFAULT '{"a": [1, 2]}'::jsonb,
    amount public.positive%%,
    path public.ltree,
    attributes public.hstore,
    price_range public.floatrange%%,
    mood billing."Mood%%"[] DEFAULT '{}'::billing."Mood%%"[],
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp(3) without time zone,
    span interval day to second(3),
    flags bit varying(5) DEFAULT B'101'::bit varying,
    token uuid DEFAULT public.uuid_generate_v4(),
    full_text text GENERATED ALWAYS AS (((first_name)::text || ' x'::text)) STORED,
    CONSTRAINT customers%%_tags_check CHECK ((cardinality(tags) < 10))
);
ALTER TABLE public.customers%% OWNER TO app_owner;
COMMENT ON TABLE public.customers%% IS 'People who buy. See [[orders]] & <b>x</b>';
COMMENT ON COLUMN public.customers%%.email IS 'Where: we write, "always"
- second line; with # signs';
COMMENT ON COLUMN public.customers%%."lastName" IS '# no heading';
CREATE SEQUENCE public.customers%%_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER TABLE public.customers%%_id_seq OWNER TO app_owner;
ALTER SEQUENCE public.customers%%_id_seq OWNED BY public.customers%%.id;
ALTER TABLE ONLY public.customers%% ALTER COLUMN id SET DEFAULT nextval('public.customers%%_id_seq'::regclass);
ALTER TABLE ONLY public.customers%% ALTER COLUMN data SET STORAGE EXTERNAL;
ALTER TABLE ONLY public.customers%% ALTER COLUMN email SET STATISTICS 500;

CREATE TABLE billing."order%%" (
    id integer NOT NULL,
    customer_id bigint,
    state public.order_state%% DEFAULT 'true'::public.order_state%% NOT NULL,
    total numeric(12,2) DEFAULT 0.00 NOT NULL,
    placed date DEFAULT CURRENT_DATE,
    last_item_no integer,
    last_item_of integer,
    note text DEFAULT ''::text
);
ALTER TABLE billing."order%%" ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME billing.order%%_id_seq
    START WITH 1000
    INCREMENT BY 5
    NO MINVALUE
    NO MAXVALUE
    CACHE 20
);
COMMENT ON TABLE billing."order%%" IS 'What was bought';

CREATE TABLE billing."Order Items%%" (
    order_id integer NOT NULL,
    "Nr." integer NOT NULL,
    "Größe" numeric(6,2) DEFAULT 0.00 NOT NULL,
    "select" bigint,
    "a""b" text,
    "a.b" text,
    "A.B" text,
    CONSTRAINT "Größe > 0" CHECK (("Größe" >= (0)::numeric))
);
COMMENT ON COLUMN billing."Order Items%%"."Größe" IS 'In m²';

CREATE TABLE public."order%%" (
    id integer NOT NULL,
    "order" integer,
    "user" text,
    "default" boolean DEFAULT false
);
CREATE TABLE public."Customers%%" (
    id integer NOT NULL,
    "ID" integer,
    "Id" integer
);

CREATE TABLE public.events%% (
    id bigint NOT NULL,
    at date NOT NULL,
    kind text DEFAULT 'none'::text NOT NULL,
    customer_id bigint,
    CONSTRAINT events%%_kind_check CHECK ((kind <> ''::text))
)
PARTITION BY RANGE (at);
COMMENT ON TABLE public.events%% IS 'What happened';
CREATE TABLE public.events%%_2026 (
    id bigint NOT NULL,
    at date NOT NULL,
    kind text DEFAULT 'none'::text NOT NULL,
    customer_id bigint,
    CONSTRAINT events%%_kind_check CHECK ((kind <> ''::text)),
    CONSTRAINT only_here CHECK ((id > 0))
)
PARTITION BY LIST (kind);
COMMENT ON TABLE public.events%%_2026 IS 'The year of the move';
COMMENT ON COLUMN public.events%%_2026.kind IS 'Of this year alone';
CREATE TABLE "Audit Log".events%%_2026_new (
    id bigint NOT NULL,
    at date NOT NULL,
    kind text DEFAULT 'new'::text NOT NULL,
    customer_id bigint,
    CONSTRAINT events%%_kind_check CHECK ((kind <> ''::text)),
    CONSTRAINT only_here CHECK ((id > 0))
);
CREATE TABLE public.events%%_d (
    id bigint NOT NULL,
    at date NOT NULL,
    kind text DEFAULT 'none'::text NOT NULL,
    customer_id bigint,
    CONSTRAINT events%%_kind_check CHECK ((kind <> ''::text))
);
ALTER TABLE ONLY public.events%% ATTACH PARTITION public.events%%_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
ALTER TABLE ONLY public.events%%_2026 ATTACH PARTITION "Audit Log".events%%_2026_new FOR VALUES IN ('new', 'it''s');
ALTER TABLE ONLY public.events%% ATTACH PARTITION public.events%%_d DEFAULT;

CREATE TABLE public.measurements%% (
    device uuid NOT NULL,
    value real
)
PARTITION BY HASH (device);
CREATE TABLE public.measurements%%_0 (
    device uuid NOT NULL,
    value real
);
ALTER TABLE ONLY public.measurements%% ATTACH PARTITION public.measurements%%_0 FOR VALUES WITH (modulus 2, remainder 0);
CREATE TABLE public.logins%% (
    email text,
    at timestamp with time zone
)
PARTITION BY LIST (lower(email));

CREATE TABLE public.employees%% (
    id integer NOT NULL,
    boss_id integer,
    badge character(8),
    left_on date
);
CREATE TABLE public.vehicles%% (
    id integer NOT NULL,
    plate text,
    CONSTRAINT plate_check CHECK ((length(plate) < 12))
);
CREATE TABLE public.trucks%% (
    load integer DEFAULT 1
)
INHERITS (public.vehicles%%);
CREATE TABLE public.bookings%% (
    id integer NOT NULL,
    room integer NOT NULL,
    during tstzrange NOT NULL,
    cancelled boolean DEFAULT false NOT NULL
);
CREATE UNLOGGED TABLE "Audit Log".sessions%% (
    token text,
    data jsonb,
    at timestamp with time zone,
    words tsvector
)
WITH (fillfactor='70', autovacuum_enabled='false');
CREATE TABLE "Audit Log"._nothing%% (
);
CREATE TABLE public."../../x%%" (
    id integer NOT NULL,
    __proto__ integer,
    "10" integer,
    constructor integer
);
CREATE TABLE public.a_name_that_fills_nearly_all_of_the_sixty_three_bytes_it_has%% (
    identifier_of_considerable_length integer NOT NULL,
    another_identifier_of_length integer
);

CREATE VIEW public.open_orders%% WITH (security_barrier='true') AS
 SELECT o.id,
    o.total AS "Total; in EUR"
   FROM billing."order%%" o
  WHERE (o.state = 'open'::public.order_state%%)
  WITH CASCADED CHECK OPTION;
COMMENT ON VIEW public.open_orders%% IS 'Still to do';
COMMENT ON COLUMN public.open_orders%%."Total; in EUR" IS 'Without tax';
CREATE MATERIALIZED VIEW billing.totals%% AS
 SELECT c.id AS customer_id,
    count(*) AS n
   FROM public.customers%% c
  GROUP BY c.id
  WITH NO DATA;
COMMENT ON MATERIALIZED VIEW billing.totals%% IS 'Refreshed at night';
CREATE VIEW public.editable%% AS
 SELECT customers%%.id
   FROM public.customers%%;

COPY public.customers%% (id, email) FROM stdin;
1	a;b'@example.org
2	c@example.org\tx
\.
SELECT pg_catalog.setval('public.customers%%_id_seq', 2, true);

ALTER TABLE ONLY public.customers%%
    ADD CONSTRAINT customers%%_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.customers%%
    ADD CONSTRAINT customers%%_email_key UNIQUE (email);
ALTER TABLE public.customers%% CLUSTER ON customers%%_pkey;
ALTER TABLE ONLY billing."order%%"
    ADD CONSTRAINT "PK_Order%%" PRIMARY KEY (id) INCLUDE (state);
COMMENT ON CONSTRAINT "PK_Order%%" ON billing."order%%" IS 'Never reused';
ALTER TABLE ONLY billing."Order Items%%"
    ADD CONSTRAINT "Order Items%%_pkey" PRIMARY KEY ("Nr.", order_id);
ALTER TABLE ONLY billing."Order Items%%"
    ADD CONSTRAINT "u q%%" UNIQUE NULLS NOT DISTINCT ("select", "a.b") INCLUDE ("a""b") DEFERRABLE INITIALLY DEFERRED;
COMMENT ON CONSTRAINT "u q%%" ON billing."Order Items%%" IS 'One each';
ALTER TABLE ONLY public."order%%"
    ADD CONSTRAINT order%%_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public."Customers%%"
    ADD CONSTRAINT "Customers%%_pkey" PRIMARY KEY (id);
ALTER TABLE ONLY public.events%%
    ADD CONSTRAINT events%%_pkey PRIMARY KEY (id, at, kind);
ALTER TABLE ONLY public.events%%_2026
    ADD CONSTRAINT events%%_2026_pkey PRIMARY KEY (id, at, kind);
ALTER TABLE ONLY "Audit Log".events%%_2026_new
    ADD CONSTRAINT events%%_2026_new_pkey PRIMARY KEY (id, at, kind);
ALTER TABLE ONLY public.employees%%
    ADD CONSTRAINT employees%%_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.employees%%
    ADD CONSTRAINT employees%%_badge_key UNIQUE NULLS NOT DISTINCT (badge);
ALTER TABLE ONLY public.employees%% REPLICA IDENTITY FULL;
ALTER TABLE ONLY public.vehicles%%
    ADD CONSTRAINT vehicles%%_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.bookings%%
    ADD CONSTRAINT bookings%%_pkey PRIMARY KEY (id) DEFERRABLE;
ALTER TABLE ONLY public.bookings%%
    ADD CONSTRAINT no_overlap%% EXCLUDE USING gist (room WITH =, during WITH &&) WHERE ((NOT cancelled)) DEFERRABLE INITIALLY DEFERRED;
COMMENT ON CONSTRAINT no_overlap%% ON public.bookings%% IS 'One booking of a room at a time';
ALTER TABLE ONLY public."../../x%%"
    ADD CONSTRAINT "../../x%%_pkey" PRIMARY KEY (id);
ALTER TABLE ONLY public.a_name_that_fills_nearly_all_of_the_sixty_three_bytes_it_has%%
    ADD CONSTRAINT "a_key_%%" PRIMARY KEY (identifier_of_considerable_length);

CREATE INDEX customers%%_lower ON public.customers%% USING btree (lower((first_name)::text) DESC, created_at DESC NULLS LAST, "lastName" COLLATE pg_catalog."POSIX" text_pattern_ops) INCLUDE (updated_at) WHERE (updated_at IS NOT NULL);
COMMENT ON INDEX public.customers%%_lower IS 'For the search box';
CREATE INDEX customers%%_data ON public.customers%% USING gin (data jsonb_path_ops);
CREATE INDEX customers%%_trgm ON public.customers%% USING gin (first_name public.gin_trgm_ops) WITH (fastupdate='false');
CREATE UNIQUE INDEX "one open%%" ON billing."order%%" USING btree (customer_id) WHERE (state = 'open'::public.order_state%%);
CREATE INDEX sessions%%_at ON "Audit Log".sessions%% USING brin (at) WITH (pages_per_range='32');
CREATE INDEX sessions%%_token ON "Audit Log".sessions%% USING hash (token);
CREATE INDEX sessions%%_path ON "Audit Log".sessions%% USING btree (((data -> 'a'::text)), ((data ->> 'b'::text)));
CREATE UNIQUE INDEX totals%%_one ON billing.totals%% USING btree (customer_id);
CREATE INDEX events%%_kind ON ONLY public.events%% USING btree (kind);
CREATE INDEX events%%_2026_kind_idx ON ONLY public.events%%_2026 USING btree (kind);
CREATE INDEX events%%_2026_new_kind_idx ON "Audit Log".events%%_2026_new USING btree (kind);
CREATE INDEX events%%_d_kind_idx ON public.events%%_d USING btree (kind);
CREATE INDEX events%%_d_alone ON public.events%%_d USING btree (customer_id);
ALTER INDEX public.events%%_pkey ATTACH PARTITION public.events%%_2026_pkey;
ALTER INDEX public.events%%_2026_pkey ATTACH PARTITION "Audit Log".events%%_2026_new_pkey;
ALTER INDEX public.events%%_kind ATTACH PARTITION public.events%%_2026_kind_idx;
ALTER INDEX public.events%%_2026_kind_idx ATTACH PARTITION "Audit Log".events%%_2026_new_kind_idx;
ALTER INDEX public.events%%_kind ATTACH PARTITION public.events%%_d_kind_idx;
CREATE STATISTICS public.customers%%_stat (dependencies) ON first_name, "lastName" FROM public.customers%%;
COMMENT ON STATISTICS public.customers%%_stat IS 'Names go together';

CREATE RULE editable%%_insert AS
    ON INSERT TO public.editable%% DO INSTEAD NOTHING;
COMMENT ON RULE editable%%_insert ON public.editable%% IS 'Nobody adds here';
CREATE TRIGGER touch BEFORE UPDATE OF email, "lastName" ON public.customers%% FOR EACH ROW WHEN ((old.email IS DISTINCT FROM new.email)) EXECUTE FUNCTION public.touch%%();
COMMENT ON TRIGGER touch ON public.customers%% IS 'At every change';
CREATE CONSTRAINT TRIGGER later AFTER INSERT ON public.customers%% DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.touch%%();
ALTER TABLE public.customers%% DISABLE TRIGGER later;
CREATE TRIGGER instead INSTEAD OF DELETE ON public.open_orders%% FOR EACH ROW EXECUTE FUNCTION public.touch%%();
CREATE TRIGGER on_part BEFORE INSERT ON public.events%%_d FOR EACH ROW EXECUTE FUNCTION public.touch%%();

ALTER TABLE ONLY billing."order%%"
    ADD CONSTRAINT order%%_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES public.customers%%(id) ON UPDATE CASCADE ON DELETE RESTRICT;
ALTER TABLE ONLY billing."order%%"
    ADD CONSTRAINT last_item%% FOREIGN KEY (last_item_no, last_item_of) REFERENCES billing."Order Items%%"("Nr.", order_id) MATCH FULL ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY billing."Order Items%%"
    ADD CONSTRAINT "FK Items$Order%%" FOREIGN KEY (order_id) REFERENCES billing."order%%"(id) ON DELETE CASCADE;
COMMENT ON CONSTRAINT "FK Items$Order%%" ON billing."Order Items%%" IS 'An item belongs to one order';
ALTER TABLE ONLY public."order%%"
    ADD CONSTRAINT order%%_order_fkey FOREIGN KEY ("order") REFERENCES public."Customers%%"(id) ON DELETE SET DEFAULT NOT VALID;
ALTER TABLE ONLY public."Customers%%"
    ADD CONSTRAINT "Customers%%_ID_fkey" FOREIGN KEY ("ID") REFERENCES public."order%%"(id) DEFERRABLE;
ALTER TABLE public.events%%
    ADD CONSTRAINT events%%_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES public.customers%%(id);
ALTER TABLE public.events%%_d
    ADD CONSTRAINT only_in_part%% FOREIGN KEY (customer_id) REFERENCES public.employees%%(id);
ALTER TABLE ONLY public.employees%%
    ADD CONSTRAINT employees%%_boss_id_fkey FOREIGN KEY (boss_id) REFERENCES public.employees%%(id) ON DELETE SET NULL (boss_id);
ALTER TABLE public.employees%%
    ADD CONSTRAINT left_late%% CHECK ((left_on > '2000-01-01'::date)) NOT VALID;
COMMENT ON CONSTRAINT left_late%% ON public.employees%% IS 'We began in 2000';
ALTER TABLE public.trucks%%
    ADD CONSTRAINT load_check%% CHECK ((load > 0)) NO INHERIT;
ALTER TABLE public.customers%% ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY public.customers%% FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON public.customers%% FOR SELECT TO app_reader USING (((email)::text = CURRENT_USER)) ;
COMMENT ON POLICY own_rows ON public.customers%% IS 'Everybody sees their own';
GRANT ALL ON TABLE public.customers%% TO app_owner;
GRANT SELECT(email) ON TABLE public.customers%% TO app_reader;
REVOKE ALL ON FUNCTION public.touch%%() FROM PUBLIC;
