/** The options of the look of a site: styles, head, logo, icon, links, footer. */
import { z } from 'zod';
import { closest } from 'fastest-levenshtein';
import { SOCIAL_ICONS } from '../../render/social-icons.ts';
import { COMPONENT_NAMES, isComponentName, type ComponentName } from '../components.ts';

/** Elements that may stand in the head of a page. */
const HEAD_TAGS = [
  'title',
  'base',
  'link',
  'style',
  'meta',
  'script',
  'noscript',
  'template',
] as const;

/** A character that ends the name of an attribute. */
const ATTRIBUTE_NAME = /^[^\s"'<>/=\p{Cc}]+$/u;

/** A path from the root of the site, or an address of the web, and nothing that could be a script. */
const PATH_OR_ADDRESS = /^(?:\/(?!\/)|https?:\/\/)/u;
const PATH_ADDRESS_OR_MAIL = /^(?:\/(?!\/)|https?:\/\/|mailto:)/u;

const imagePath = z.string().min(1, 'is the path of an image, such as ./src/logo.svg');

const headTag = z
  .strictObject({
    /** Name of the element. */
    tag: z.enum(HEAD_TAGS, {
      error: ({ input }) =>
        `"${String(input)}" is no element of a head; write ${HEAD_TAGS.join(', ')}`,
    }),
    /** Its attributes; `true` for one without a value, `false` for none. A path such as `/extra.js` gets Astro's base. */
    attrs: z
      .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
      .refine((attrs) => Object.keys(attrs).every((name) => ATTRIBUTE_NAME.test(name)), {
        error: 'the name of an attribute is a word such as src',
      })
      .default({}),
    /** What it contains: text of a title, code of a script, rules of a style. */
    content: z.string().default(''),
  })
  .refine(({ tag, content }) => !new RegExp(`</${tag}`, 'iu').test(content), {
    error: 'the content ends its own element; write the parts as two entries',
    path: ['content'],
  });

type OwnComponents = Partial<Record<ComponentName, string>>;

const components: z.ZodType<OwnComponents, OwnComponents> = z
  .record(z.string(), z.string().min(1, 'is the path of a component'))
  .superRefine((named, context) => {
    for (const name of Object.keys(named).filter((key) => !isComponentName(key))) {
      context.addIssue({
        code: 'custom',
        path: [name],
        message: `there is no such component; did you mean ${closest(name, COMPONENT_NAMES)}? The components are ${COMPONENT_NAMES.join(', ')}`,
      });
    }
  });

/** Shape of the options, for the schema of all options. */
export const LOOK_OPTIONS = {
  /**
   * Style sheets of your own, on every page of the specification: paths from the root of the project, or files of packages.
   * The styles of the site are in cascade layers, so that your rules win.
   * @default []
   * @example ['./src/theme.css', '@fontsource/source-sans-3']
   */
  customCss: z.array(z.string().min(1, 'is the path of a style sheet')).default([]),
  /**
   * Components of your own in place of those of Specbook: paths from the root of the project, or files of packages. Each
   * gets the properties of the one that it replaces, and the data of the page is `Astro.locals.specbook`. The originals
   * are `astro-specbook/components/<name>.astro`.
   * @default {}
   * @example { Footer: './src/Footer.astro' }
   */
  components: components.default({}),
  /**
   * Elements for the head of every page. A `title`, a `meta` or a canonical link takes the place of the one of the site.
   * @default []
   * @example [{ tag: 'script', attrs: { src: '/analytics.js', defer: true } }]
   */
  head: z.array(headTag).default([]),
  /**
   * A picture before the title in the header: one file, or one for each theme, as paths from the root of the project.
   * @example { light: './src/logo-light.svg', dark: './src/logo-dark.svg', replacesTitle: true }
   */
  logo: z
    .strictObject({
      /** One picture for both themes. */
      src: imagePath.optional(),
      /** The picture on light paper. */
      light: imagePath.optional(),
      /** The picture on dark paper. */
      dark: imagePath.optional(),
      /** What it shows, where it is no mere decoration. When it replaces the title, that is its text by default. */
      alt: z.string().optional(),
      /**
       * The picture contains the title, which is then not written beside it.
       * @default false
       */
      replacesTitle: z.boolean().default(false),
    })
    .refine(
      ({ src, light, dark }) =>
        src === undefined
          ? light !== undefined && dark !== undefined
          : light === undefined && dark === undefined,
      'has either src, or light and dark',
    )
    .optional(),
  /**
   * Icon of the site: a file of the public folder, or an address. When absent, `favicon.svg`, `.ico` or `.png` of the
   * public folder.
   * @example '/icon.svg'
   */
  favicon: z
    .string()
    .regex(PATH_OR_ADDRESS, 'is a file of the public folder, such as /icon.svg, or an address')
    .optional(),
  /**
   * Links to where a team is found, as icons in the footer and the menu.
   * @default []
   * @example [{ icon: 'github', label: 'Source on GitHub', href: 'https://github.com/o/r' }]
   */
  social: z
    .array(
      z.strictObject({
        /** Name of an icon; without one the label is shown. */
        icon: z
          .enum(SOCIAL_ICONS, {
            error: ({ input }) =>
              `there is no icon "${String(input)}"; write ${SOCIAL_ICONS.join(', ')}`,
          })
          .optional(),
        /** Text of the link. */
        label: z.string().min(1, 'a link needs a label'),
        /** A path from the root of the site, or an address. */
        href: z
          .string()
          .regex(PATH_ADDRESS_OR_MAIL, 'href must be a path such as /team/, or an address'),
      }),
    )
    .default([]),
  /**
   * Text at the foot of every page, in Markdown with `[[references]]`; `false` for no footer at all. Without a text the
   * footer holds the `social` links.
   * @example '© 2026 Harbour Clinics. [Imprint](/imprint/)'
   */
  footer: z.union([z.string(), z.literal(false)]).optional(),
  /**
   * Where a page is edited: an address to which the path of its file is added, from the root of the project. `false` for no
   * link. When absent, the link follows `repository` of `spec.yaml`.
   * @example { baseUrl: 'https://git.example.org/clinics/spec/edit/main/' }
   */
  editLink: z
    .union([
      z.literal(false),
      z.strictObject({
        /** Begins with `https://` or `http://`. */
        baseUrl: z
          .string()
          .regex(/^https?:\/\//u, 'is an address, such as https://git.example.org/edit/main/'),
      }),
    ])
    .optional(),
  /**
   * Picture of link previews: a file of the public folder, or an address. It needs `site` of the Astro config.
   * @example { src: '/preview.png', alt: 'A diagram of five domains' }
   */
  socialImage: z
    .strictObject({
      /** The file or the address. */
      src: z
        .string()
        .regex(
          PATH_OR_ADDRESS,
          'is a file of the public folder, such as /preview.png, or an address',
        ),
      /** What it shows. */
      alt: z.string().default(''),
    })
    .optional(),
};

/** The options of the look, with defaults filled in. */
export type LookOptions = z.output<z.ZodObject<typeof LOOK_OPTIONS>>;
