/** One result as an option of the list. */
import type { Hit } from './hits.ts';

function part(name: string, text: string, tag = 'span'): HTMLElement {
  const element = document.createElement(tag);
  element.className = name;
  element.textContent = text;
  return element;
}

/** Pagefind's excerpt is HTML; only its marks are taken over, everything else is text. */
function excerptOf(excerpt: string): HTMLElement {
  const element = part('sb-search-excerpt', '');
  for (const [index, piece] of excerpt.split(/<\/?mark>/u).entries()) {
    const text = piece.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
    element.append(index % 2 === 1 ? part('', text, 'mark') : text);
  }
  // Title and detail are read out; a truncated text would only delay the next result.
  element.ariaHidden = 'true';
  return element;
}

/** An option that is a link too, so that it opens in a new tab like any other. */
export function createOption(hit: Hit, index: number): HTMLAnchorElement {
  const option = document.createElement('a');
  // No field of an entity has a dot in its id, and fields are anchors of the same page.
  option.id = `site.search-result-${index}`;
  option.role = 'option';
  option.href = hit.url;
  option.tabIndex = -1;
  option.ariaSelected = 'false';
  // `appointment.patient_id` already ends in the name of the field.
  if (!hit.id.endsWith(`.${hit.title}`)) option.append(part('sb-search-title', hit.title));
  if (hit.id !== '') option.append(' ', part('sb-id', hit.id, 'code'));
  option.append(' ', part('sb-search-kind', hit.kind));
  if (hit.state !== '') option.append(' ', part('sb-search-state', hit.state));
  if (hit.detail !== '') option.append(' ', part('sb-search-detail', hit.detail));
  if (hit.excerpt !== '') option.append(' ', excerptOf(hit.excerpt));
  return option;
}
