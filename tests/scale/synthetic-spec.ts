/**
 * A synthetic specification of any size. Every entity has 12 fields, links within and across domains and one to the
 * hub, one rule, one requirement, one constraint and one criterion: at 1,000 entities 5,000 items have a page of their
 * own. The number of links an item has does not depend on the size, except that of the hub.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Entities in one domain. */
const DOMAIN_SIZE = 25;
const CATEGORIES = 12;
const SCREENS = 40;

const pad = (n: number): string => String(n).padStart(5, '0');
const entityId = (n: number): string => `thing_${pad(n)}`;
const domainOf = (n: number): string => `area-${pad(Math.floor(n / DOMAIN_SIZE))}`;

function specYaml(entities: number): string {
  const domains = Array.from(
    { length: Math.ceil(entities / DOMAIN_SIZE) },
    (_, n) => `  area-${pad(n)}: { name: Area ${n}, purpose: Things of area ${n} }`,
  );
  const list = (count: number, line: (n: number) => string): string =>
    Array.from({ length: count }, (_, n) => line(n)).join('\n');
  return `title: Synthetic platform of ${entities} entities
revision: 1.0.0
asOf: 2026-11-01
repository: { url: "https://example.com/synthetic/platform", branch: main, folder: content }
database: { dialect: postgres, version: 17 }
domains:
${domains.join('\n')}
categories:
${list(CATEGORIES, (n) => `  category-${n}: { name: Category ${n}, purpose: Operations of category ${n} }`)}
services:
  platform: { name: Platform, purpose: Everything }
screens:
${list(SCREENS, (n) => `  screen-${n}: Screen ${n}`)}
environments: { production-like: Same size as production }
teams: { platform-team: Platform }
dataClasses:
  personal: { retention: 10 years, basis: Contract, erasure: anonymise }
`;
}

function entityYaml(n: number, entities: number): string {
  const neighbour = n % DOMAIN_SIZE === 0 ? n : n - 1;
  const stranger = (n + DOMAIN_SIZE) % entities;
  return `name: Thing ${n}
purpose: One of many things, number ${n}, that the platform keeps for its users.
status: approved
owner: platform-team
fields:
  id: { type: uuid, key: primary, default: gen_random_uuid(), description: "Identity of the thing, never reused" }
  hub_id: { type: uuid, required: true, references: hub.id, onDelete: restrict, verb: [belongs to, has] }
  neighbour_id: { type: uuid, references: ${entityId(neighbour)}.id, onDelete: set null, verb: [follows, is followed by] }
  stranger_id: { type: uuid, required: true, references: ${entityId(stranger)}.id, onDelete: restrict, verb: [refers to, is referred to by] }
  name: { type: varchar(80), required: true, description: As people call it }
  email: { type: text, unique: true, classification: personal, example: someone@example.com }
  state: { type: thing_state, required: true, default: open }
  amount: { type: "numeric(12,2)", default: 0.00, unit: EUR, description: What it costs }
  note: { type: text, size: 120 B, description: "Free text, see [[${entityId(neighbour)}.name]]" }
  created_at: { type: timestamptz, required: true, default: now() }
  changed_at: { type: timestamptz }
  version: { type: integer, required: true, default: 1 }
indexes:
  ${entityId(n)}_by_state: { on: [state, created_at desc], serves: [PERF-RT-${pad(n)}] }
rules:
  BR-${pad(n)}: { kind: validation, fields: [name], enforcedBy: application, statement: The name of thing ${n} is not empty. }
volume: { initial: ${1000 + n}, growth: 2 %/month, retention: 5 years }
`;
}

const requirementYaml = (n: number): string => `PERF-RT-${pad(n)}:
  kind: response-time
  category: category-${n % CATEGORIES}
  service: platform
  endpoints: ["GET /things/${n}"]
  targets: { p50: ${40 + (n % 50)} ms, p95: ${150 + (n % 200)} ms, p99: ${500 + (n % 300)} ms }
  under: { load: ${100 + (n % 90)} rps, environment: production-like }
  rationale: People wait for thing ${n} while they work.
  touches: [${entityId(n)}]
`;

const constraintYaml = (n: number): string => `CON-${pad(n)}:
  kind: design
  title: Thing ${n} loads in two steps
  statement: The list comes first, the details of thing ${n} follow.
  guidance: Show the names at once.
  timing: { from: PERF-RT-${pad(n)}.p95, pattern: skeleton }
  updates: { mode: polling, every: 30 s }
  offline: read-only
  screens: [screen-${n % SCREENS}]
`;

const criterionYaml = (n: number): string =>
  `  AC-${pad(n)}: { kind: functional, priority: must, method: test, statement: Thing ${n} can be found by its name., verifies: [BR-${pad(n)}, PERF-RT-${pad(n)}] }\n`;

const HUB = `name: Hub
purpose: What every thing belongs to.
fields:
  id: { type: uuid, key: primary }
  name: { type: text, required: true }
volume: { initial: 100, growth: +1/month }
`;

const STATES = `name: State of a thing
purpose: Where a thing stands.
values: { open: Not yet done., closed: Done. }
`;

/** All files of the specification, by path. @param entities how many entities beside the hub */
export function syntheticSpec(entities: number): Map<string, string> {
  const files = new Map([
    ['spec.yaml', specYaml(entities)],
    ['entities/area-00000/hub.yaml', HUB],
    ['enums/thing_state.yaml', STATES],
  ]);
  const append = (path: string, text: string, head = ''): void =>
    void files.set(path, (files.get(path) ?? head) + text);
  for (let n = 0; n < entities; n += 1) {
    const group = domainOf(n);
    files.set(`entities/${group}/${entityId(n)}.yaml`, entityYaml(n, entities));
    append(`performance/${group}.yaml`, requirementYaml(n));
    append(`constraints/${group}.yaml`, constraintYaml(n));
    append(`acceptance/${group}.yaml`, criterionYaml(n), `area: Area of ${group}\ncriteria:\n`);
  }
  return files;
}

/** Writes the specification into a folder. */
export async function writeSyntheticSpec(folder: string, entities: number): Promise<void> {
  for (const [path, text] of syntheticSpec(entities)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
