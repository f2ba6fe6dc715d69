/** Code examples of the guide's page about databases, each a file or a part of one. */

export const names = `# content/entities/sales/order.yaml
name: Order
purpose: One order of a customer.
table: '"Order Data".Orders'          # with its schema; quotes where a name contains a point
fields:
  no: { type: bigint, key: primary, column: Order No. }
  amount_lcy: { type: "numeric(12,2)", column: Amount (LCY) }
  customer_id: { type: bigint, references: customer.id, constraint: FK Orders$Customer }
primaryKey: { name: PK Orders }
indexes:
  "IX Orders.Customer": { on: [customer_id] }   # any letters, or name: beside an id of your own`;

export const types = `# content/spec.yaml
database:
  dialect: postgres
  types: [citext, '"Name"']           # known word for word
  domains:
    email: { type: citext, checks: { email_has_at: "value like '%@%'" } }
  composites: { address: { fields: { street: text, zip: varchar(10) } } }
  ranges: { floatrange: float8 }
  sequences: { invoice_number: { start: 1000 } }
  functions: { set_updated_at(): { language: plpgsql, returns: trigger } }
  objects:                            # also text search …, aggregate …, operator …, cast …
    collation german: "create collation german (provider = icu, locale = 'de')"`;

export const facts = `# content/entities/scheduling/booking.yaml
fields:
  id: { type: bigint, key: primary, generated: { identity: always, sequence: { start: 100 } } }
  total: { type: numeric, generated: { sql: net + tax, stored: true } }
  code: { type: text, collation: C }
foreignKeys:
  booking_room:
    references: room
    on: { clinic_id: clinic_id, room_no: no }
    onDelete: set null
    onDeleteFields: [room_no]
    deferrable: initially deferred
unique:
  booking_code: { on: [code], nullsNotDistinct: true, include: [total] }
indexes:
  booking_by_code: { on: [code text_pattern_ops desc], unique: true }
exclude:
  no_overlap: { using: gist, on: [room_no with =, during with &&] }
partitions: { by: range, on: [starts_at], parts: { y2026: "from ('2026-01-01') to ('2027-01-01')" } }
triggers:
  touch: { timing: before, events: [update], each: row, calls: set_updated_at() }
comment: What the database says of the table, word for word.
database: { tablespace: fast }        # whatever has no key: printed as it stands`;

export const view = `# content/entities/reports/sales_by_month.yaml
name: Sales by month
kind: view                            # or materialized-view, foreign-table
query: |
  select date_trunc('month', placed_at) as month, sum(total) as total
  from sales.orders
  group by 1
fields:
  month: { type: timestamptz }
  total: { type: numeric }`;

export const relationships = `# a column without a foreign key, and one that may mean several entities
relationships:
  project: { to: project, cardinality: many-to-one, on: { project_id: id } }
  owner:
    to: [user, group]
    cardinality: many-to-one
    on: [owner_type, owner_id]
    values: { user: User, group: "Namespaces::Group" }`;
