/** Diagrams as files: SVG in three themes, and text for other tools. Their addresses are stable, for READMEs elsewhere. */
import { stringsOf, type Localized } from '../../i18n/index.ts';
import {
  diagramName,
  drawDiagram,
  listDiagrams,
  listDetailVariants,
  standalone,
  writeDiagram,
  type Diagram,
  type DiagramRequest,
  type LayoutCache,
  type Bounds,
} from '../../erd/index.ts';
import { escapeHtml } from '../../markup/html/html-text.ts';
import type { Spec } from '../../model/spec.ts';
import type { FileTokens } from '../../theme/tokens.ts';
import { itemPath, pathHref, type LinkContext } from './links.ts';

/** The room that a page has beside its sidebar on a wide screen, and two screens down; that of an entity has notes beside it. */
export function viewportOf({ scope }: DiagramRequest): Bounds {
  return { width: 1130, height: 1600, ...(scope === 'entity' && { spreadWidth: 850 }) };
}

/** What stands before `.svg`, and which theme that is; the plain name follows the reader's system. */
const THEMES = { '': 'system', '.light': 'light', '.dark': 'dark' } as const;
type Theme = (typeof THEMES)[keyof typeof THEMES];

/** Text for other tools, by the end of the name of its file: Mermaid, Graphviz, PlantUML. */
export const TEXTS = ['mmd', 'dot', 'puml'] as const;
/** One of {@link TEXTS}. */
export type TextFormat = (typeof TEXTS)[number];

/** One file as `getStaticPaths` answers it. */
interface FilePath<Props> {
  params: { name: string };
  props: Props;
}

/** What the route of drawings is handed. */
export interface DrawingProps {
  request: DiagramRequest;
  theme: Theme;
}

/** What a route of texts is handed: which of the parts, where one text would be too long for the tool. */
export interface TextProps {
  request: DiagramRequest;
  part: number;
}

/**
 * Every drawing: `data-model`, `data-model.light`, `data-model.dark`. One in another detail than usual is for the page
 * that it stands in, and comes in the reader's theme only.
 */
export function drawingPaths(spec: Spec): FilePath<DrawingProps>[] {
  return [...listDiagrams(spec), ...listDetailVariants(spec)].flatMap((request) =>
    themesOf(request).map(([end, theme]) => ({
      params: { name: diagramName(request) + end },
      props: { request, theme },
    })),
  );
}

function themesOf(request: DiagramRequest): [end: string, theme: Theme][] {
  if (isOfPage(request) || !hasAllFiles(request)) return [['', 'system']];
  return Object.entries(THEMES);
}

/** True for one in another detail than usual: the page shows it in place of its own. */
function isOfPage(request: DiagramRequest): boolean {
  return 'detail' in request && request.detail !== undefined;
}

/** Every text of one format: `data-model`; `data-model.1`, `data-model.2` where it takes several. */
export function textPaths(spec: Spec, format: TextFormat): FilePath<TextProps>[] {
  return [...listDiagrams(spec), ...listDetailVariants(spec)].filter(hasTexts).flatMap((request) =>
    partNames(spec, request, format).map((name, part) => ({
      params: { name },
      props: { request, part },
    })),
  );
}

/** Texts are for every diagram that is a picture of its own, not for an entity in another detail. */
function hasTexts(request: DiagramRequest): boolean {
  const isDetail = request.scope === 'entity' && request.detail !== undefined;
  return hasAllFiles(request) && !isDetail;
}

/** False for two steps round an entity: a thousand entities would make five thousand files that nobody asks for. */
function hasAllFiles(request: DiagramRequest): boolean {
  return request.scope !== 'entity' || request.degree !== 2;
}

/** Names of the files of a text, without their end. */
function partNames(spec: Spec, request: DiagramRequest, format: TextFormat): string[] {
  const parts = format === 'mmd' ? writeDiagram(spec, request).mermaid.length : 1;
  return numbered(diagramName(request), parts);
}

function numbered(name: string, parts: number): string[] {
  return parts === 1 ? [name] : Array.from({ length: parts }, (_, at) => `${name}.${at + 1}`);
}

/** Where links of a drawing lead, and the values that a user gives to its colours and fonts. */
export interface DrawingContext extends LinkContext {
  tokens?: FileTokens;
}

/** A drawing as a file of its own. */
export async function drawingFile(
  spec: Spec,
  { request, theme }: DrawingProps,
  context: DrawingContext,
  layouts: LayoutCache,
): Promise<string> {
  return asFile(request, theme, await draw(spec, request, context, layouts), context.tokens);
}

function draw(
  spec: Spec,
  request: DiagramRequest,
  context: LinkContext,
  layouts: LayoutCache,
): Promise<Diagram> {
  const room = isOfPage(request) ? viewportOf(request) : undefined;
  return drawDiagram(spec, request, hrefOfKey(context), layouts, room);
}

function asFile(
  request: DiagramRequest,
  theme: Theme,
  { svg, notes }: Diagram,
  tokens: FileTokens | undefined,
): string {
  const file = standalone(svg, theme, tokens);
  // Its signs are explained in the page, which shows those of another detail.
  return isOfPage(request)
    ? file.replace('<svg ', () => `<svg data-notes="${escapeHtml(notes.join(' '))}" `)
    : file;
}

/** A text as a file. */
export function textFile(spec: Spec, { request, part }: TextProps, format: TextFormat): string {
  const texts = writeDiagram(spec, request);
  switch (format) {
    case 'mmd':
      return texts.mermaid[part] ?? '';
    case 'dot':
      return texts.dot;
    case 'puml':
      return texts.plantuml;
  }
}

/**
 * Every file of every diagram, one diagram after the other: name and content.
 *
 * @param wants formats that are asked for
 */
export async function* everyFile(
  spec: Spec,
  context: DrawingContext,
  layouts: LayoutCache,
  wants: (format: 'svg' | TextFormat) => boolean,
): AsyncIterable<[name: string, content: string]> {
  for (const request of [...listDiagrams(spec), ...listDetailVariants(spec)]) {
    const name = diagramName(request);
    const drawn = wants('svg') ? await draw(spec, request, context, layouts) : undefined;
    if (drawn) {
      for (const [end, theme] of themesOf(request)) {
        yield [`${name}${end}.svg`, asFile(request, theme, drawn, context.tokens)];
      }
    }
    if (!hasTexts(request)) continue;
    const { mermaid, dot, plantuml } = drawn?.texts ?? writeDiagram(spec, request);
    if (wants('mmd')) {
      for (const [at, part] of numbered(name, mermaid.length).entries()) {
        yield [`${part}.mmd`, mermaid[at] ?? ''];
      }
    }
    if (wants('dot')) yield [`${name}.dot`, dot];
    if (wants('puml')) yield [`${name}.puml`, plantuml];
  }
}

/** Addresses for boxes and rows: thousands in a large drawing, all under one root. */
export function hrefOfKey(context: LinkContext): Parameters<typeof drawDiagram>[2] {
  if (context.urls !== undefined && context.urls !== 'folder') {
    return (key) => pathHref(itemPath(key), context);
  }
  const root = pathHref('', context);
  return (key) => root + itemPath(key);
}

/** Address of a file of a diagram. @example fileHref('domains', 'dark.svg', context) // '/diagrams/domains.dark.svg' */
export function fileHref(name: string, end: string, context: LinkContext): string {
  return pathHref(`/diagrams/${encodeURIComponent(name)}.${end}`, context);
}

/** A link to a file. */
export interface FileLink {
  label: string;
  href: string;
}

/**
 * Every file of a diagram, the drawing that follows the reader's system first.
 *
 * @param parts how many texts Mermaid takes for it
 */
export function filesOf(
  spec: Localized,
  request: DiagramRequest,
  parts: number,
  context: LinkContext,
): FileLink[] {
  const { themes } = stringsOf(spec).shell;
  const name = diagramName(request);
  const mermaid = numbered(name, parts);
  return [
    { label: 'SVG', href: fileHref(name, 'svg', context) },
    { label: themes.light, href: fileHref(name, 'light.svg', context) },
    { label: themes.dark, href: fileHref(name, 'dark.svg', context) },
    ...mermaid.map((part, at) => ({
      label: mermaid.length === 1 ? 'Mermaid' : `Mermaid ${at + 1}`,
      href: fileHref(part, 'mmd', context),
    })),
    { label: 'DOT', href: fileHref(name, 'dot', context) },
    { label: 'PlantUML', href: fileHref(name, 'puml', context) },
  ];
}
