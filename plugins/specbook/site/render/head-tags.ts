/** The head of a page as data: what Specbook writes, and in its place or behind it what the user's `head` states. */

/** An element of a head. */
export interface HeadTag {
  tag: string;
  /** Attributes; `true` for one without a value, `false` for none. */
  attrs: Readonly<Record<string, string | number | boolean>>;
  /** What it contains, as it is written. */
  content: string;
}

/** What the head of a page tells. */
export interface HeadPage {
  /** Title of the page. */
  title: string;
  /** Title of the specification. */
  siteName: string;
  description: string;
  /** Language of the page. */
  lang: string;
  /** Full address of the page; nothing where the Astro config states no `site`. */
  url?: string | undefined;
  /** Address of its Markdown page. */
  markdown?: string | undefined;
  /** Address of the icon. */
  icon?: string | undefined;
  /** Full address of the picture of link previews, and what it shows. */
  image?: { src: string; alt: string } | undefined;
}

/** Media types of icons, by the end of their names. */
const ICON_TYPES: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
};

/**
 * Every element of a head but for scripts and styles of the site.
 *
 * @param own elements of the user's; each takes the place of the one that says the same
 */
export function headTags(page: HeadPage, own: readonly HeadTag[]): HeadTag[] {
  const tags = [...ofEveryPage(page), ...(page.url === undefined ? [] : ofPreview(page, page.url))];
  const replaced = new Set(own.map(identityOf));
  replaced.delete(undefined);
  return [...tags.filter((tag) => !replaced.has(identityOf(tag))), ...own];
}

function ofEveryPage({ title, siteName, description, markdown, icon }: HeadPage): HeadTag[] {
  const type = ICON_TYPES[icon?.split('.').at(-1) ?? ''];
  return [
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, title === siteName ? title : `${title} · ${siteName}`),
    element('meta', { name: 'description', content: description }),
    element('meta', { name: 'color-scheme', content: 'light dark' }),
    ...(icon === undefined
      ? []
      : [element('link', { rel: 'icon', href: icon, ...(type !== undefined && { type }) })]),
    ...(markdown === undefined
      ? []
      : [element('link', { rel: 'alternate', type: 'text/markdown', href: markdown })]),
  ];
}

/** The canonical address, and the preview that other sites show for a link to the page. */
function ofPreview(
  { title, siteName, description, lang, image }: HeadPage,
  url: string,
): HeadTag[] {
  const property = (name: string, content: string) =>
    element('meta', { property: `og:${name}`, content });
  return [
    element('link', { rel: 'canonical', href: url }),
    property('title', title),
    property('type', title === siteName ? 'website' : 'article'),
    property('url', url),
    property('locale', lang),
    property('description', description),
    property('site_name', siteName),
    ...(image
      ? [
          property('image', image.src),
          ...(image.alt === '' ? [] : [property('image:alt', image.alt)]),
        ]
      : []),
    element('meta', { name: 'twitter:card', content: image ? 'summary_large_image' : 'summary' }),
  ];
}

function element(tag: string, attrs: HeadTag['attrs'], content = ''): HeadTag {
  return { tag, attrs, content };
}

/** What an element says, where a page says it once: its title, its description, its canonical address. */
function identityOf({ tag, attrs }: HeadTag): string | undefined {
  if (tag === 'title' || tag === 'base') return tag;
  if (tag === 'meta') {
    if ('charset' in attrs) return 'charset';
    const name = attrs.name ?? attrs.property;
    return name === undefined ? undefined : `meta ${String(name)}`;
  }
  const isOneOfAKind = tag === 'link' && (attrs.rel === 'canonical' || attrs.rel === 'icon');
  return isOneOfAKind ? `link ${attrs.rel}` : undefined;
}
