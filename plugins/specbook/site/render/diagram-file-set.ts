/** Which files a diagram has, and their addresses. */
import { stringsOf } from '../../i18n/index.ts';
import { diagramName, isLargeModel, type DiagramRequest } from '../../erd/index.ts';
import type { Spec } from '../../model/spec.ts';
import { pathHref, type LinkContext } from './links.ts';

/** What stands before `.svg`, and which theme that is; the plain name follows the reader's system. */
const THEMES = { '': 'system', '.light': 'light', '.dark': 'dark' } as const;
/** The theme of a file. */
export type Theme = (typeof THEMES)[keyof typeof THEMES];

/** Text for other tools, by the end of the name of its file: Mermaid, Graphviz, PlantUML. */
export const TEXTS = ['mmd', 'dot', 'puml'] as const;
/** One of {@link TEXTS}. */
export type TextFormat = (typeof TEXTS)[number];

/** The ends of the names of a drawing's files, with their themes. */
export function themesOf(spec: Spec, request: DiagramRequest): [end: string, theme: Theme][] {
  if (isOfPage(request) || !hasAllFiles(request) || isLargeModel(spec)) return [['', 'system']];
  return Object.entries(THEMES);
}

/** True for one in another detail than usual: the page shows it in place of its own. */
export function isOfPage(request: DiagramRequest): boolean {
  return 'detail' in request && request.detail !== undefined;
}

/**
 * Text formats of a diagram: of each that is a picture of its own, not of an entity in another detail. Of a large model
 * those of the usual detail only, and of its entities Mermaid only.
 */
export function textsOf(spec: Spec, request: DiagramRequest): readonly TextFormat[] {
  const isDetail = request.scope === 'entity' && request.detail !== undefined;
  if (!hasAllFiles(request) || isDetail) return [];
  if (!isLargeModel(spec)) return TEXTS;
  if (isOfPage(request)) return [];
  return request.scope === 'entity' ? ['mmd'] : TEXTS;
}

/** False for two steps round an entity: a thousand entities would make five thousand files that nobody asks for. */
function hasAllFiles(request: DiagramRequest): boolean {
  return request.scope !== 'entity' || request.degree !== 2;
}

/** Names of the files of a text that has so many parts. */
export function numbered(name: string, parts: number): string[] {
  return parts === 1 ? [name] : Array.from({ length: parts }, (_, at) => `${name}.${at + 1}`);
}

/** Name of the file with the graph of the model, without its end. */
export const GRAPH_NAME = 'data-model';

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
  spec: Spec,
  request: DiagramRequest,
  parts: number,
  context: LinkContext,
): FileLink[] {
  const { themes } = stringsOf(spec).shell;
  const name = diagramName(request);
  const mermaid = numbered(name, parts);
  const labels: Record<Theme, string> = { system: 'SVG', light: themes.light, dark: themes.dark };
  const texts: Record<TextFormat, FileLink[]> = {
    mmd: mermaid.map((part, at) => ({
      label: mermaid.length === 1 ? 'Mermaid' : `Mermaid ${at + 1}`,
      href: fileHref(part, 'mmd', context),
    })),
    dot: [{ label: 'DOT', href: fileHref(name, 'dot', context) }],
    puml: [{ label: 'PlantUML', href: fileHref(name, 'puml', context) }],
  };
  return [
    ...themesOf(spec, request).map(([end, theme]) => ({
      label: labels[theme],
      href: fileHref(name + end, 'svg', context),
    })),
    ...textsOf(spec, request).flatMap((format) => texts[format]),
  ];
}
