/** The fields of an entity, out of its page: no drawing has to carry them. */

/** Columns of the table that fit beside a drawing: field, type, rules. */
const COLUMNS = 3;

/**
 * The first columns of the table of fields on the page of an entity.
 *
 * @throws when there is no such page, or it has no fields
 */
export async function loadFields(href: string): Promise<HTMLTableElement> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href} answers ${response.status}.`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const heading = page.getElementById('sec.fields');
  const source = [...page.querySelectorAll('table')].find(
    (table) =>
      heading && (heading.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  if (!source) throw new Error(`${href} has no fields.`);
  const table = document.createElement('table');
  for (const row of source.rows) {
    const cells = [...row.cells].slice(0, COLUMNS);
    table.insertRow().append(...cells.map((cell) => document.importNode(cell, true)));
  }
  for (const link of table.querySelectorAll('a'))
    link.href = new URL(link.getAttribute('href') ?? '', response.url).href;
  return table;
}
