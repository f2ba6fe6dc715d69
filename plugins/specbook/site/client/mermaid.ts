/**
 * Draws the Mermaid fences of a page in the reader's theme, and again when the theme changes. Loaded only on pages
 * that have one. Where drawing fails, the text of the fence stays.
 */
import type { Mermaid } from 'mermaid';
import file from 'virtual:specbook/mermaid-file';
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

/** Loads Mermaid: a script that leaves it in a global variable. */
async function loadMermaid(): Promise<Mermaid> {
  await new Promise<void>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = file ?? '';
    script.addEventListener('load', () => {
      resolve();
    });
    script.addEventListener('error', () => {
      reject(new Error(`${script.src} could not be loaded`));
    });
    document.head.append(script);
  });
  return Reflect.get(globalThis, 'mermaid') as Mermaid;
}

function warn(error: unknown): void {
  console.warn('This diagram could not be drawn; its text stands instead.', error);
}

async function draw(
  mermaid: Mermaid,
  { fence, source, figure }: Diagram,
  index: number,
): Promise<void> {
  try {
    const { svg } = await mermaid.render(`specbook-diagram-${index}`, source);
    figure.innerHTML = svg;
    // Paper is light: mermaid-fence.css turns what was drawn for the dark.
    figure.dataset.drawn = isDark() ? 'dark' : 'light';
    figure.hidden = false;
    fence.hidden = true;
  } catch (error) {
    warn(error);
    figure.hidden = true;
    fence.hidden = false;
  }
}

async function drawAll(mermaid: Mermaid, diagrams: readonly Diagram[]): Promise<void> {
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    suppressErrorRendering: true,
    theme: 'base',
    themeVariables: diagramTheme(),
  });
  // One after the other: Mermaid measures in the page and keeps state of its own.
  for (const [index, diagram] of diagrams.entries()) await draw(mermaid, diagram, index);
  // For who waits to print.
  document.documentElement.dataset.diagrams = 'drawn';
}

async function drawFences(): Promise<void> {
  const fences = document.querySelectorAll<HTMLElement>(FENCES);
  // A dev server serves this script to every page.
  if (fences.length === 0) return;
  const mermaid = await loadMermaid();
  const diagrams = Array.from(fences, diagramOf);
  let drawing = drawAll(mermaid, diagrams);
  const drawAgain = (): void => {
    drawing = drawing.then(() => drawAll(mermaid, diagrams));
  };
  new MutationObserver(drawAgain).observe(document.documentElement, {
    attributeFilter: ['data-theme'],
  });
  darkSystem.addEventListener('change', drawAgain);
}

drawFences().catch(warn);
