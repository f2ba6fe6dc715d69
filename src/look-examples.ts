/** Code examples of the guide about theming and replaced components, each a complete file of a project. */

export const themeConfig = `// astro.config.mjs
import { defineConfig } from 'astro/config';
import specbook from 'astro-specbook';

export default defineConfig({
  site: 'https://docs.example.com',
  integrations: [
    specbook({
      customCss: ['./src/theme.css'],
      logo: { light: './src/logo-light.svg', dark: './src/logo-dark.svg' },
      favicon: '/icon.svg',
      social: [
        { icon: 'github', label: 'Source on GitHub', href: 'https://github.com/example/clinic' },
        { label: 'Who we are', href: '/team/' },
      ],
      footer: '© 2026 Harbour Clinics. [Imprint](https://example.com/imprint)',
      editLink: { baseUrl: 'https://git.example.org/clinic/edit/main/' },
      head: [{ tag: 'script', attrs: { src: '/analytics.js', defer: true } }],
      socialImage: { src: '/preview.png', alt: 'Five domains and their relationships' },
    }),
  ],
});
`;

export const themeCss = `/* src/theme.css */
:root {
  --brand: oklch(45% 0.12 145);
  --sb-accent: light-dark(var(--brand), oklch(78% 0.14 145));
  --sb-font-text: 'Source Sans 3', system-ui, sans-serif;
}

/* A rule of your own wins over those of the site: they are in cascade layers, and it is not. */
.sb-bar {
  border-block-end-width: 3px;
}
`;

export const componentsConfig = `// astro.config.mjs
import { defineConfig } from 'astro/config';
import specbook from 'astro-specbook';

export default defineConfig({
  integrations: [
    specbook({
      components: {
        Footer: './src/Footer.astro',
        PageTitle: './src/PageTitle.astro',
        Section: './src/Section.astro',
        VerdictBadge: './src/VerdictBadge.astro',
      },
    }),
  ],
});
`;

export const footerComponent = `---
// src/Footer.astro
const { spec, strings } = Astro.locals.specbook;
---

<footer class="mine">{spec.info.title}, {strings.shell.revision} {spec.info.revision}</footer>

<style>
  .mine {
    padding: 1rem var(--sb-gutter);
    border-block-start: 2px solid var(--sb-accent);
  }
</style>
`;

export const pageTitleComponent = `---
// src/PageTitle.astro: a notice below the title of every entity
import Original from 'astro-specbook/components/PageTitle.astro';

const { page } = Astro.locals.specbook;
---

<Original {...Astro.props} />
{page.key?.startsWith('entity:') && <p class="notice">{page.title} is reviewed each spring.</p>}
`;

export const sectionComponent = `---
// src/Section.astro: the original in a frame
import type { ComponentProps } from 'astro/types';
import Original from 'astro-specbook/components/Section.astro';

type Props = ComponentProps<typeof Original>;
const { section } = Astro.props;
---

<div class="framed" data-section={section.id}><Original {section} /></div>
`;

export const verdictBadgeComponent = `---
// src/VerdictBadge.astro: the sign in a circle, the words behind it
const { verdict, sign } = Astro.props;
---

<span class="badge" data-verdict={verdict}><b aria-hidden="true">{sign}</b> <slot /></span>

<style>
  .badge b {
    border: 1px solid;
    border-radius: 50%;
    padding-inline: 0.3em;
  }
</style>
`;
