import { describe, expect, it } from 'vitest';
import type { SiteFacts } from './example-facts.ts';
import { addressOf } from './fact.ts';
import { htmlFacts } from './html-facts.ts';
import { lineOf, lossesOf, type Lists } from './losses.ts';
import { markdownFacts } from './markdown-facts.ts';
import { reportOf } from './report.ts';
import { unusedRules } from './unused-rules.ts';
import { withoutStates } from './without-states.ts';

const NOTHING: Lists = {
  LABELS: [],
  WORDS: [],
  PATTERNS: [],
  COLUMNS: [],
  MOVED: [],
  RELINKED: [],
  GONE: [],
};

const KEYS = `<h2><span>5.1</span> Foreign keys</h2><table><thead><tr><th>Fields</th><th>Points to</th></tr></thead>
<tbody><tr><td><code>clinic_id</code></td><td><a href="/entities/clinic/">Clinic</a></td></tr></tbody></table>`;

/** A site of pages by their path, each with the markup of its content. */
function site(pages: Record<string, string>): SiteFacts {
  return new Map(
    Object.entries(pages).map(([path, main]) => [
      addressOf(path),
      { html: htmlFacts(`<main>${main}</main>`, path).content, markdown: [] },
    ]),
  );
}

/** What is missing when the page `/a/` becomes another. */
function missing(old: string, now: string, lists: Partial<Lists> = {}): string[] {
  const losses = lossesOf(site({ '/a/': old }), site({ '/a/': now }), { ...NOTHING, ...lists });
  return losses.map((loss) => lineOf(loss.missing));
}

describe('a fact', () => {
  it('is the same with the state of an item beside its name, but not where a word means no state', () => {
    const plain = 'Audit entry 45.4M, Room 12k';
    expect(withoutStates('Audit entry draft 45.4M, Room deprecated 12k')).toBe(plain);
    expect(withoutStates('room.equipment deprecated mentions it')).toBe(
      'room.equipment mentions it',
    );
    expect(withoutStates('how much of it is a draft')).toBe('how much of it is a draft');
  });

  it('is the same in a page and in its Markdown file', () => {
    const html = `${KEYS}<dl><dt>Status</dt><dd>Approved</dd></dl><ul><li>p95 at most <code>250 ms</code></li></ul>
      <p>Not <em>unique</em>; see <a href="/entities/clinic/">a_b*c</a>.<br>Families share one.</p>`;
    const markdown = `## 5.1 Foreign keys\n\n| Fields | Points to |\n| - | -: |\n| \`clinic_id\` | [Clinic](/entities/clinic.md) |\n
- **Status**: Approved\n- p95 at most \`250 ms\`\n\nNot *unique*; see [a\\_b\\*c](/entities/clinic.md).\nFamilies share one.\n`;
    const lines = (facts: ReturnType<typeof markdownFacts>): string[] => facts.map(lineOf).sort();
    expect(lines(markdownFacts(markdown, '/a.md'))).toEqual(
      lines(htmlFacts(`<main>${html}</main>`, '/a/').content),
    );
  });

  it('is a whole row, in whatever order its columns stand', () => {
    const swapped = KEYS.replace(
      '<th>Fields</th><th>Points to</th>',
      '<th>Points to</th><th>Fields</th>',
    ).replace(/(<td><code>.*?<\/td>)(<td>.*?<\/td>)/u, '$2$1');
    expect(missing(KEYS, swapped)).toEqual([]);
    expect(
      missing(KEYS, KEYS.replace('<td><a href="/entities/clinic/">Clinic</a></td>', '<td></td>')),
    ).toEqual(['points to: clinic', 'clinic -> /entities/clinic/']);
  });

  it('is lost where two cells of different rows stand for those of one', () => {
    const row = (key: string, value: string): string => `<tr><td>${key}</td><td>${value}</td></tr>`;
    const table = (rows: string): string =>
      `<table><thead><tr><th>Key</th><th>Value</th></tr></thead><tbody>${rows}</tbody></table>`;
    const old = table(row('p50', '80 ms') + row('p95', '250 ms'));
    expect(missing(old, table(row('p50', '250 ms') + row('p95', '80 ms')))).toHaveLength(2);
  });

  it('may stand in a longer paragraph, not in the midst of another number', () => {
    expect(
      missing('<p>It holds 3 rows.</p>', '<li>Today: It holds 3 rows. And more.</li>'),
    ).toEqual([]);
    expect(missing('<p>3 rows</p>', '<p>13 rows</p>')).toEqual(['3 rows']);
  });

  it('of a part of a document stands in the document', () => {
    const old = site({ '/documents/05-data-models/': KEYS });
    const now = site({ '/documents/05-data-models/scheduling/': KEYS });
    expect(lossesOf(old, now, NOTHING)).toEqual([]);
  });
});

describe('a rule', () => {
  const renamed = KEYS.replace('Points to', 'References').replace('Foreign keys', 'Keys to others');

  it('names a label anew, also behind the number of its section', () => {
    const LABELS: Lists['LABELS'] = [
      ['Points to', 'References'],
      ['Foreign keys', 'Keys to others'],
    ];
    expect(missing(KEYS, renamed)).toEqual(['5.1 foreign keys', 'points to: clinic']);
    expect(missing(KEYS, renamed, { LABELS })).toEqual([]);
    expect(missing(KEYS, KEYS, { LABELS })).toEqual([]);
    expect(
      missing('<p>3 keys points to one.</p>', '<p>3 keys References one.</p>', { LABELS }),
    ).toHaveLength(1);
  });

  it('names words anew wherever they stand alone', () => {
    const WORDS: Lists['WORDS'] = [['missed', 'breached', '/a/']];
    expect(missing('<p>4 missed.</p>', '<p>4 breached.</p>', { WORDS })).toEqual([]);
    expect(missing('<p>unmissed</p>', '<p>unbreached</p>', { WORDS })).toHaveLength(1);
  });

  it('keeps what a sentence names', () => {
    const PATTERNS: Lists['PATTERNS'] = [
      [/refused while (.+) points to it/u, 'blocked while $1 references it'],
    ];
    const old = '<p>Refused while Invoice points to it.</p>';
    expect(missing(old, '<p>Blocked while Invoice references it.</p>', { PATTERNS })).toEqual([]);
    expect(missing(old, '<p>Blocked while Consent references it.</p>', { PATTERNS })).toHaveLength(
      1,
    );
  });

  it('joins columns that were divided', () => {
    const table = (heads: string[], cells: string[]): string =>
      `<table><thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead><tbody><tr>${cells
        .map((cell) => `<td>${cell}</td>`)
        .join('')}</tr></tbody></table>`;
    const COLUMNS: Lists['COLUMNS'] = [[['Requirement'], ['Requirement', 'Title']]];
    const now = table(['Title', 'Verdict', 'Requirement'], ['Day view', 'met', 'PERF-1']);
    expect(
      missing(table(['Requirement', 'Verdict'], ['PERF-1 Day view', 'met']), now, { COLUMNS }),
    ).toEqual([]);
    expect(
      missing(table(['Requirement', 'Verdict'], ['PERF-2 Day view', 'met']), now, { COLUMNS }),
    ).toHaveLength(1);
  });

  it('leads to where a page has moved', () => {
    const old = site({ '/enums/sex/': KEYS });
    const now = site({ '/data-model/sex/': KEYS });
    const MOVED: Lists['MOVED'] = [['/enums/*/', '/data-model/*/']];
    expect(lossesOf(old, now, NOTHING)).not.toEqual([]);
    expect(lossesOf(old, now, { ...NOTHING, MOVED })).toEqual([]);
  });

  it('leaves a cell or a whole fact out on purpose', () => {
    const GONE: Lists['GONE'] = [['/*/', 'Points to: Clinic', 'said by the link']];
    expect(missing(KEYS, KEYS.replace('>Points to<', '><'), { GONE })).toEqual([]);
  });

  it('that renames nothing is named', () => {
    const lists = { ...NOTHING, WORDS: [['no such words', 'others']] as Lists['WORDS'] };
    expect(unusedRules(site({ '/a/': KEYS }), lists)).toEqual(['WORDS: no such words → others']);
  });
});

describe('a report of losses', () => {
  it('puts losses of one cause together, with the closest fact and the rule to add', () => {
    const now = KEYS.replace('Points to', 'References');
    const losses = lossesOf(
      site({ '/a/': KEYS, '/b/': KEYS }),
      site({ '/a/': now, '/b/': now }),
      NOTHING,
    );
    expect(reportOf(losses)).toMatchInlineSnapshot(`
      "2 facts of the example are lost or renamed, for 1 cause (how to say so: tests/facts/renamed-words.ts)

      /a/ (page) and 1 more
        row      Fields: clinic_id | Points to: Clinic
        missing  points to: clinic
        closest  fields: clinic_id | references: clinic
        renamed? LABELS: ['points to', 'references'],"
    `);
  });
});
