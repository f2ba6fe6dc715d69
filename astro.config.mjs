import { defineConfig } from 'astro/config';
import specbook from 'astro-specbook';

// A preview of a pull request lives in a folder of its own: SPECBOOK_BASE=/pr-preview/pr-7
export default defineConfig({
  site: process.env.SPECBOOK_SITE ?? 'https://example.com',
  base: process.env.SPECBOOK_BASE ?? '/',
  integrations: [specbook()],
});
