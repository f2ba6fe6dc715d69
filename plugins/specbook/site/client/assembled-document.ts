/**
 * Puts the content of the pages of a document together, in the place of the list of links to them. Links between the pages
 * become links within this one.
 */

const list = document.querySelector<HTMLElement>('[data-parts]');
const status = document.querySelector<HTMLElement>('[data-progress]');

/** So many pages are fetched at a time. */
const AT_ONCE = 4;

/** An address without its fragment. */
const pageOf = ({ href }: URL): string => href.replace(/#.*/u, '');

/** What stands between the two marks of a page. */
function contentOf({ body }: Document): Node[] {
  const comments = document.createNodeIterator(body, NodeFilter.SHOW_COMMENT);
  const nodes: Node[] = [];
  for (let comment = comments.nextNode(); comment; comment = comments.nextNode()) {
    if (comment.nodeValue !== 'part') continue;
    let node = comment.nextSibling;
    for (; node && node.nodeValue !== '/part'; node = node.nextSibling) nodes.push(node);
  }
  return nodes;
}

/** Links the style sheets of a page that this one has not. */
function linkStyles(page: Document): void {
  const own = new Set([...document.querySelectorAll('link')].map(({ href }) => href));
  for (const link of page.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
    const { href } = new URL(link.getAttribute('href') ?? '', location.href);
    if (!own.has(href)) document.body.prepend(document.importNode(link));
  }
}

async function fetchPage(url: URL): Promise<Document> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.href} answers ${response.status}.`);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

/** The content of a page, to stand among that of others. */
async function loadPart(url: URL, pages: ReadonlySet<string>): Promise<Node[]> {
  const page = await fetchPage(url);
  linkStyles(page);
  const nodes = contentOf(page).map((node) => document.importNode(node, true));
  const links = nodes.flatMap((node) =>
    node instanceof Element ? [...node.querySelectorAll<HTMLAnchorElement>('a[href]')] : [],
  );
  for (const link of links) {
    const target = new URL(link.getAttribute('href') ?? '', url);
    const isWithin = pages.has(pageOf(target)) && target.hash !== '';
    link.setAttribute('href', isWithin ? target.hash : target.href);
  }
  return nodes;
}

/** Contents lead to the parts; what stands here now is led to here. */
function leadWithin(pages: ReadonlySet<string>): void {
  for (const link of document.querySelectorAll(':is(main, aside) a[href]')) {
    const url = new URL(link.getAttribute('href') ?? '', location.href);
    if (pages.has(pageOf(url)) && document.getElementById(decodeURIComponent(url.hash.slice(1))))
      link.setAttribute('href', url.hash);
  }
}

async function assemble(items: HTMLElement, say: HTMLElement): Promise<void> {
  const entries = [...items.children].flatMap((item) => {
    const link = item.querySelector('a');
    return link ? [{ item, url: new URL(link.href) }] : [];
  });
  const pages = new Set(entries.map(({ url }) => pageOf(url)));
  const { progress = '', failed = '' } = say.dataset;
  const failures: unknown[] = [];
  let loaded = 0;
  const waiting = [...entries];
  const loadNext = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { item, url } = next;
      try {
        item.replaceChildren(...(await loadPart(url, pages)));
        loaded += 1;
      } catch (error) {
        failures.push(error);
        console.error(error);
      }
      say.textContent = progress
        .replace('{loaded}', String(loaded))
        .replace('{total}', String(entries.length));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, loadNext));

  // Style sheets know the content of a document as children of the page.
  items.replaceWith(...[...items.children].flatMap((item) => [...item.childNodes]));
  leadWithin(pages);
  say.textContent = failures.length === 0 ? '' : failed;
  if (location.hash === '') return;
  document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
}

if (list && status) void assemble(list, status);
