import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadSpec, type Extensions, type LoadedSpec } from '../../../plugins/specbook/load.ts';

/** Keys of every type, on kinds of every form. */
export const EXTEND: Extensions = {
  entity: {
    costCentre: { type: 'string', label: 'Cost centre', required: true },
    service: { type: 'enum', label: 'Tier', values: ['gold', 'silver'] },
    reviewed: { type: 'date', label: 'Reviewed' },
    weight: { type: 'number', label: 'Weight' },
    archived: { type: 'boolean', label: 'Archived' },
    slack: { type: 'quantity', label: 'Slack', dimensions: ['duration'] },
    wiki: { type: 'url', label: 'Wiki' },
    regions: { type: 'list', label: 'Regions', values: ['eu', 'us'] },
  },
  field: { origin: { type: 'string', label: 'Origin' } },
  rule: { law: { type: 'string', label: 'Law' } },
  requirement: { slaClass: { type: 'string', label: 'SLA class' } },
  domain: { budget: { type: 'string', label: 'Budget' } },
  team: { channel: { type: 'string', label: 'Channel <b>' } },
  dataClass: { dpia: { type: 'boolean', label: 'DPIA' } },
  environment: { region: { type: 'string', label: 'Region' } },
  screen: { route: { type: 'string', label: 'Route' } },
};

export const ORDER = `name: Order
purpose: What was bought.
costCentre: 4711
service: gold
reviewed: 2026-11-02
weight: 1.50
archived: false
slack: 90 min
wiki: https://example.com/order
regions: [eu, us]
fields:
  id: { type: uuid, key: primary, origin: Shop system }
rules:
  BR-001: { kind: validation, statement: An order has a buyer., law: HGB 238 }
`;

const CONTENT = {
  'spec.yaml':
    'title: Shop\nrevision: 1.0.0\ndomains:\n  shop: { name: Shop, budget: 12k }\nscreens:\n  basket: { name: Basket, route: /basket }\nteams:\n  sales: { name: Sales, channel: "#sales" }\ndataClasses:\n  personal: { description: Of people., dpia: true }\nenvironments:\n  live: { description: Where it runs., region: eu-1 }\n',
  'entities/shop/order.yaml': ORDER,
  'performance/basket.yaml':
    'PERF-001:\n  kind: response-time\n  slaClass: A\n  targets: { p95: 250 ms }\n',
};

/** Loads a specification whose project adds {@link EXTEND}. */
export async function loadExtended(
  files: Readonly<Record<string, string>> = {},
  extend = EXTEND,
): Promise<LoadedSpec> {
  const content = mkdtempSync(join(tmpdir(), 'specbook-extend-'));
  try {
    for (const [path, text] of Object.entries({ ...CONTENT, ...files })) {
      mkdirSync(dirname(join(content, path)), { recursive: true });
      writeFileSync(join(content, path), text);
    }
    return await loadSpec({ content, now: '2026-11-22', extend });
  } finally {
    rmSync(content, { recursive: true });
  }
}
