/*
 * The types of `astro-specbook`. Files named `.test-d.ts` are checked by `npm run types` and never run: a type that was
 * changed in the package is an error in the line that states it.
 */
import type { AstroIntegration } from 'astro';
import { expectTypeOf } from 'vitest';
import type { LanguageStrings } from '../../plugins/specbook/i18n/languages.ts';
import type specbook from '../../plugins/specbook/index.ts';
import type {
  SpecbookLocals,
  SpecbookOptions,
  SpecbookPlugin,
} from '../../plugins/specbook/index.ts';
import type { SidebarOption } from '../../plugins/specbook/site/integration/options/navigation.ts';
import type { NavigationArea } from '../../plugins/specbook/site/page-parts/page-data.ts';
import type { Strings } from '../../plugins/specbook/i18n/index.ts';
import type { CustomCheck, RuleSeverity } from '../../plugins/specbook/checks.ts';
import type { ComponentName } from '../../plugins/specbook/site/integration/components.ts';
import type { SocialIcon } from '../../plugins/specbook/site/render/social-icons.ts';
import type { CustomView, Extensions } from '../../plugins/specbook/load.ts';

expectTypeOf<typeof specbook>().toEqualTypeOf<(options?: SpecbookOptions) => AstroIntegration>();

expectTypeOf<SpecbookOptions>().toEqualTypeOf<{
  content?: string | undefined;
  prefix?: string | undefined;
  allowErrors?: boolean | undefined;
  diagrams?: boolean | undefined;
  compare?: string | undefined;
  versions?: string[] | undefined;
  drift?: string | undefined;
  documents?: { splitAbove?: number | undefined } | undefined;
  search?: { synonyms?: Record<string, string[][]> | undefined } | undefined;
  lang?: string | undefined;
  strings?: LanguageStrings | undefined;
  links?: { label: string; href: string }[] | undefined;
  now?: string | undefined;
  rules?: readonly CustomCheck[] | undefined;
  checks?: Record<string, RuleSeverity> | undefined;
  extend?: Extensions | undefined;
  customCss?: string[] | undefined;
  components?: Partial<Record<ComponentName, string>> | undefined;
  head?:
    | {
        tag: 'title' | 'base' | 'link' | 'style' | 'meta' | 'script' | 'noscript' | 'template';
        attrs?: Record<string, string | number | boolean> | undefined;
        content?: string | undefined;
      }[]
    | undefined;
  logo?:
    | {
        src?: string | undefined;
        light?: string | undefined;
        dark?: string | undefined;
        alt?: string | undefined;
        replacesTitle?: boolean | undefined;
      }
    | undefined;
  favicon?: string | undefined;
  social?: { icon?: SocialIcon | undefined; label: string; href: string }[] | undefined;
  footer?: string | false | undefined;
  editLink?: false | { baseUrl: string } | undefined;
  socialImage?: { src: string; alt?: string | undefined } | undefined;
  views?: readonly CustomView[] | undefined;
  nav?: (NavigationArea | { label: string; href: string })[] | undefined;
  sidebar?: SidebarOption | undefined;
  plugins?: readonly SpecbookPlugin[] | undefined;
}>();

expectTypeOf<SpecbookLocals['page']['title']>().toEqualTypeOf<string>();
expectTypeOf<SpecbookLocals['strings']>().toEqualTypeOf<Strings>();
expectTypeOf<SpecbookLocals['config']['prefix']>().toEqualTypeOf<string>();

expectTypeOf<SpecbookPlugin['name']>().toEqualTypeOf<string>();
expectTypeOf<Omit<SpecbookPlugin, 'name'>>().toExtend<SpecbookOptions>();
