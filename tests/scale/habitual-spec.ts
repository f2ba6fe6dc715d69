/**
 * A data model with the habits of real schemas: a tenant and audit columns that every entity references, prefixes by
 * domain, one entity of 150 fields, domains of very different sizes, hierarchies, composite unique keys and
 * type names of Postgres. The same arguments give the same bytes.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

/** A domain: its prefix, its share of the entities, and the words that its names are made of. */
interface HabitualDomain {
  id: string;
  prefix: string;
  share: number;
  words: readonly string[];
}

const DOMAINS: readonly HabitualDomain[] = [
  {
    id: 'core',
    prefix: 'ad',
    share: 220,
    words: 'table column window tab process menu role session'.split(' '),
  },
  {
    id: 'sales',
    prefix: 'c',
    share: 150,
    words: 'order invoice payment tax discount currency charge term'.split(' '),
  },
  {
    id: 'stock',
    prefix: 'm',
    share: 120,
    words: 'product warehouse locator movement price_list shipment lot'.split(' '),
  },
  {
    id: 'people',
    prefix: 'hr',
    share: 80,
    words: 'employee payroll contract absence shift salary'.split(' '),
  },
  {
    id: 'projects',
    prefix: 'pj',
    share: 60,
    words: 'project phase task milestone budget'.split(' '),
  },
  {
    id: 'finance',
    prefix: 'gl',
    share: 50,
    words: 'ledger journal account period balance'.split(' '),
  },
  { id: 'assets', prefix: 'a', share: 35, words: ['asset', 'depreciation', 'disposal', 'group'] },
  { id: 'requests', prefix: 'r', share: 25, words: ['request', 'message', 'status', 'resolution'] },
  { id: 'workflow', prefix: 'wf', share: 15, words: ['workflow', 'node', 'activity'] },
  { id: 'imports', prefix: 'i', share: 5, words: ['import', 'batch'] },
];
/** What stands behind the first word of a name. */
const PARTS =
  ',line,type,category,access,log,rule,schedule,template,attachment,history,note,setting,batch,parameter,translation,assignment,group,version,source,target,import,export,approval,limit,link,queue,report'.split(
    ',',
  );
/** Every entity references the first three by `tenant_id`, `org_id`, `created_by` and `updated_by`. */
const [TENANT, ORGANIZATION, USER] = ['ad_tenant', 'ad_org', 'ad_user'] as const;
const TYPES = [
  'character varying(255)',
  'text',
  'integer',
  'numeric(12,2)',
  'boolean',
  'timestamp without time zone',
  'timestamp with time zone',
  'character varying(60)',
  'character varying[]',
  'jsonb',
  'date',
  'double precision',
] as const;
const NAMES =
  'name description help is_default sequence valid_from valid_to value comments document_no amount quantity percentage status_text external_code sort_key is_printed reference color priority'.split(
    ' ',
  );
/** Foreign keys beside those of tenant and audit, on average. */
const OWN_KEYS = 3.64;
const WIDE_FIELDS = 150;

/** Numbers from 0 to 1 in a fixed order: mulberry32. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

interface HabitualEntity {
  id: string;
  domain: HabitualDomain;
  /** Its position within the domain: early ones are referenced more often. */
  at: number;
}

function listEntities(count: number): HabitualEntity[] {
  const shares = DOMAINS.reduce((sum, { share }) => sum + share, 0);
  const all = DOMAINS.flatMap((domain) => {
    const size = Math.max(2, Math.round((domain.share * count) / shares));
    const ids = [
      ...(domain.id === 'core' ? [TENANT, ORGANIZATION, USER] : []),
      ...PARTS.flatMap((part) =>
        domain.words.map((word) => `${domain.prefix}_${word}${part && `_${part}`}`),
      ),
    ];
    return ids.slice(0, size).map((id, at) => ({ id, domain, at }));
  });
  return all;
}

const titleOf = (id: string): string => {
  const words = id.split('_').slice(1).join(' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const fieldLine = (id: string, facts: string): string => `  ${id}: { ${facts} }`;

/** Own foreign keys: mostly within the domain, mostly to entities that others reference too. */
function ownKeys(
  entity: HabitualEntity,
  all: readonly HabitualEntity[],
  random: () => number,
): string[] {
  const count = Math.floor(OWN_KEYS) + (random() < OWN_KEYS % 1 ? 1 : 0);
  const near = all.filter(({ domain }) => domain === entity.domain);
  const lines = new Map<string, string>();
  for (let tries = 0; lines.size < count && tries < 40; tries += 1) {
    const from = random() < 0.8 ? near : all;
    const target = from[Math.floor(random() ** 2 * from.length)];
    if (!target || [TENANT, ORGANIZATION, USER].includes(target.id as typeof TENANT)) continue;
    const isParent = target.id === entity.id;
    const name = `${isParent ? 'parent' : target.id}_id`;
    const isRequired = !isParent && random() < 0.4;
    lines.set(
      name,
      fieldLine(
        name,
        `type: bigint, ${isRequired ? 'required: true, ' : ''}references: ${target.id}.id`,
      ),
    );
  }
  return [...lines.values()];
}

function entityYaml(
  entity: HabitualEntity,
  all: readonly HabitualEntity[],
  random: () => number,
  isWide: boolean,
): string {
  const { id } = entity;
  const keys = ownKeys(entity, all, random);
  const plainCount = isWide ? WIDE_FIELDS - keys.length - 8 : 4 + Math.floor(random() * 10);
  const plain = Array.from({ length: plainCount }, (_, n) => {
    const name = NAMES[n % NAMES.length] ?? 'name';
    const type = TYPES[Math.floor(random() * TYPES.length)] ?? 'text';
    return fieldLine(
      n < NAMES.length ? name : `${name}_${Math.floor(n / NAMES.length) + 1}`,
      `type: "${type}"`,
    );
  });
  const firstKey = keys[0]?.trim().split(':', 1)[0];
  return [
    `name: ${titleOf(id)}`,
    `purpose: Keeps the ${titleOf(id).toLowerCase()} of ${entity.domain.id}.`,
    'fields:',
    fieldLine('id', 'type: bigint, key: primary'),
    fieldLine('tenant_id', `type: bigint, required: true, references: ${TENANT}.id`),
    fieldLine('org_id', `type: bigint, required: true, references: ${ORGANIZATION}.id`),
    ...keys,
    ...plain,
    fieldLine('is_active', 'type: boolean, required: true, default: true'),
    fieldLine('created_at', 'type: timestamp without time zone, required: true'),
    fieldLine('created_by', `type: bigint, required: true, references: ${USER}.id`),
    fieldLine('updated_at', 'type: timestamp without time zone, required: true'),
    fieldLine('updated_by', `type: bigint, required: true, references: ${USER}.id`),
    ...(firstKey === undefined
      ? []
      : [
          'unique:',
          `  ${id}_once: { on: [tenant_id, ${firstKey}] }`,
          'indexes:',
          `  ${id}_by_key: { on: [${firstKey}, created_at desc] }`,
        ]),
    '',
  ].join('\n');
}

/**
 * All files of the model, by path: with 760 entities about 5,800 foreign keys.
 *
 * @param count how many entities, at least 20
 */
export function habitualSpec(count: number): Map<string, string> {
  const random = createRandom(7);
  const all = listEntities(count);
  const wide = all.find(({ id }) => id === 'c_order');
  return new Map([
    [
      'spec.yaml',
      [
        'title: Habitual platform',
        'revision: 1.0.0',
        'asOf: 2026-11-01',
        'database: { dialect: postgres, version: 17 }',
        'domains:',
        ...DOMAINS.map(
          ({ id }) => `  ${id}: { name: ${titleOf(`_${id}`)}, purpose: What ${id} keeps }`,
        ),
        '',
      ].join('\n'),
    ],
    ...all.map((entity): [string, string] => [
      `entities/${entity.domain.id}/${entity.id}.yaml`,
      entityYaml(entity, all, random, entity === wide),
    ]),
  ]);
}

/** Writes the model into a folder. */
export async function writeHabitualSpec(folder: string, count: number): Promise<void> {
  for (const [path, text] of habitualSpec(count)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { entities: { type: 'string', default: '760' } },
  });
  const [folder] = positionals;
  if (folder === undefined)
    throw new Error('Usage: node tests/scale/habitual-spec.ts <folder> [--entities 760]');
  await writeHabitualSpec(folder, Number(values.entities));
}
