/** Diagrams as files: SVG in three themes, and text for other tools. Their addresses are stable, for READMEs elsewhere. */
import {
  diagramName,
  drawDiagram,
  graphOf,
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
import {
  GRAPH_NAME,
  isOfPage,
  numbered,
  textsOf,
  themesOf,
  type TextFormat,
  type Theme,
} from './diagram-file-set.ts';
import { isShownFromFile } from './drawing-html.ts';
import { itemPath } from '../../model/item-path.ts';
import { pathHref, type LinkContext } from './links.ts';

/** The room that a page has beside its sidebar on a wide screen, and two screens down; that of an entity has notes beside it. */
export function viewportOf({ scope }: DiagramRequest): Bounds {
  return { width: 1130, height: 1600, ...(scope === 'entity' && { spreadWidth: 850 }) };
}

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
    themesOf(spec, request).map(([end, theme]) => ({
      params: { name: diagramName(request) + end },
      props: { request, theme },
    })),
  );
}

/** Every text of one format: `data-model`; `data-model.1`, `data-model.2` where it takes several. */
export function textPaths(spec: Spec, format: TextFormat): FilePath<TextProps>[] {
  return [...listDiagrams(spec), ...listDetailVariants(spec)]
    .filter((request) => textsOf(spec, request).includes(format))
    .flatMap((request) =>
      partNames(spec, request, format).map((name, part) => ({
        params: { name },
        props: { request, part },
      })),
    );
}

/** Names of the files of a text, without their end. */
function partNames(spec: Spec, request: DiagramRequest, format: TextFormat): string[] {
  const parts = format === 'mmd' ? writeDiagram(spec, request).mermaid.length : 1;
  return numbered(diagramName(request), parts);
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
  const isForPage = isOfPage(request) || isShownFromFile(spec, request);
  const room = isForPage ? viewportOf(request) : undefined;
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
  const isShownInPage = isOfPage(request) || (request.scope === 'entity' && request.degree === 2);
  return isShownInPage
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
  wants: (format: 'svg' | 'json' | TextFormat) => boolean,
): AsyncIterable<[name: string, content: string]> {
  if (wants('json')) yield [`${GRAPH_NAME}.json`, graphFile(spec, context)];
  for (const request of [...listDiagrams(spec), ...listDetailVariants(spec)]) {
    const name = diagramName(request);
    const drawn = wants('svg') ? await draw(spec, request, context, layouts) : undefined;
    if (drawn) {
      for (const [end, theme] of themesOf(spec, request)) {
        yield [`${name}${end}.svg`, asFile(request, theme, drawn, context.tokens)];
      }
    }
    const formats = textsOf(spec, request).filter(wants);
    if (formats.length === 0) continue;
    const { mermaid, dot, plantuml } = drawn?.texts ?? writeDiagram(spec, request);
    if (formats.includes('mmd')) {
      for (const [at, part] of numbered(name, mermaid.length).entries()) {
        yield [`${part}.mmd`, mermaid[at] ?? ''];
      }
    }
    if (formats.includes('dot')) yield [`${name}.dot`, dot];
    if (formats.includes('puml')) yield [`${name}.puml`, plantuml];
  }
}

/** The graph of the model as a file: what a browser finds entities and paths in. */
export function graphFile(spec: Spec, context: LinkContext): string {
  return JSON.stringify(graphOf(spec, hrefOfKey(context)));
}

/** Addresses for boxes and rows: thousands in a large drawing, all under one root. */
export function hrefOfKey(context: LinkContext): Parameters<typeof drawDiagram>[2] {
  if (context.urls !== undefined && context.urls !== 'folder') {
    return (key) => pathHref(itemPath(key), context);
  }
  const root = pathHref('', context);
  return (key) => root + itemPath(key);
}
