/** Code examples of the guide's page about import. */

export const commands = `npm install --save-dev @electric-sql/pglite   # PostgreSQL within Node, runs the SQL

npx specbook import schema.sql          # a schema, structure.sql or the output of pg_dump
npx specbook import db/migrations       # a folder of migrations, in their order
npx specbook import schema.sql --dry-run
npx specbook import docs/               # documents of Markdown: 05-Data-Models.md to 08-Acceptance-Criteria.md

npm install --save-dev pg               # reads a running server
npx specbook import postgres://reader@db.example.org/shop`;

export const documents = `## 1.2 Boat (\`boats\`)

A vessel that carries passengers.

| Field   | Type       | Constraints                   | Description      |
| ------- | ---------- | ----------------------------- | ---------------- |
| id      | UUID       | PK, DEFAULT gen_random_uuid() |                  |
| skipper | UUID       | FK → users.id, NOT NULL       | Who steers it    |
| name    | String(80) | UNIQUE                        | Name on the hull |

**Business Rules:**

- BR-BOAT-001: A boat has one skipper.`;

export const drift = `npx specbook drift postgres://reader@db.example.org/shop
npx specbook drift dump.sql --format github

# content/spec.yaml
database:
  ignoreDrift:
    table audit_*: Written by the audit extension.
    "comment: *": Comments are kept here only.`;

export const guessed = `# content/entities/sales/customer.yaml
name: Customer
purpose: Somebody who buys.             # the comment of the table
fields:
  id: { type: bigserial, key: primary }
  email: { type: varchar(80), required: true, classification: personal, status: draft }
  country_id: { type: bigint, status: draft }
relationships:
  country:
    to: country
    cardinality: many-to-one
    on: { country_id: id }
    description: "Guessed from the name of the column: there is no foreign key."`;
