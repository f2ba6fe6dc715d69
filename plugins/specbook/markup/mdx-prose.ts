/** MDX as Markdown: what needs to be executed is left out and named. */
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { isTooComplex } from '../model/prose-cost.ts';
import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { phrasing } from 'mdast-util-phrasing';
import type { Strings } from '../i18n/index.ts';
import { markdownOfElement } from './mdx-elements.ts';

const mdx = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();

type FlowElement = Extract<RootContent, { type: 'mdxJsxFlowElement' }>;
type TextElement = Extract<RootContent, { type: 'mdxJsxTextElement' }>;

/** Sentences in place of a component. */
export type ComponentSentences = Pick<Strings['prose'], 'componentLeftOut' | 'componentTextOnly'>;

/**
 * The Markdown of an MDX text. A component is replaced by a sentence with its name, followed by the text inside it,
 * `ItemLink` by its reference, an element of HTML by what it means in Markdown, an expression by its source, imports and exports by
 * nothing. The reader has compiled the text before, so it parses. A text that is too complex is shown as it is written.
 */
export function parseMdx(source: string, sentences: ComponentSentences): Root {
  if (isTooComplex(source)) return { type: 'root', children: [{ type: 'code', value: source }] };
  const root = mdx.parse(source);
  return { ...root, children: plain(root.children, sentences) };
}

const LITERAL = /^\s*(?:(-?[\d_.]+)|'([^'\\]*)'|"([^"\\]*)"|`([^`\\$]*)`)\s*$/u;

/** @param inElement the nodes are within an element of HTML, which is replaced as a whole */
function plain<N extends RootContent>(
  nodes: readonly N[],
  sentences: ComponentSentences,
  inElement = false,
): N[] {
  return nodes.flatMap((node) => one(node, sentences, inElement) as N[]);
}

function one(node: RootContent, sentences: ComponentSentences, inElement: boolean): RootContent[] {
  switch (node.type) {
    case 'mdxjsEsm':
      return [];
    case 'mdxFlowExpression':
      return isComment(node.value) ? [] : [{ type: 'paragraph', children: [value(node.value)] }];
    case 'mdxTextExpression':
      return isComment(node.value) ? [] : [value(node.value)];
    case 'mdxJsxFlowElement': {
      const reference = referenceOf(node);
      if (reference) return [{ type: 'paragraph', children: [reference] }];
      if (isElement(node.name)) return element(node, sentences, inElement);
      const content = toBlocks(plain(node.children as RootContent[], sentences, inElement));
      return componentBlocks(node, content, sentences);
    }
    case 'mdxJsxTextElement': {
      const reference = referenceOf(node);
      if (reference) return [reference];
      if (isElement(node.name)) return element(node, sentences, inElement);
      const content = plain(node.children as RootContent[], sentences, inElement);
      if (content.length > 0) return content;
      return [sentence(sentences.componentLeftOut({ name: node.name ?? '' }))];
    }
    case 'paragraph':
      if (node.children.every(isAlone))
        return plain(node.children.flatMap(toFlow), sentences, inElement);
      return [{ ...node, children: plain(node.children, sentences, inElement) }];
    default:
      return [
        'children' in node
          ? ({
              ...node,
              children: plain(node.children as RootContent[], sentences, inElement),
            } as Nodes as RootContent)
          : node,
      ];
  }
}

function element(
  node: FlowElement | TextElement,
  sentences: ComponentSentences,
  inElement: boolean,
): RootContent[] {
  const whole = { ...node, children: plain(node.children as RootContent[], sentences, true) };
  if (inElement) return [whole as RootContent];
  const content = markdownOfElement(whole as FlowElement | TextElement);
  return node.type === 'mdxJsxFlowElement' ? toBlocks(content) : content;
}

/** Elements alone in a paragraph are blocks; MDX unravels them too. */
function isAlone(node: PhrasingContent): boolean {
  return node.type === 'mdxJsxTextElement' || (node.type === 'text' && node.value.trim() === '');
}

function toFlow(node: PhrasingContent): RootContent[] {
  return node.type === 'mdxJsxTextElement'
    ? [{ ...node, type: 'mdxJsxFlowElement', children: node.children as never }]
    : [];
}

/** A component is named, and its text is kept. */
function componentBlocks(
  { name }: FlowElement,
  content: readonly RootContent[],
  { componentLeftOut, componentTextOnly }: ComponentSentences,
): RootContent[] {
  const word = content.length === 0 ? componentLeftOut : componentTextOnly;
  return [{ type: 'paragraph', children: [sentence(word({ name: name ?? '' }))] }, ...content];
}

function sentence(text: string): PhrasingContent {
  return { type: 'emphasis', children: [{ type: 'text', value: text }] };
}

/** `<ItemLink to="PERF-RT-002" />` as a reference in prose. */
function referenceOf({ name, attributes }: FlowElement | TextElement): PhrasingContent | undefined {
  if (name !== 'ItemLink') return undefined;
  const to = attributes.find(
    (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'to',
  )?.value;
  return typeof to === 'string' ? { type: 'text', value: `[[${to}]]` } : undefined;
}

/** `details`, `b` and the fragment are of HTML; `Chart` and `ui.Chart` are components. */
function isElement(name: string | null): boolean {
  return name === null || /^[a-z][a-z0-9-]*$/u.test(name);
}

function isComment(expression: string): boolean {
  return /^(?:\s|\/\*[\s\S]*?\*\/)*$/u.test(expression);
}

function value(expression: string): PhrasingContent {
  const match = LITERAL.exec(expression);
  const literal = match && (match[1] ?? match[2] ?? match[3] ?? match[4]);
  return typeof literal === 'string'
    ? { type: 'text', value: literal }
    : { type: 'inlineCode', value: expression.trim() };
}

/** Blocks only: a run of text directly in an element becomes a paragraph. */
function toBlocks(nodes: readonly RootContent[]): RootContent[] {
  const blocks: RootContent[] = [];
  let run: PhrasingContent[] = [];
  const endRun = (): void => {
    if (run.length > 0) blocks.push({ type: 'paragraph', children: run });
    run = [];
  };
  for (const node of nodes) {
    if (phrasing(node)) run.push(node);
    else {
      endRun();
      blocks.push(node);
    }
  }
  endRun();
  return blocks;
}
