/** The options of navigation: entries of the header and of the sidebar. */
import { z } from 'zod';
import { closest } from '../../../model/closest.ts';
import { NAVIGATION_AREAS, type NavigationArea } from '../../page-parts/page-data.ts';

const PATH_ADDRESS_OR_MAIL = /^(?:\/(?!\/)|https?:\/\/|mailto:)/u;

const linkSchema = z.strictObject({
  /** Text of the link. */
  label: z.string().min(1, 'a link needs a label'),
  /** A path from the root of the site, or an address. */
  href: z
    .string()
    .regex(PATH_ADDRESS_OR_MAIL, 'href must be a path such as /guide/, or an address'),
});

const areaSchema = z.enum(NAVIGATION_AREAS, { error: ({ input }) => explainArea(String(input)) });

function explainArea(name: string): string {
  const near = closest(name, NAVIGATION_AREAS);
  const hint =
    near === undefined ? `areas are ${NAVIGATION_AREAS.join(', ')}` : `did you mean ${near}?`;
  return `there is no area "${name}"; ${hint}`;
}

const sidebarSection = z.strictObject({
  /** Its heading. */
  title: z.string().min(1, 'a section of the sidebar needs a title'),
  /** Its links. */
  entries: z
    .array(
      linkSchema.extend({
        /** Small print behind it. */
        note: z.string().optional(),
      }),
    )
    .min(1, 'a section of the sidebar needs entries'),
});

/** A section that a project adds to the sidebar. */
export type SidebarSectionOption = z.input<typeof sidebarSection>;

/** Sections for every page, or by area. */
export type SidebarOption =
  | readonly (SidebarSectionOption & { area?: NavigationArea | undefined })[]
  | Readonly<Partial<Record<NavigationArea, readonly SidebarSectionOption[]>>>;

const sidebarList = z.array(sidebarSection.extend({ area: areaSchema.optional() }));

/** A section of the sidebar; on every page where it names no area. */
export type OwnSidebarSection = z.output<typeof sidebarList>[number];

/** Sections of the sidebar as a list, in which each names its area. */
export function toSidebarList(sidebar: unknown): unknown {
  if (typeof sidebar !== 'object' || sidebar === null || Array.isArray(sidebar)) return sidebar;
  return Object.entries(sidebar).flatMap(([area, sections]: [string, unknown]) =>
    (Array.isArray(sections) ? sections : [sections]).map((section: unknown) =>
      typeof section === 'object' ? { ...section, area } : section,
    ),
  );
}

/** Shape of the options, for the schema of all options. */
export const NAVIGATION_OPTIONS = {
  /**
   * Entries of the header: links to pages of your own, behind the areas. Where it names areas, only these stand there, in this
   * order: `data-model`, `performance`, `constraints`, `acceptance`, `documents`.
   * @default []
   * @example ['documents', 'data-model', { label: 'Guide', href: '/guide/' }]
   */
  nav: z
    .array(
      z.union([areaSchema, linkSchema], {
        error: ({ input }) =>
          typeof input === 'string' ? explainArea(input) : 'an entry has label and href',
      }),
    )
    .default([]),
  /**
   * Links to pages of your own, behind `nav`: a path from the root of the site, or an address of the web.
   * @default []
   * @example [{ label: 'Guide', href: '/guide/' }]
   */
  links: z.array(linkSchema).default([]),
  /**
   * Sections of your own in the sidebar, below those of Specbook: a list for every page, or lists by area.
   * @default []
   * @example { performance: [{ title: 'Runbooks', entries: [{ label: 'On call', href: '/on-call/' }] }] }
   */
  sidebar: z
    .custom<SidebarOption>(
      (value) => typeof value === 'object' && value !== null,
      'sidebar must be a list of sections, or lists by area',
    )
    .transform((sidebar, context): OwnSidebarSection[] => {
      const parsed = sidebarList.safeParse(toSidebarList(sidebar));
      if (parsed.success) return parsed.data;
      for (const { path, message } of parsed.error.issues)
        context.addIssue({ code: 'custom', path: path.map(String), message });
      return z.NEVER;
    })
    .prefault([]),
};
