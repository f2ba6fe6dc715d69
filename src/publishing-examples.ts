/** Examples of the guide about publishing. */

export const subfolder = `// astro.config.mjs: https://example.github.io/spec/
export default defineConfig({
  site: 'https://example.github.io',
  base: '/spec',
  integrations: [specbook()],
});
`;

export const offline = `npx astro build
npx specbook export site --out offline
`;

export const embedded = `<picture>
  <source
    media="(prefers-color-scheme: dark)"
    srcset="https://spec.example.com/diagrams/domain-billing.dark.svg"
  />
  <img
    alt="Entities of billing and how they are related"
    src="https://spec.example.com/diagrams/domain-billing.light.svg"
  />
</picture>
`;

export const policy = `Content-Security-Policy: default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' data:
`;
