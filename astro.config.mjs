import { defineConfig } from 'astro/config';
import specbook from 'astro-specbook';

// A preview of a pull request lives in a folder of its own: SPECBOOK_BASE=/pr-preview/pr-7
export default defineConfig({
  site: process.env.SPECBOOK_SITE ?? 'https://example.com',
  base: process.env.SPECBOOK_BASE ?? '/',
  // The example's runs are of September to November 2026. By the machine's clock their results would all be stale one
  // day; a specification of your own leaves `now` away. `npm run check` states the same day.
  integrations: [specbook({ now: '2026-11-22', links: [{ label: 'Guide', href: '/guide/' }] })],
});
