/** Diagrams as files: SVG in three themes, and text for other tools. Their addresses are stable, for READMEs elsewhere. */
import {
  diagramName,
  drawDiagram,
  everyDiagram,
  everyOtherDetail,
  keepLayoutsIn,
  standalone,
  writeDiagram,
  type DiagramRequest,
} from '../erd/index.ts';
import { escapeHtml } from '../documents/to-html.ts';
import type { Spec } from '../model/spec.ts';
import { sharedLayouts } from './layout-store.ts';
import { itemHref, pathHref, type LinkContext } from './links.ts';

/** The room that a page has beside its rail on a wide screen, and two screens down. */
export const PAGE_ROOM = { width: 1130, height: 1600 };

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
  return [
    ...everyDiagram(spec).flatMap((request) =>
      Object.entries(hasAllFiles(request) ? THEMES : { '': 'system' as const }).map(
        ([end, theme]) => ({
          params: { name: diagramName(request) + end },
          props: { request, theme },
        }),
      ),
    ),
    ...everyOtherDetail(spec).map((request) => ({
      params: { name: diagramName(request) },
      props: { request, theme: 'system' as const },
    })),
  ];
}

/** Every text of one format: `data-model`; `data-model.1`, `data-model.2` where it takes several. */
export function textPaths(spec: Spec, format: TextFormat): FilePath<TextProps>[] {
  const larger = everyOtherDetail(spec).filter(({ show }) => show !== 'entity');
  return [...everyDiagram(spec).filter(hasAllFiles), ...larger].flatMap((request) =>
    partNames(spec, request, format).map((name, part) => ({
      params: { name },
      props: { request, part },
    })),
  );
}

/** False for two steps round an entity: a thousand entities would make five thousand files that nobody asks for. */
function hasAllFiles(request: DiagramRequest): boolean {
  return request.show !== 'entity' || request.steps !== 2;
}

/** How many texts Mermaid takes for each diagram, by its name: pages and routes ask. */
const mermaidParts = new WeakMap<Spec, Map<string, number>>();

function countMermaid(spec: Spec, request: DiagramRequest): number {
  const known = mermaidParts.get(spec) ?? new Map<string, number>();
  mermaidParts.set(spec, known);
  const name = diagramName(request);
  const count = known.get(name) ?? writeDiagram(spec, request).mermaid.length;
  known.set(name, count);
  return count;
}

/** Names of the files of a text, without their end. */
function partNames(spec: Spec, request: DiagramRequest, format: TextFormat): string[] {
  const name = diagramName(request);
  const count = format === 'mmd' ? countMermaid(spec, request) : 1;
  return count === 1 ? [name] : Array.from({ length: count }, (_, part) => `${name}.${part + 1}`);
}

/** The drawing that was made last: its files in the three themes are asked for one after the other. */
let last: { spec: Spec; name: string; drawn: ReturnType<typeof drawDiagram> } | undefined;

/** A drawing as a file of its own. */
export async function drawingFile(
  spec: Spec,
  { request, theme }: DrawingProps,
  context: LinkContext,
): Promise<string> {
  keepLayoutsIn(sharedLayouts());
  const name = diagramName(request);
  const isOfPage = 'detail' in request && request.detail !== undefined;
  if (last?.spec !== spec || last.name !== name) {
    const hrefOf: Parameters<typeof drawDiagram>[2] = (key) => itemHref(key, context);
    last = {
      spec,
      name,
      drawn: drawDiagram(spec, request, hrefOf, isOfPage ? PAGE_ROOM : undefined),
    };
  }
  const { svg, notes } = await last.drawn;
  const file = standalone(svg, theme);
  // Its signs are explained in the page, which shows those of another detail.
  return isOfPage
    ? file.replace('<svg ', () => `<svg data-notes="${escapeHtml(notes.join(' '))}" `)
    : file;
}

/** A text as a file. */
export function textFile(spec: Spec, { request, part }: TextProps, format: TextFormat): string {
  const { mermaid, dot, plantuml } = writeDiagram(spec, request);
  return { mmd: mermaid[part] ?? '', dot, puml: plantuml }[format];
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

/** Every file of a diagram, the drawing that follows the reader's system first. */
export function filesOf(spec: Spec, request: DiagramRequest, context: LinkContext): FileLink[] {
  const name = diagramName(request);
  const mermaid = partNames(spec, request, 'mmd');
  return [
    { label: 'SVG', href: fileHref(name, 'svg', context) },
    { label: 'Light', href: fileHref(name, 'light.svg', context) },
    { label: 'Dark', href: fileHref(name, 'dark.svg', context) },
    ...mermaid.map((part, at) => ({
      label: mermaid.length === 1 ? 'Mermaid' : `Mermaid ${at + 1}`,
      href: fileHref(part, 'mmd', context),
    })),
    { label: 'DOT', href: fileHref(name, 'dot', context) },
    { label: 'PlantUML', href: fileHref(name, 'puml', context) },
  ];
}
