/** Pages of a site that draws no diagrams. */
import type { Nodes, RootContent } from 'mdast';
import { targetOf } from '../../markup/links.ts';
import type { PageEntry } from './page-entry.ts';

/** The same pages without diagrams of the data model, and without links to files of diagrams. */
export function withoutDiagrams(entry: PageEntry): PageEntry {
  return {
    ...entry,
    build: () => {
      const page = entry.build();
      const { tree, portions } = page;
      return {
        ...page,
        tree: { type: 'root', children: withoutAny(tree.children) },
        ...(portions && {
          portions: portions.map(({ once, nodes }) => ({
            once,
            nodes: () => withoutAny(nodes()),
          })),
        }),
      };
    },
  };
}

function withoutAny(nodes: readonly RootContent[]): RootContent[] {
  return nodes.filter((node) => !isOfDiagram(node));
}

function isOfDiagram(node: RootContent): boolean {
  return node.type === 'diagram' || (node.type === 'list' && leadsToDiagram(node));
}

function leadsToDiagram(node: Nodes): boolean {
  if (node.type !== 'link') return 'children' in node && node.children.some(leadsToDiagram);
  const target = targetOf(node.url);
  return target?.kind === 'route' && target.path.startsWith('/diagrams/');
}
