/** Domains of imported tables: schemas, beginnings of names, links. */
import { expect, test } from 'vitest';
import { guessDomains } from '../../../plugins/specbook/exchange/import/domains/guess-domains.ts';
import type { ExistingNames } from '../../../plugins/specbook/exchange/import/items/existing-names.ts';
import {
  emptyTable,
  nameKey,
  type Table,
} from '../../../plugins/specbook/exchange/import/table.ts';

const NOTHING: ExistingNames = {
  entities: new Map(),
  enums: new Map(),
  takenEntities: new Set(),
  takenEnums: new Set(),
};

/** Tables of a text: `name > referenced referenced`, one a line, a schema in front of a point. */
function tablesOf(text: string): Table[] {
  const nameOf = (one: string) => {
    const [name = '', schema = null] = one.split('.').reverse();
    return { schema, name };
  };
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.map((line) => {
    const [name = '', to = ''] = line.split('>').map((part) => part.trim());
    const foreignKeys = to
      .split(' ')
      .filter((target) => target !== '')
      .map((target) => ({ columns: ['x'], to: nameOf(target), toColumns: ['id'] }));
    return { ...emptyTable(nameOf(name)), foreignKeys };
  });
}

/** Names of tables by their domain. */
function domainsOf(text: string, existing = NOTHING): Record<string, string[]> {
  const tables = tablesOf(text);
  const { byTable } = guessDomains(tables, existing, 'Shop');
  const groups = Map.groupBy(tables, (table) => byTable.get(nameKey(table)) ?? '');
  return Object.fromEntries([...groups].map(([id, group]) => [id, group.map(({ name }) => name)]));
}

const SHOP = `
  users
  user_roles > users roles
  roles
  sessions > users
  orders > users
  order_lines > orders products
  order_events > orders
  refunds > orders
  products
  product_images > products
  product_prices > products
  stock_levels > products
  deliveries > orders
  schema_migrations
`;

test('beginnings of names make domains, and what is linked to them joins', () => {
  expect(domainsOf(SHOP)).toEqual({
    user: ['users', 'user_roles', 'roles', 'sessions'],
    order: ['orders', 'order_lines', 'order_events', 'refunds', 'deliveries'],
    product: ['products', 'product_images', 'product_prices', 'stock_levels'],
    shop: ['schema_migrations'],
  });
});

test('a guess says how many tables a name gave a domain, and how many the links', () => {
  const { guesses } = guessDomains(tablesOf(SHOP), NOTHING, 'Shop');
  expect(guesses.map(({ what }) => what).sort()).toEqual([
    'domain order: 5 tables, 3 named after order and 2 linked to them',
    'domain product: 4 tables, 3 named after product and 1 linked to them',
    'domain shop: a table that nothing else says a domain of',
    'domain user: 4 tables, 2 named after user and 2 linked to them',
  ]);
});

test('the largest domain is the first, and what is left over the last', () => {
  const { order } = guessDomains(tablesOf(`${SHOP}\npartman.template_orders`), NOTHING, 'Shop');
  expect(order).toEqual(['order', 'user', 'product', 'partman', 'public']);
});

test('what most tables reference, such as a tenant, keeps no tables together', () => {
  const lines = SHOP.trim()
    .split('\n')
    .map((line) => (line.includes('>') ? `${line} tenants` : line));
  const found = domainsOf(
    ['tenants', ...lines, 'api_keys > tenants', 'hooks > tenants'].join('\n'),
  );
  expect(Object.values(found)).toContainEqual(['tenants', 'api_keys', 'hooks']);
  const { product } = domainsOf(SHOP);
  expect(found).toMatchObject({ product });
});

test('a small second schema leaves the large one divided', () => {
  const found = domainsOf(`${SHOP}\npartman.template_orders`);
  expect(Object.keys(found).sort()).toEqual(['order', 'partman', 'product', 'public', 'user']);
  expect(found).toMatchObject({
    public: ['schema_migrations'],
    partman: ['template_orders'],
  });
});

test('schemas with names of their own are domains as they are', () => {
  const names = ['care.a', 'care.b', 'care.b_one', 'care.b_two', 'billing.a'];
  expect(domainsOf(names.join('\n'))).toEqual({
    care: ['a', 'b', 'b_one', 'b_two'],
    billing: ['a'],
  });
});

test('two large schemas with the same names have different domains', () => {
  const of = (schema: string, count: number) =>
    ['order', 'customer'].flatMap((word) =>
      Array.from({ length: count }, (_, index) => `${schema}.${word}_part${index}`),
    );
  const found = domainsOf([...of('sales', 25), ...of('archive', 22)].join('\n'));
  expect(Object.keys(found).sort()).toEqual([
    'archive_customer',
    'archive_order',
    'customer',
    'order',
  ]);
});

test('a word that only modifies other names divides nothing', () => {
  const found = domainsOf(`
    nodes
    node_tags > nodes
    current_nodes
    current_node_tags > current_nodes
    ways
    way_nodes > ways
    current_ways
    current_way_nodes > current_ways
    notes
    note_comments > notes
    note_votes > notes
    diary_entries
    diary_comments > diary_entries
    diary_votes > diary_entries
  `);
  expect(found).toEqual({
    node: ['nodes', 'node_tags', 'current_nodes', 'current_node_tags'],
    way: ['ways', 'way_nodes', 'current_ways', 'current_way_nodes'],
    note: ['notes', 'note_comments', 'note_votes'],
    diary: ['diary_entries', 'diary_comments', 'diary_votes'],
  });
});

test('a prefix of nearly every table divides nothing', () => {
  const words = ['post', 'term', 'user'];
  const names = words.flatMap((word) =>
    ['', '_meta', '_links', '_log', '_tags'].map((end) => word + end),
  );
  expect(Object.keys(domainsOf(names.map((name) => `wp_${name}`).join('\n'))).sort()).toEqual(
    words,
  );
});

test('names in camel case are divided like others', () => {
  const names = ['Order', 'User', 'Product'].flatMap((word) =>
    ['', 'Line', 'Event', 'Status', 'Note'].map((end) => word + end),
  );
  expect(Object.keys(domainsOf(names.join('\n'))).sort()).toEqual(['order', 'product', 'user']);
});

test('no domain takes a hundred tables that share one prefix', () => {
  const parts = ['build', 'runner', 'pipeline', 'job'];
  const names = parts.flatMap((part) =>
    Array.from({ length: 30 }, (_, index) => `ci_${part}_x${index}`),
  );
  const others = Array.from({ length: 90 }, (_, index) => `t${index}_${index}`);
  const sizes = Object.values(domainsOf([...names, ...others].join('\n'))).map(
    ({ length }) => length,
  );
  expect(Math.max(...sizes)).toBeLessThan(100);
});

test('a new table joins the domain of its neighbours, also beside a second schema', () => {
  const entities = new Map(
    tablesOf('orders\nproducts').map((table) => [
      nameKey(table),
      {
        id: table.name,
        domain: `my_${table.name}`,
        fields: new Map(),
        related: new Set<string>(),
        foreignKeys: new Set<string>(),
        unique: new Set<string>(),
      },
    ]),
  );
  const found = domainsOf('orders\nproducts\nrefunds > orders\nother.log', {
    ...NOTHING,
    entities,
  });
  expect(found).toEqual({
    my_orders: ['orders', 'refunds'],
    my_products: ['products'],
    other: ['log'],
  });
});

test('names of signs alone name no domain', () => {
  const plain = Array.from({ length: 12 }, (_, index) => `x${String(index)}_y`);
  const found = guessDomains(tablesOf(['🙂', '🙃', '$', ...plain].join('\n')), NOTHING, 'shop');
  expect(found.guesses.map(({ what }) => what).join('\n')).not.toMatch(/named after (?:and|$)/mu);
  expect([...found.byTable.values()]).not.toContain('domain_1');
});
