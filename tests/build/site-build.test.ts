import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeProject, type Project } from './project.ts';

const CONFIG = (options: string, rest = '') =>
  `import specbook from 'astro-specbook';\nexport default { ${rest} integrations: [specbook(${options})] };\n`;
const SPEC = 'title: Shop\nrevision: 1.0.0\nasOf: 2026-11-01\n';
const ORDER =
  'name: Order\npurpose: What was bought.\nfields:\n  id: { type: uuid, key: primary }\n  state: { type: order_state, required: true }\n';
const STATE =
  'name: Order state\npurpose: Where it stands.\nvalues: { open: Not paid yet., paid: Paid. }\n';
const CONTENT = {
  'content/spec.yaml': SPEC,
  'content/entities/shop/order.yaml': ORDER,
  'content/entities/shop/product.yaml': ORDER.replaceAll('Order', 'Product'),
  'content/enums/order_state.yaml': STATE,
};
const MISTAKES = {
  'content/entities/shop/order.yaml': ORDER.replace('name', 'nam'),
  'content/enums/order_state.yaml': STATE.replace('values', 'valeus'),
};
const BUILD_MS = 180_000;

function listed(output: string): string[] {
  return output
    .split('\n')
    .filter((line) => /:\d+:\d+ {2}(?:error|warning) {2}/u.test(line))
    .map((line) => line.trim());
}

describe('a build of a specification with errors', () => {
  let project: Project;
  let result: Awaited<ReturnType<Project['build']>>;

  beforeAll(async () => {
    project = makeProject({
      ...CONTENT,
      ...MISTAKES,
      'astro.config.mjs': CONFIG(''),
      'dist/index.html': 'the site before',
    });
    result = await project.build();
  }, BUILD_MS);
  afterAll(() => {
    project.remove();
  });

  test('ends with exit status 1 and the whole list: place, severity, message, rule and hint', () => {
    expect(result.status).toBe(1);
    expect(listed(result.output)).toEqual([
      'content/entities/shop/order.yaml:1:1  error  unknown key "nam"  unknown-key',
      'content/enums/order_state.yaml:3:1  error  unknown key "valeus"  unknown-key',
    ]);
    expect(result.output).toContain('did you mean values?');
    expect(result.output).toContain('2 errors');
  });

  test('shows no stack trace and calls nothing unhandled', () => {
    expect(result.output).not.toMatch(/^\s+at /mu);
    expect(result.output).not.toMatch(/stack trace|unhandled/iu);
  });

  test('leaves dist/ as it was', () => {
    expect(readdirSync(join(project.root, 'dist'))).toEqual(['index.html']);
    expect(readFileSync(join(project.root, 'dist/index.html'), 'utf8')).toBe('the site before');
  });
});

test(
  'the collections alone, without the integration, stop a build with the same list',
  async () => {
    const project = makeProject({
      ...CONTENT,
      ...MISTAKES,
      'astro.config.mjs': 'export default {};\n',
      'src/content.config.ts':
        "import { specCollections } from 'astro-specbook/content';\nexport const collections = specCollections();\n",
      'src/pages/index.astro': '<p>Mine</p>\n',
    });
    try {
      const { status, output } = await project.build();
      expect(status).toBe(1);
      expect(listed(output)).toHaveLength(2);
      expect(output).not.toMatch(/^\s+at /mu);
      expect(existsSync(join(project.root, 'dist'))).toBe(false);
    } finally {
      project.remove();
    }
  },
  BUILD_MS,
);

test(
  'a collection renders the bodies of MDX files, in a second build out of the cache of Astro too',
  async () => {
    const project = makeProject({
      ...CONTENT,
      'content/pocs/cart.mdx':
        '---\nid: POC-CART\ntitle: A cart\nquestion: Does it hold?\nverdict: go\ndate: 2026-05-11\nevidence: https://example.com/cart\n---\n\n{1 + 1} of [[order]].\n',
      'astro.config.mjs': CONFIG(''),
      'src/content.config.ts':
        "import { specCollections } from 'astro-specbook/content';\nexport const collections = specCollections();\n",
      'src/pages/mine.astro':
        "---\nimport { getEntry, render } from 'astro:content';\nconst poc = await getEntry('pocs', 'POC-CART');\nconst { Content } = await render(poc);\n---\n<h1>{poc.data.item.title}</h1><Content />\n",
    });
    try {
      for (const time of ['first', 'second']) {
        const { status, output } = await project.build();
        expect(status, `${time} build: ${output}`).toBe(0);
        const html = readFileSync(join(project.root, 'dist/mine/index.html'), 'utf8');
        expect(html).toContain('<h1>A cart</h1>');
        expect(html).toContain('2 of <a href="/entities/order/">Order</a>.');
      }
    } finally {
      project.remove();
    }
  },
  BUILD_MS,
);

/** An integration that writes its own Pagefind index, as Starlight does. */
const OTHER_SEARCH = `{
  name: 'other-search',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      await mkdir(new URL('pagefind/', dir), { recursive: true });
      await writeFile(new URL('pagefind/pagefind.js', dir), 'theirs');
    },
  },
}`;

test.each([
  ['', ''],
  ['/spec', 'spec'],
])(
  'the search index stands beside one that another integration writes, with prefix "%s"',
  async (prefix, folder) => {
    const project = makeProject({
      ...CONTENT,
      'astro.config.mjs': [
        "import { mkdir, writeFile } from 'node:fs/promises';",
        "import specbook from 'astro-specbook';",
        `export default { base: '/docs', integrations: [${OTHER_SEARCH}, specbook({ prefix: '${prefix}' })] };`,
      ].join('\n'),
    });
    try {
      const { status, output } = await project.build();
      expect(status, output).toBe(0);
      const read = (path: string) => readFileSync(join(project.root, 'dist', path), 'utf8');
      expect(read('pagefind/pagefind.js')).toBe('theirs');
      const [, index = ''] =
        / data-index="\/docs\/([^"]*)"/u.exec(read(join(folder, 'index.html'))) ?? [];
      expect(index).toBe(join(folder, '_specbook/search/'));
      const entry: unknown = JSON.parse(read(`${index}pagefind-entry.json`));
      const records = Number(/(\d+) records in the search index/u.exec(output)?.[1]);
      expect(entry).toMatchObject({ languages: { en: { page_count: records } } });
      expect(read(`${index}pagefind.js`)).not.toBe('theirs');
      expect(read(`${index}words.txt`)).toContain('bought');
    } finally {
      project.remove();
    }
  },
  BUILD_MS,
);

describe('a mistake in the options', () => {
  test(
    'is told in words, with a hint and without a stack',
    async () => {
      const project = makeProject({
        ...CONTENT,
        'astro.config.mjs': CONFIG("{ contents: 'spec' }"),
      });
      try {
        const { status, output } = await project.build();
        expect(status).toBe(1);
        expect(output).toContain('unknown option "contents", did you mean content?');
        expect(output).toContain('specbook({ content:');
        expect(output).not.toMatch(/^\s+at /mu);
      } finally {
        project.remove();
      }
    },
    BUILD_MS,
  );
});

describe('a site under a base and a prefix, with pages of the user and errors that are allowed', () => {
  let project: Project;
  let result: Awaited<ReturnType<Project['build']>>;
  const page = (path: string) => readFileSync(join(project.root, 'dist', path), 'utf8');

  beforeAll(async () => {
    project = makeProject({
      ...CONTENT,
      // In another folder than the default one, which the environment names.
      'other/spec.yaml': SPEC.replace('Shop', 'Other'),
      'other/entities/shop/order.yaml': ORDER,
      'other/entities/shop/product.yaml': `${CONTENT['content/entities/shop/product.yaml']}  # [[no]]\nrules:\n  BR-1: { kind: validation, statement: "See [[nothing]]." }\n`,
      'other/entities/shop/basket.mdx': `---\n${ORDER.replace('Order', 'Basket')}---\n\nimport Note from './Note.astro';\n\n<Note /> Kept for a *day*.\n`,
      'other/entities/shop/bill.mdx': `---\n${ORDER.replace('Order', 'Bill')}---\n\nA bill has { *lines*.\n`,
      'other/enums/order_state.yaml': STATE,
      'astro.config.mjs': CONFIG(
        "{ prefix: 'spec', links: [{ label: 'Handbook', href: '/handbook/' }] }",
        // The environment of a preview overrides the base.
        "base: '/docs', prerenderConflictBehavior: 'error',",
      ),
      'src/pages/index.astro': '<p>The front page of the user</p>\n',
      'src/pages/spec/entities/order.astro': '<p>The order page of the user</p>\n',
      'src/pages/spec/enums/[slug].astro':
        "---\nexport const getStaticPaths = () => [{ params: { slug: 'order_state' } }];\n---\n<p>The enum page of the user</p>\n",
      'src/pages/404.astro': '<p>The 404 page of the user</p>\n',
    });
    result = await project.build({
      SPECBOOK_CONTENT: 'other',
      SPECBOOK_ALLOW_ERRORS: '1',
      SPECBOOK_BASE: 'pr-preview/pr-7/',
      SPECBOOK_SITE: 'https://previews.example.com',
    });
  }, BUILD_MS);
  afterAll(() => {
    project.remove();
  });

  test('is built, from the folder that the environment names', () => {
    expect(result).toMatchObject({ status: 0 });
    expect(page('spec/index.html')).toContain('Other');
  });

  test('has the page of the user wherever there is one, and no warning of a collision', () => {
    expect(page('index.html')).toContain('The front page of the user');
    expect(page('spec/entities/order/index.html')).toContain('The order page of the user');
    expect(page('spec/enums/order_state/index.html')).toContain('The enum page of the user');
    expect(page('404.html')).toContain('The 404 page of the user');
    expect(page('spec/entities/product/index.html')).toContain('Product');
    expect(result.output).not.toMatch(/defined in both|collision|conflict/iu);
  });

  test('leads to pages of the user from its header, outside the prefix', () => {
    expect(page('spec/entities/product/index.html')).toMatch(
      /<a class="sb-own" href="\/pr-preview\/pr-7\/handbook\/"\s*>\s*Handbook/u,
    );
  });

  test('has every link, script and style under the base', () => {
    for (const path of [
      'spec/index.html',
      'spec/entities/product/index.html',
      'spec/problems/index.html',
    ]) {
      const addresses = [...page(path).matchAll(/ (?:href|src)="(\/[^"]*)"/gu)].map(
        ([, url]) => url,
      );
      expect(addresses.length).toBeGreaterThan(10);
      expect(addresses.filter((url) => !url?.startsWith('/pr-preview/pr-7/'))).toEqual([]);
    }
  });

  test('takes the site from the environment too', () => {
    expect(page('spec/entities/product/index.html')).toContain(
      '<link rel="canonical" href="https://previews.example.com/pr-preview/pr-7/spec/entities/product/"',
    );
    expect(result.output).not.toContain('had no effect');
  });

  test('shows the errors on every page, on /problems/, and where they stand', () => {
    expect(page('spec/entities/index.html')).toMatch(/class="sb-banner"[^]*3 errors/u);
    expect(page('spec/problems/index.html')).toContain('nothing');
    expect(page('spec/entities/product/index.html')).toMatch(/problems-here[^]*nothing/u);
    expect(page('spec/data-model/index.html')).not.toContain('problems-here');
  });

  test('leaves out prose whose MDX has errors, and shows the rest of its item', () => {
    for (const id of ['basket', 'bill']) {
      const html = page(`spec/entities/${id}/index.html`);
      expect(html).toContain('What was bought.');
      expect(html).toMatch(/problems-here/u);
      expect(html).not.toMatch(/Kept for a|A bill has/u);
    }
  });

  test('has no inline script or style, so that a Content-Security-Policy may forbid them', () => {
    const files = readdirSync(join(project.root, 'dist'), { recursive: true, encoding: 'utf8' });
    const pages = files.filter((file) => file.startsWith('spec/') && file.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(10);
    for (const file of pages) {
      const html = page(file);
      if (html.includes('of the user</p>')) continue;
      // A data block is no script: no policy refuses it.
      expect(html, file).not.toMatch(
        /<script(?![^>]* (?:src=|type="application\/json"))|<style|\sstyle="|\son[a-z]+="/u,
      );
    }
  });

  test('bundles no Mermaid where no author draws with it', () => {
    // Chunks of Mermaid are called mermaid.core, flowDiagram-…, erDiagram-…; those of our own diagrams are not.
    const assets = readdirSync(join(project.root, 'dist', '_astro'));
    const scripts = assets.filter((name) => name.endsWith('.js'));
    expect(scripts.filter((name) => /mermaid|[a-z]Diagram-/u.test(name))).toEqual([]);
    // The styles of a fence are written, and no page links them.
    const pages = [page('spec/index.html'), page('spec/data-model/index.html')];
    expect(pages.filter((html) => html.includes('mermaid-fence'))).toEqual([]);
  });
});

describe('a site whose documents are divided', () => {
  let project: Project;
  let result: Awaited<ReturnType<Project['build']>>;
  const documents = 'documents/05-data-models';
  const page = (path: string) => readFileSync(join(project.root, 'dist', path), 'utf8');

  beforeAll(async () => {
    project = makeProject({
      ...CONTENT,
      'astro.config.mjs': CONFIG('{ documents: { splitAbove: 3 }, prefix: "/spec" }'),
    });
    result = await project.build();
  }, BUILD_MS);
  afterAll(() => {
    project.remove();
  });

  test('states the page of every section, and each section stands there', () => {
    expect(result.status, result.output).toBe(0);
    const pages = JSON.parse(page(`spec/${documents}/sections.json`)) as Record<string, string>;
    expect(pages).toMatchObject({
      order: 'domain-shop/',
      product: 'domain-shop/2/',
    });
    // It is on the page of the order.
    expect(pages).not.toHaveProperty('order.state');
    expect(page(`spec/${documents}/domain-shop/index.html`)).toContain('id="order.state"');
    for (const [anchor, path] of Object.entries(pages))
      expect(page(`spec/${documents}/${path}index.html`), anchor).toContain(`id="${anchor}"`);
  });

  test('names that file where an address of the undivided document leads', () => {
    for (const path of ['', 'domain-shop/', 'domain-shop/2/'])
      expect(page(`spec/${documents}/${path}index.html`), path).toContain(
        `data-section-pages="/spec/${documents}/sections.json"`,
      );
  });
});
