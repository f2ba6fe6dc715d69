/** Code examples of the guide about languages. */

export const german = `// astro.config.mjs
import { defineConfig } from 'astro/config';
import specbook from 'astro-specbook';

export default defineConfig({
  integrations: [specbook({ lang: 'de' })],
});
`;

export const renamed = `// astro.config.mjs
import { defineConfig } from 'astro/config';
import specbook from 'astro-specbook';

export default defineConfig({
  integrations: [
    specbook({
      lang: 'de-AT',
      strings: {
        de: {
          shell: { area: { acceptance: 'Freigabe' } },
          kinds: { screen: { label: 'Maske', plural: 'Masken', noun: 'Maske' } },
        },
      },
    }),
  ],
});
`;

export const french = `// src/french.mjs
/** @type {NonNullable<import('astro-specbook').SpecbookOptions['strings']>['fr']} */
export const french = {
  shell: { menu: 'Menu', skip: 'Aller au contenu' },
  nouns: {
    entities: { label: 'Entités', counted: { one: '{count} entité', other: '{count} entités' } },
  },
  targets: { upper: '{label} au plus {value}' },
};
`;

export const frenchConfig = `// astro.config.mjs
import { defineConfig } from 'astro/config';
import specbook from 'astro-specbook';
import { french } from './src/french.mjs';

export default defineConfig({
  integrations: [specbook({ lang: 'fr', strings: { fr: french } })],
});
`;

export const refusal = `- strings.fr.shell.meun: no such message; did you mean menu?
- strings.fr.targets.upper: placeholder {value} is missing; the English text is "{label} at most {value}"
`;

export const command = `npx specbook export documents --lang de --out documents`;
