/**
 * While a page is read: heads of tables stay in sight where the whole width of the table is, and the list of sections
 * says which one is being read. Without a script tables scroll in their frames, and the list has links only.
 */

/** The height of the header, below which everything that stays in sight begins. */
const header = document.querySelector<HTMLElement>('body > .sb-bar');
const links = [...document.querySelectorAll<HTMLAnchorElement>('.sb-on-this-page a')];
const sections = [
  ...new Map(
    links.map(({ hash }) => [hash, document.getElementById(decodeURIComponent(hash.slice(1)))]),
  ),
].flatMap(([hash, heading]) => (heading ? [{ hash, heading }] : []));

/** A head can only stay in sight in a frame that does not scroll. */
const frames = new ResizeObserver((entries) => {
  for (const { target } of entries)
    target.toggleAttribute('data-fits', target.scrollWidth <= target.clientWidth);
});
for (const frame of document.querySelectorAll('main .sb-scroll')) frames.observe(frame);

if (header && getComputedStyle(header).position === 'sticky')
  new ResizeObserver(() => {
    const height = `${String(Math.round(header.offsetHeight))}px`;
    document.documentElement.style.setProperty('--sb-sticky', height);
  }).observe(header);

/** The last section whose heading has passed the upper third of the window; at the end of the page the last one. */
function hashInSight(): string | undefined {
  const { scrollHeight } = document.documentElement;
  const shown = sections.filter(({ heading }) => heading.offsetParent !== null);
  if (innerHeight + scrollY >= scrollHeight - 2 && scrollY > 0) return shown.at(-1)?.hash;
  return shown.findLast(({ heading }) => heading.getBoundingClientRect().top < innerHeight / 3)
    ?.hash;
}

/** Scrolls a list so far that a link is in sight, and nothing around the list. */
function reveal(link: HTMLElement): void {
  const list = link.closest<HTMLElement>('.sb-beside, .sb-on-this-page');
  if (!list) return;
  const [inner, outer] = [link.getBoundingClientRect(), list.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom) list.scrollTop += inner.top - outer.top;
  if (inner.left < outer.left || inner.right > outer.right)
    list.scrollLeft += inner.left - outer.left - outer.width / 3;
}

let isPending = false;
let current: string | undefined;
function markSection(): void {
  isPending = false;
  const hash = hashInSight();
  if (hash === current) return;
  current = hash;
  for (const link of links) {
    if (link.hash !== hash) {
      link.removeAttribute('aria-current');
      continue;
    }
    link.setAttribute('aria-current', 'location');
    reveal(link);
  }
}

if (sections.length > 0) {
  addEventListener(
    'scroll',
    () => {
      if (isPending) return;
      isPending = true;
      requestAnimationFrame(markSection);
    },
    { passive: true },
  );
  markSection();
}

// Scripts of our pages run once for each page: Astro's client router, where a project adds it, loads the next one whole.
document.addEventListener('astro:before-preparation', (event) => {
  event.preventDefault();
});
