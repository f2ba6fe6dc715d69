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

export const checkOutput = `content/entities/scheduling/room.yaml:1:7  error  no team owns Room  team/owner
    add owner: with a team of spec.yaml
`;
