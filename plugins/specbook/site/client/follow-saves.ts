/**
 * Loads an open page of a dev server anew when it shows an older state of the specification. A message to reload alone is
 * not enough: a page that is being loaded at that moment does not hear it. So a page also asks when it connects.
 */

/** The part of Vite's client used here; Vite defines it where a module names `import.meta.hot` in full. */
interface WithHot {
  hot?: {
    on(event: string, listener: (state: string) => void): void;
    send(event: string, state: string): void;
  };
}

/** A mark is the prefix of a specification and the number of its state. */
const prefixOf = (mark: string): string => mark.slice(0, mark.lastIndexOf(' '));

const { specState } = document.documentElement.dataset;

(import.meta as WithHot).hot?.on('specbook:state', (state) => {
  // A page without the mark is not of Specbook; what it shows of a specification is not known.
  const isOfPage = specState === undefined || prefixOf(state) === prefixOf(specState);
  if (isOfPage && state !== specState) location.reload();
});
if (specState !== undefined) (import.meta as WithHot).hot?.send('specbook:ask', specState);
