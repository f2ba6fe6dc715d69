/** Code examples of the guide page about extending, each a complete file. */

export const checkFile = `// checks/owner.mjs
import { defineCheck } from 'astro-specbook/checks';

export const owner = defineCheck({
  id: 'team/owner',
  severity: 'draft',
  docs: 'Entities that no team owns.',
  run({ spec, report }) {
    for (const item of spec.entities) {
      if (item.data.owner !== undefined) continue;
      report({
        item,
        path: ['name'],
        message: \`no team owns \${item.title}\`,
        hint: 'add owner: with a team of spec.yaml',
      });
    }
  },
});
`;

export const checkConfig = `// astro.config.mjs
import { defineConfig } from 'astro/config';
import specbook from 'astro-specbook';
import { owner } from './checks/owner.mjs';

export default defineConfig({
  integrations: [
    specbook({
      rules: [owner],
      checks: { 'over-budget': 'off', 'unread-file': 'error' },
    }),
  ],
});
`;

export const extendConfig = `// astro.config.mjs
import { defineConfig } from 'astro/config';
import specbook from 'astro-specbook';

export default defineConfig({
  integrations: [
    specbook({
      extend: {
        entity: {
          costCentre: { type: 'string', label: 'Cost centre', required: true },
          reviewed: { type: 'date', label: 'Reviewed' },
          tier: { type: 'enum', label: 'Tier', values: ['gold', 'silver'] },
        },
        field: { origin: { type: 'string', label: 'Origin' } },
      },
    }),
  ],
});
`;

export const extendEntity = `# content/entities/scheduling/room.yaml
name: Room
purpose: Where people are seen.
costCentre: 4711
tier: gold
fields:
  id: { type: uuid, key: primary, origin: Facility system }
`;

export const viewFile = `// views/runbook.mjs
import { defineView } from 'astro-specbook/views';

export const runbook = defineView({
  kind: 'entity',
  sections: [
    {
      id: 'archive',
      title: 'Archive',
      before: 'volume',
      when: ({ item }) => item.data.audit !== undefined,
      build: ({ item, spec }) => \`
Rows of [[\${item.id}]] are archived after \${item.data.audit.retention?.text ?? 'one year'}.

| Copy      | Kept on |
| --------- | ------- |
| \${item.title} | \${spec.info.title} archive |
\`,
    },
  ],
  move: { rules: { before: 'fields' } },
  remove: ['checks'],
});
`;

export const viewConfig = `// astro.config.mjs
import { defineConfig } from 'astro/config';
import specbook from 'astro-specbook';
import { runbook } from './views/runbook.mjs';

export default defineConfig({
  integrations: [specbook({ views: [runbook] })],
});
`;

export const pluginFile = `// plugins/house-rules.mjs
import { defineCheck } from 'astro-specbook/checks';

/** @returns {import('astro-specbook').SpecbookPlugin} */
export function houseRules({ handbook }) {
  return {
    name: 'house-rules',
    rules: [
      defineCheck({
        id: 'house/tags',
        severity: 'warning',
        run({ spec, report }) {
          for (const item of spec.requirements)
            if (!item.data.tags) report({ item, message: 'the requirement has no tags' });
        },
      }),
    ],
    checks: { 'unread-file': 'error' },
    extend: { service: { pager: { type: 'url', label: 'Pager' } } },
    nav: [{ label: 'Handbook', href: handbook }],
  };
}
`;

export const pluginConfig = `// astro.config.mjs
import { defineConfig } from 'astro/config';
import specbook from 'astro-specbook';
import { houseRules } from './plugins/house-rules.mjs';

export default defineConfig({
  integrations: [
    specbook({
      plugins: [houseRules({ handbook: '/handbook/' })],
      nav: ['documents', 'data-model', 'performance', { label: 'Guide', href: '/guide/' }],
      sidebar: {
        performance: [
          { title: 'Runbooks', entries: [{ label: 'On call', href: '/on-call/' }] },
        ],
      },
    }),
  ],
});
`;

export const schemaSettings = `// .vscode/settings.json
{
  "yaml.schemas": {
    ".specbook/schemas/spec.schema.json": "content/spec.yaml",
    ".specbook/schemas/entity.schema.json": "content/entities/**/*.yaml",
    ".specbook/schemas/performance.schema.json": "content/performance/**/*.yaml"
  }
}
`;

export const checkOutput = `content/entities/scheduling/room.yaml:1:7  error  no team owns Room  team/owner
    add owner: with a team of spec.yaml
`;
