/**
 * Draws the Mermaid fences of a page in the reader's theme, and again when the theme changes. Loaded only on pages
 * that have one. Where drawing fails, the text of the fence stays.
 */
import mermaid from 'mermaid/dist/mermaid.esm.min.mjs';
import { diagramTheme, isDark } from './mermaid-theme.ts';

const FENCES = 'pre[data-language="mermaid"]';
const darkSystem = matchMedia('(prefers-color-scheme: dark)');

/** One fence, and the figure that stands in its place when it could be drawn. */
interface Diagram {
  fence: HTMLElement;
  source: string;
  figure: HTMLElement;
}

function diagramOf(fence: HTMLElement): Diagram {
  const figure = document.createElement('div');
  figure.className = 'sb-diagram';
  fence.before(figure);
  return { fence, source: fence.textContent, figure };
}

async function draw({ fence, source, figure }: Diagram, index: number): Promise<void> {
  try {
    const { svg } = await mermaid.render(`specbook-diagram-${index}`, source);
    figure.innerHTML = svg;
    // Paper is light: mermaid.css turns what was drawn for the dark.
    figure.dataset.drawn = isDark() ? 'dark' : 'light';
    figure.hidden = false;
    fence.hidden = true;
  } catch (error) {
    console.warn('This diagram could not be drawn; its text stands instead.', error);
    figure.hidden = true;
    fence.hidden = false;
  }
}

async function drawAll(diagrams: readonly Diagram[]): Promise<void> {
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    suppressErrorRendering: true,
    theme: 'base',
    themeVariables: diagramTheme(),
  });
  // One after the other: Mermaid measures in the page and keeps state of its own.
  for (const [index, diagram] of diagrams.entries()) await draw(diagram, index);
  // For who waits to print.
  document.documentElement.dataset.diagrams = 'drawn';
}

const diagrams = Array.from(document.querySelectorAll<HTMLElement>(FENCES), diagramOf);
let drawing = drawAll(diagrams);
const drawAgain = (): void => {
  drawing = drawing.then(() => drawAll(diagrams));
};
new MutationObserver(drawAgain).observe(document.documentElement, {
  attributeFilter: ['data-theme'],
});
darkSystem.addEventListener('change', drawAgain);
