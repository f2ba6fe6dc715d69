/**
 * While a page is read: heads of tables stay in sight where the whole width of the table is, and the list of sections
 * says which one is being read. Above wide tables that list is one line, with a button for what it has no room for. Without
 * a script tables scroll in their frames, and the list has links only, on as many lines as it takes.
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
  const list = link.closest<HTMLElement>('.sb-beside');
  if (!list) return;
  const [inner, outer] = [link.getBoundingClientRect(), list.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom) list.scrollTop += inner.top - outer.top;
}

let current: string | undefined;

const line = document.querySelector<HTMLElement>('.sb-wide > main > .sb-section-list');
const nav = line?.querySelector('nav');
const onLine = [...(nav?.querySelectorAll('a') ?? [])];
const all = document.createElement('button');
all.type = 'button';
all.hidden = true;
all.textContent = document.querySelector<HTMLElement>('script[data-all]')?.dataset.all ?? '';

/** Hides the links that the line has no room for; the section that is read keeps its own. */
function fitLine(): void {
  if (!line || !nav) return;
  const isLine = getComputedStyle(line).position === 'sticky';
  if (!isLine) delete line.dataset.open;
  const isOpen = line.dataset.open !== undefined;
  all.ariaExpanded = String(isOpen);
  all.hidden = !isOpen;
  for (const link of onLine) link.hidden = false;
  if (!isLine || isOpen) return;
  const gap = parseFloat(getComputedStyle(nav).columnGap);
  const widths = onLine.map(({ offsetWidth }) => offsetWidth + gap);
  let width = widths.reduce((sum, one) => sum + one, -gap);
  if (width <= nav.clientWidth) return;
  all.hidden = false;
  const read = Math.max(
    0,
    onLine.findIndex(({ hash }) => hash === current),
  );
  let last = onLine.length - 1;
  while (width > nav.clientWidth && last > read) width -= widths[last--] ?? 0;
  let first = 0;
  while (width > nav.clientWidth && first < read) width -= widths[first++] ?? 0;
  for (const [at, link] of onLine.entries()) link.hidden = at < first || at > last;
}

if (line && nav) {
  line.append(all);
  new ResizeObserver(fitLine).observe(line);
  all.addEventListener('click', () => {
    const hidden = onLine.find((link) => link.hidden);
    line.toggleAttribute('data-open');
    fitLine();
    hidden?.focus();
  });
  line.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || line.dataset.open === undefined) return;
    delete line.dataset.open;
    fitLine();
    all.focus();
  });
  nav.addEventListener('click', () => {
    delete line.dataset.open;
    fitLine();
  });
}

let isPending = false;
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
  fitLine();
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
