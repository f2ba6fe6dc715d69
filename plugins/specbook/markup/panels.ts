/** Blocks side by side, each with a heading of its own: the panels of a dashboard. In Markdown they follow each other. */
import type { Heading, Node, RootContent } from 'mdast';
import { heading, type Content } from './mdast.ts';

/** One panel. */
export interface Panel extends Node {
  type: 'panel';
  /** What it is styled by: `breaches`. */
  name: string;
  children: [Heading, ...RootContent[]];
}

/** Panels in a grid. */
export interface Panels extends Node {
  type: 'panels';
  children: Panel[];
}

declare module 'mdast' {
  interface RootContentMap {
    panel: Panel;
    panels: Panels;
  }
  interface BlockContentMap {
    panels: Panels;
  }
}

/** A panel with its heading. @param anchor of its heading, unique on the page */
export function panel(
  name: string,
  title: Content,
  anchor: string,
  children: readonly RootContent[],
): Panel {
  return { type: 'panel', name, children: [heading(2, title, anchor), ...children] };
}

/** Panels in a grid, in reading order; nothing without one. */
export function panels(children: readonly Panel[]): Panels[] {
  return children.length === 0 ? [] : [{ type: 'panels', children: [...children] }];
}
