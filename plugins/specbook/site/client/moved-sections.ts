/**
 * An address that somebody kept leads to its section, also after the section moved to another page of its document: when
 * the document was divided, or when items were added before it.
 */

/** The element that names the file of sections. */
const source = document.querySelector<HTMLElement>('[data-section-pages]');

/** The page of an anchor, or of what it is part of: `patient` for `patient.email`. */
function pageOfAnchor(pages: Record<string, string>, anchor: string): string | undefined {
  if (Object.hasOwn(pages, anchor)) return pages[anchor];
  const end = anchor.lastIndexOf('.');
  return end < 1 ? undefined : pageOfAnchor(pages, anchor.slice(0, end));
}

async function followAnchor(): Promise<void> {
  const { hash } = location;
  const anchor = decodeURIComponent(hash.slice(1));
  const file = source?.dataset.sectionPages;
  if (anchor === '' || file === undefined || document.getElementById(anchor)) return;
  const response = await fetch(file);
  if (!response.ok) return;
  const pages = (await response.json()) as Record<string, string>;
  const page = pageOfAnchor(pages, anchor);
  // The reader may have gone to another section meanwhile.
  if (page === undefined || location.hash !== hash) return;
  const folder = new URL(file, location.href);
  location.replace(new URL(`${page}#${encodeURIComponent(anchor)}`, folder));
}

addEventListener('hashchange', () => void followAnchor());
void followAnchor();
